package vn.giangduong.base.table.workbook;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * An .xlsx workbook on disk, read as often as needed and never held whole: only the texts it keeps
 * for all cells are. The file is trusted in nothing. Not for several threads at once.
 */
public final class WorkbookFile implements Closeable {

    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final XMLInputFactory XML = xml();

    /** Takes one row after the other. */
    @FunctionalInterface
    public interface RowReceiver {

        /** Takes a row that holds something; returns whether to go on. */
        boolean row(SheetRow row);
    }

    private final String source;
    private final WorkbookLimits limits;
    private final ZipFile zip;
    private WorkbookParts parts = WorkbookParts.NONE;
    private WorkbookStyles styles = new WorkbookStyles();
    private SharedTexts texts = new SharedTexts();

    private WorkbookFile(String source, WorkbookLimits limits, ZipFile zip) {
        this.source = source;
        this.limits = limits;
        this.zip = zip;
    }

    /**
     * Opens a workbook.
     *
     * @param source the file's name for problems
     * @throws BadInputException when it is none, damaged, or larger than the limits
     */
    public static WorkbookFile open(String source, Path path, WorkbookLimits limits)
            throws IOException {
        if (Files.size(path) > limits.bytes()) {
            throw refusal(source, "fileTooLarge", limits.bytes() >> 20);
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(OLE2.length);
        }
        if (java.util.Arrays.equals(head, OLE2)) {
            throw refusal(source, "oldFormatOrPassword");
        }
        if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
            throw refusal(source, "notAWorkbook");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw refusal(source, "damaged");
        }
        WorkbookFile file = new WorkbookFile(source, limits, zip);
        try {
            file.readParts();
            return file;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** The names of the visible sheets, in their order. */
    public List<String> sheets() {
        return parts.sheets().stream().map(WorkbookParts.SheetPart::name).toList();
    }

    /**
     * Gives the rows of a sheet to the receiver until it has enough.
     *
     * @param sheet counted from 0 among the visible ones
     * @return the merged cells, when all rows were read
     */
    public List<MergedRange> read(int sheet, RowReceiver receiver) throws IOException {
        return parse(parts.sheets().get(sheet).part(), new SheetReader(this, receiver)::read);
    }

    /** The merged cells of a sheet, without looking at its rows. */
    public List<MergedRange> merges(int sheet) throws IOException {
        return parse(
                parts.sheets().get(sheet).part(),
                xml -> {
                    List<MergedRange> merges = new ArrayList<>();
                    while (xml.hasNext()) {
                        boolean begins = xml.next() == XMLStreamConstants.START_ELEMENT;
                        if (begins && "mergeCell".equals(xml.getLocalName())) {
                            String reference = xml.getAttributeValue(null, "ref");
                            if (reference != null && merges.size() < SheetReader.MOST_MERGES) {
                                merges.add(MergedRange.of(reference));
                            }
                        }
                    }
                    return merges;
                });
    }

    /**
     * Writes the workbook again with a column of notes and coloured cells; all else stays as it is.
     *
     * @param sheet counted from 0 among the visible ones
     */
    public void mark(int sheet, SheetMarks marks, OutputStream out) throws IOException {
        new WorkbookMarker(this, marks).write(parts.sheets().get(sheet).part(), out);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void readParts() throws IOException {
        parts = WorkbookParts.read(this);
        String stylesAt = parts.styles();
        if (stylesAt != null) {
            styles = parse(stylesAt, WorkbookStyles::read);
        }
        String textsAt = parts.texts();
        if (textsAt != null) {
            texts = parse(textsAt, this::sharedTexts);
        }
    }

    private SharedTexts sharedTexts(XMLStreamReader xml) throws XMLStreamException {
        return SharedTexts.read(
                xml,
                limits.characters(),
                () -> {
                    throw refusal("unpackedTooLarge", limits.characters() >> 20);
                });
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** What is done with the XML of a part. */
    interface Parser<T> {
        T parse(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    <T> T parse(String part, Parser<T> parser) throws IOException {
        try (InputStream in = content(part)) {
            XMLStreamReader xml;
            synchronized (XML) {
                xml = XML.createXMLStreamReader(in);
            }
            try {
                return parser.parse(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof UncheckedIOException limit) {
                throw limit;
            }
            throw refusal("damaged");
        } catch (ZipException e) {
            throw refusal("damaged");
        }
    }

    /** The unpacked part, refused when it turns out larger than the limit. */
    InputStream content(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw refusal("damaged");
        }
        return new BufferedInputStream(
                new FilterInputStream(zip.getInputStream(entry)) {
                    private long left = limits.unpackedBytes();

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
                },
                1 << 16);
    }

    ZipFile zip() {
        return zip;
    }

    WorkbookLimits limits() {
        return limits;
    }

    WorkbookStyles styles() {
        return styles;
    }

    @Nullable String stylesPart() {
        return parts.styles();
    }

    SharedTexts texts() {
        return texts;
    }

    boolean startsIn1904() {
        return parts.startsIn1904();
    }

    BadInputException refusal(String key, Object... arguments) {
        return refusal(source, key, arguments);
    }

    private static BadInputException refusal(String source, String key, Object... arguments) {
        return new BadInputException(Problem.in(source, "base.table." + key, arguments));
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
