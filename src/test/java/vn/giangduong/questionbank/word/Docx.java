package vn.giangduong.questionbank.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes small Word documents for tests. In a text {b|…}, {i|…}, {u|…}, {red|…}, {blue|…} and
 * {yellow|…} stand for looks, {vn|…} for a font of TCVN3, {eq|…} for a formula, {pic|} for a
 * picture; tabs and line ends are Word's own.
 */
public final class Docx {

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Pattern MARKED = Pattern.compile("\\{(\\w+)\\|([^}]*)}");

    private final StringBuilder body = new StringBuilder();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String numbering = "";

    /** Paragraphs, one for each text. */
    public static Docx of(String... paragraphs) {
        Docx docx = new Docx();
        for (String paragraph : paragraphs) {
            docx.p(paragraph);
        }
        return docx;
    }

    public Docx p(String text) {
        body.append(paragraph("", text));
        return this;
    }

    /** A paragraph in a list of Word's own; see {@link #list}. */
    public Docx item(int list, int level, String text) {
        body.append(paragraph(place(list, level), text));
        return this;
    }

    private static String place(int list, int level) {
        return "<w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr>"
                .formatted(level, list);
    }

    /** A list: for each level the format and the text, such as "decimal", "Câu %1:". */
    public Docx list(int list, String... formatsAndTexts) {
        StringBuilder levels = new StringBuilder();
        for (int i = 0; i < formatsAndTexts.length; i += 2) {
            levels.append(
                    "<w:lvl w:ilvl='%d'><w:start w:val='1'/><w:numFmt w:val='%s'/><w:lvlText w:val='%s'/></w:lvl>"
                            .formatted(i / 2, formatsAndTexts[i], formatsAndTexts[i + 1]));
        }
        numbering +=
                "<w:abstractNum w:abstractNumId='%d'>%s</w:abstractNum><w:num w:numId='%d'><w:abstractNumId w:val='%d'/></w:num>"
                        .formatted(list, levels, list, list);
        return this;
    }

    /** A table; cells of a row are parted by "|", paragraphs of a cell by "¶". */
    public Docx table(String... rows) {
        body.append("<w:tbl>");
        for (String row : rows) {
            body.append("<w:tr>");
            for (String cell : row.split("\\|(?![^{]*})", -1)) {
                body.append("<w:tc>");
                for (String text : cell.split("¶", -1)) {
                    body.append(paragraph("", text.strip()));
                }
                body.append("</w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        return this;
    }

    /** Raw XML in the body. */
    public Docx xml(String xml) {
        body.append(xml);
        return this;
    }

    /** Another file in the archive. */
    public Docx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    private static String paragraph(String properties, String text) {
        StringBuilder runs = new StringBuilder("<w:p>").append(properties);
        Matcher marked = MARKED.matcher(text);
        int from = 0;
        while (marked.find()) {
            runs.append(run("", text.substring(from, marked.start())));
            String inner = marked.group(2);
            runs.append(
                    switch (marked.group(1)) {
                        case "b" -> run("<w:b/>", inner);
                        case "i" -> run("<w:i/>", inner);
                        case "u" -> run("<w:u w:val='single'/>", inner);
                        case "red" -> run("<w:color w:val='FF0000'/>", inner);
                        case "blue" -> run("<w:color w:val='0000FF'/>", inner);
                        case "yellow" -> run("<w:highlight w:val='yellow'/>", inner);
                        case "vn" -> run("<w:rFonts w:ascii='.VnTime' w:hAnsi='.VnTime'/>", inner);
                        case "sup" -> run("<w:vertAlign w:val='superscript'/>", inner);
                        case "eq" ->
                                "<m:oMath><m:f><m:num><m:r><m:t>%s</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
                                        .formatted(inner);
                        case "pic" -> "<w:r><w:drawing><a:blip r:embed='rId9'/></w:drawing></w:r>";
                        default -> throw new IllegalArgumentException(marked.group(1));
                    });
            from = marked.end();
        }
        return runs.append(run("", text.substring(from))).append("</w:p>").toString();
    }

    private static String run(String properties, String text) {
        if (text.isEmpty()) {
            return "";
        }
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<w:r><w:rPr>"
                + properties
                + "</w:rPr><w:t xml:space='preserve'>"
                + escaped.replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
                        .replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
                + "</w:t></w:r>";
    }

    /** The document's main part as it stands. */
    public String document() {
        return "<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='"
                + WORD
                + "' xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
                + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:r='"
                + OFFICE
                + "'><w:body>"
                + body
                + "<w:sectPr/></w:body></w:document>";
    }

    /** The file. */
    public byte[] bytes() {
        return bytes(document());
    }

    /** The file with another main part. */
    public byte[] bytes(String document) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", utf8("<Types xmlns='" + PACKAGE + "content-types'/>"));
        all.put(
                "_rels/.rels",
                utf8(relations("rId1", OFFICE + "/officeDocument", "word/document.xml")));
        all.put("word/document.xml", utf8(document));
        all.put(
                "word/_rels/document.xml.rels",
                utf8(
                        relations(
                                "rId2",
                                OFFICE + "/numbering",
                                "numbering.xml",
                                "rId9",
                                OFFICE + "/image",
                                "media/image1.png")));
        all.put(
                "word/numbering.xml",
                utf8("<w:numbering xmlns:w='" + WORD + "'>" + numbering + "</w:numbering>"));
        all.putAll(parts);
        return zip(all);
    }

    /** The file on disk. */
    public Path write(Path folder) {
        try {
            return Files.write(folder.resolve("de.docx"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String relations(String... idTypeTarget) {
        StringBuilder xml =
                new StringBuilder("<Relationships xmlns='" + PACKAGE + "relationships'>");
        for (int i = 0; i < idTypeTarget.length; i += 3) {
            xml.append(
                    "<Relationship Id='%s' Type='%s' Target='%s'/>"
                            .formatted(idTypeTarget[i], idTypeTarget[i + 1], idTypeTarget[i + 2]));
        }
        return xml.append("</Relationships>").toString();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
