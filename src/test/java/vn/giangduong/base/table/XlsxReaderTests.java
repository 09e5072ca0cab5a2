package vn.giangduong.base.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.giangduong.base.input.Problem;

class XlsxReaderTests {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    private static byte[] workbook(String sheetData) throws IOException {
        return workbook(sheetData, "", Map.of());
    }

    /** A workbook as small as can be; style 1 is a date, style 2 a number with "đ" behind it. */
    private static byte[] workbook(String sheetData, String sheetState, Map<String, byte[]> more)
            throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(
                parts,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        put(
                parts,
                "_rels/.rels",
                "<Relationships xmlns=\""
                        + PACKAGE
                        + "\"><Relationship Id=\"rId1\" Type=\""
                        + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns=\""
                        + MAIN
                        + "\" xmlns:r=\""
                        + OFFICE
                        + "\"><sheets><sheet"
                        + " name=\"Trang 1\" sheetId=\"1\" r:id=\"rId1\""
                        + sheetState
                        + "/></sheets></workbook>");
        put(
                parts,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\""
                        + PACKAGE
                        + "\"><Relationship Id=\"rId1\" Type=\""
                        + OFFICE
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        put(
                parts,
                "xl/styles.xml",
                "<styleSheet xmlns=\""
                        + MAIN
                        + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\""
                        + " formatCode=\"#,##0 &quot;đy&quot;\"/></numFmts><cellXfs><xf"
                        + " numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs>"
                        + "</styleSheet>");
        put(
                parts,
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\""
                        + MAIN
                        + "\"><sheetData>"
                        + sheetData
                        + "</sheetData></worksheet>");
        parts.putAll(more);
        return zip(parts);
    }

    private static void put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static XlsxSheet read(byte[] file, XlsxLimits limits) throws IOException {
        return XlsxReader.read("nhap.xlsx", new ByteArrayInputStream(file), limits);
    }

    private static XlsxSheet read(byte[] file) throws IOException {
        return read(file, XlsxLimits.IMPORT);
    }

    private static String text(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    @Test
    void readsEveryKindOfCell() throws IOException {
        XlsxSheet sheet =
                read(
                        workbook(
                                "<row r=\"3\">"
                                        + text("A3", " Nguye\u0302\u0303n ")
                                        + "<c r=\"C3\"><v>0.30000000000000004</v></c>"
                                        + "<c r=\"D3\" s=\"1\"><v>45691</v></c>"
                                        + "<c r=\"E3\" t=\"b\"><v>1</v></c>"
                                        + "<c r=\"F3\" s=\"2\"><v>1.5E3</v></c>"
                                        + "<c r=\"G3\"><f>1+1</f><v>2</v></c>"
                                        + "<c r=\"H3\" t=\"str\"><f>\"a\"</f><v>a</v></c>"
                                        + "<c r=\"I3\"/></row><row r=\"5\"><c r=\"A5\"/></row>"));

        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.rows())
                .containsExactly(
                        new XlsxRow(
                                3,
                                List.of(
                                        new XlsxCell.Text("Nguyễn"),
                                        new XlsxCell.Empty(),
                                        new XlsxCell.Numeric(new BigDecimal("0.3")),
                                        new XlsxCell.Date(LocalDateTime.of(2025, 2, 3, 0, 0)),
                                        new XlsxCell.Bool(true),
                                        new XlsxCell.Numeric(new BigDecimal("1500")),
                                        new XlsxCell.Numeric(new BigDecimal("2")),
                                        new XlsxCell.Text("a"))));
        assertThat(sheet.rows().getFirst().cell(99)).isEqualTo(new XlsxCell.Empty());
        assertThat(sheet.rows().getFirst().cell(3).asText()).isEqualTo("03/02/2025");
    }

    @Test
    void keepsTheDigitsOfACodeTypedAsANumber() throws IOException {
        XlsxSheet sheet = read(workbook("<row r=\"1\"><c r=\"A1\"><v>62098001234</v></c></row>"));

        assertThat(sheet.rows().getFirst().cell(0).asText()).isEqualTo("62098001234");
    }

    @Test
    void namesRowAndColumnOfACellThatCannotBeUsed() throws IOException {
        XlsxSheet sheet =
                read(
                        workbook(
                                "<row r=\"7\"><c r=\"C7\" t=\"e\"><v>#REF!</v></c>"
                                        + "<c r=\"D7\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                                        + "<c r=\"E7\"><v>1E999999999</v></c>"
                                        + "<c r=\"F7\" s=\"1\"><v>-5</v></c></row>"));

        assertThat(sheet.problems())
                .containsExactly(
                        Problem.atCell("nhap.xlsx", 7, "C", "base.table.unusableCell", "#REF!"),
                        Problem.atCell("nhap.xlsx", 7, "D", "base.table.unusableCell", "#DIV/0!"),
                        Problem.atCell(
                                "nhap.xlsx", 7, "E", "base.table.unusableCell", "1E999999999"),
                        Problem.atCell("nhap.xlsx", 7, "F", "base.table.unusableCell", "-5"));
    }

    @Test
    void refusesABombBeforeItUnpacks() throws IOException {
        byte[] bomb = workbook("", "", Map.of("xl/worksheets/sheet2.xml", new byte[200 << 20]));

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(key(read(bomb))).isEqualTo("base.table.unpackedTooLarge");
    }

    @Test
    void refusesWhatBreaksALimit() throws IOException {
        byte[] small =
                workbook(
                        "<row r=\"1\">"
                                + text("A1", "a")
                                + text("B1", "b")
                                + "</row><row r=\"2\">"
                                + text("A2", "c")
                                + "</row>");

        assertThat(key(read(small, new XlsxLimits(100, 1 << 20, 9, 9, 9))))
                .isEqualTo("base.table.fileTooLarge");
        assertThat(key(read(small, new XlsxLimits(1 << 20, 1 << 20, 1, 9, 9))))
                .isEqualTo("base.table.tooManyRows");
        assertThat(key(read(small, new XlsxLimits(1 << 20, 1 << 20, 9, 1, 9))))
                .isEqualTo("base.table.tooManyColumns");
        assertThat(key(read(small, new XlsxLimits(1 << 20, 1 << 20, 9, 9, 2))))
                .isEqualTo("base.table.tooManyCells");
        assertThat(read(small, new XlsxLimits(1 << 20, 1 << 20, 2, 2, 3)).problems()).isEmpty();
    }

    @Test
    void refusesACellSoFarToTheRightThatItsRowWouldFillTheMemory() throws IOException {
        assertThat(key(read(workbook("<row r=\"1\">" + text("ZZZZZZ1", "a") + "</row>"))))
                .isEqualTo("base.table.tooManyColumns");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        byte[] oldFormat = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        };

        assertThat(key(read("a;b".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("base.table.notAWorkbook");
        assertThat(key(read(new byte[0]))).isEqualTo("base.table.notAWorkbook");
        assertThat(key(read(oldFormat))).isEqualTo("base.table.oldFormatOrPassword");
        assertThat(key(read(zip(Map.of("a.xml", "<a/>".getBytes(StandardCharsets.UTF_8))))))
                .isEqualTo("base.table.damaged");
        byte[] cut = Arrays.copyOf(workbook("<row r=\"1\"/>"), 900);
        assertThat(key(read(cut))).isEqualTo("base.table.damaged");
        assertThat(key(read(workbook("<row r=\"1\"><c r=\"A1\" s=\"x\"><v>1</v></c></row>"))))
                .isEqualTo("base.table.damaged");
    }

    @Test
    void refusesDocumentTypesAndTheirEntities() throws IOException {
        String laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>";

        assertThat(
                        key(
                                read(
                                        workbook(
                                                "",
                                                "",
                                                Map.of(
                                                        "xl/sharedStrings.xml",
                                                        laughs.getBytes(StandardCharsets.UTF_8))))))
                .isEqualTo("base.table.damaged");
    }

    @Test
    void refusesAWorkbookWhoseOnlySheetIsHidden() throws IOException {
        assertThat(key(read(workbook("", " state=\"hidden\"", Map.of()))))
                .isEqualTo("base.table.noSheet");
    }

    private static String key(XlsxSheet sheet) {
        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.problems()).hasSize(1);
        String key = sheet.problems().getFirst().messageKey();
        for (String language : List.of("vi", "en")) {
            assertThat(
                            ResourceBundle.getBundle("messages.base_table", Locale.of(language))
                                    .getString(key))
                    .isNotBlank();
        }
        return key;
    }
}
