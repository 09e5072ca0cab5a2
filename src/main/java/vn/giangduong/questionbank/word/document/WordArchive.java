package vn.giangduong.questionbank.word.document;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;

/**
 * The parts of a .docx file. Nothing is unpacked to disk, no name of the archive becomes a path, no
 * entity is resolved, and reading ends where a limit is passed.
 */
final class WordArchive implements Closeable {

    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final XMLInputFactory XML = xml();

    private final String source;
    private final WordLimits limits;
    private final ZipFile zip;
    private long left;

    private WordArchive(String source, WordLimits limits, ZipFile zip) {
        this.source = source;
        this.limits = limits;
        this.zip = zip;
        left = limits.unpackedBytes();
    }

    /**
     * Opens a file.
     *
     * @throws BadInputException when it is no .docx, damaged, or larger than the limits
     */
    static WordArchive open(String source, Path path, WordLimits limits) throws IOException {
        if (Files.size(path) > limits.bytes()) {
            throw refusal(source, "fileTooLarge", limits.bytes() >> 20);
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(OLE2.length);
        }
        if (Arrays.equals(head, OLE2)) {
            throw refusal(source, "oldFormatOrPassword");
        }
        if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
            throw refusal(source, "notADocument");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw refusal(source, "damaged");
        }
        WordArchive archive = new WordArchive(source, limits, zip);
        try {
            archive.checkNames();
            return archive;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void checkNames() {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            boolean hostile =
                    name.startsWith("/")
                            || name.indexOf('\\') >= 0
                            || name.indexOf(':') >= 0
                            || Arrays.asList(name.split("/")).contains("..");
            if (hostile || !names.add(name)) {
                throw refusal("damaged");
            }
        }
        if (names.size() > limits.parts()) {
            throw refusal("tooManyParts", limits.parts());
        }
    }

    /** The part that holds the text, as the package names it. */
    String document() throws IOException {
        for (Relation relation : relations("").values()) {
            if (relation.type().endsWith("/officeDocument") && has(relation.target())) {
                return relation.target();
            }
        }
        throw refusal("notADocument");
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** What one part says of another. */
    record Relation(String type, String target) {}

    /** What a part refers to inside the archive, by id; of the package as a whole for "". */
    Map<String, Relation> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String at = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, Relation> relations = new HashMap<>();
        if (!has(at)) {
            return relations;
        }
        parse(
                at,
                xml -> {
                    while (xml.hasNext()) {
                        if (xml.next() == XMLStreamConstants.START_ELEMENT
                                && "Relationship".equals(xml.getLocalName())
                                && !"External".equals(WordXml.attribute(xml, "TargetMode"))) {
                            relations.put(
                                    String.valueOf(WordXml.attribute(xml, "Id")),
                                    new Relation(
                                            String.valueOf(WordXml.attribute(xml, "Type")),
                                            resolve(folder, WordXml.attribute(xml, "Target"))));
                        }
                    }
                });
        return relations;
    }

    /** A target as a name in the archive; what leads out of it names nothing. */
    private static String resolve(String folder, @Nullable String target) {
        String name = target == null ? "" : target;
        if (name.startsWith("/")) {
            return name.substring(1);
        }
        String base = folder;
        while (name.startsWith("../")) {
            name = name.substring(3);
            base =
                    base.isEmpty()
                            ? ""
                            : base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
        }
        return base + name;
    }

    /** What is done with the XML of a part. */
    interface Parser {
        void parse(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    void parse(String part, Parser parser) throws IOException {
        try (InputStream in = content(part)) {
            XMLStreamReader xml;
            synchronized (XML) {
                xml = XML.createXMLStreamReader(in);
            }
            try {
                parser.parse(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | ZipException | EOFException e) {
            throw refusal("damaged");
        }
    }

    /** The bytes of a part, or nothing when it is not there or larger than that. */
    byte @Nullable [] bytes(String part, int most) throws IOException {
        if (!has(part)) {
            return null;
        }
        try (InputStream in = content(part)) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? null : bytes;
        } catch (ZipException | EOFException e) {
            return null;
        }
    }

    private InputStream content(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        if (in == null) {
            throw refusal("damaged");
        }
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                left -= Math.max(0, read);
                if (left < 0) {
                    throw refusal("unpackedTooLarge", limits.unpackedBytes() >> 20);
                }
                return read;
            }
        };
    }

    WordLimits limits() {
        return limits;
    }

    BadInputException refusal(String key, Object... arguments) {
        return refusal(source, key, arguments);
    }

    private static BadInputException refusal(String source, String key, Object... arguments) {
        return new BadInputException(
                Problem.in(source, "questionbank.word.file." + key, arguments));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
