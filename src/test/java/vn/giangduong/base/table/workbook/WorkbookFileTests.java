package vn.giangduong.base.table.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giangduong.base.input.BadInputException;

class WorkbookFileTests {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir Path folder;

    /** A workbook whose tags have a prefix, as some libraries write them. */
    private Map<String, String> parts(String sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"%s/officeDocument\""
                                .formatted(RELATIONS)
                        + " Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<x:workbook xmlns:x=\"%s\" xmlns:r=\"%s\"><x:sheets><x:sheet name=\"ẩn\""
                                .formatted(MAIN, RELATIONS)
                        + " state=\"hidden\" r:id=\"b\"/><x:sheet name=\"DS\" r:id=\"b\"/>"
                        + "</x:sheets></x:workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                ("<Relationships xmlns=\"r\"><Relationship Id=\"b\" Type=\"%s/worksheet\""
                                + " Target=\"worksheets/one.xml\"/><Relationship Id=\"c\""
                                + " Type=\"%s/styles\" Target=\"/xl/styles.xml\"/></Relationships>")
                        .formatted(RELATIONS, RELATIONS));
        parts.put(
                "xl/styles.xml",
                ("<styleSheet xmlns=\"%s\"><numFmts><numFmt numFmtId=\"170\""
                                + " formatCode=\"00000\"/></numFmts><fonts><font><name"
                                + " val=\".VnTime\"/></font></fonts><fills count=\"1\"><fill/>"
                                + "</fills><cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\"/>"
                                + "<xf numFmtId=\"14\" fontId=\"0\"/><xf numFmtId=\"170\""
                                + " fontId=\"0\"/></cellXfs></styleSheet>")
                        .formatted(MAIN));
        parts.put(
                "xl/worksheets/one.xml",
                ("<x:worksheet xmlns:x=\"%s\"><x:dimension ref=\"A1:D2\"/><x:sheetData>%s"
                                + "</x:sheetData><x:autoFilter ref=\"A1:C1\"/><x:mergeCells>"
                                + "<x:mergeCell ref=\"A2:A3\"/></x:mergeCells></x:worksheet>")
                        .formatted(MAIN, sheetData));
        parts.put("xl/media/picture.bin", "untouched");
        return parts;
    }

    private static final String ROWS =
            "<x:row r=\"1\" spans=\"1:3\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>Tên</x:t></x:is>"
                    + "</x:c><x:c r=\"C1\" t=\"inlineStr\"><x:is><x:t>Sinh</x:t></x:is></x:c>"
                    + "</x:row><x:row r=\"2\"><x:c r=\"A2\" s=\"2\"><x:v>12</x:v></x:c><x:c"
                    + " r=\"C2\" s=\"1\"><x:v>25569</x:v></x:c></x:row>";

    @Test
    void readsTextsZerosDaysFontsAndMerges() throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (WorkbookFile file = open(zip(parts(ROWS)), WorkbookLimits.LARGE)) {
            assertThat(file.sheets()).containsExactly("DS");
            file.read(0, rows::add);
            assertThat(file.merges(0)).containsExactly(new MergedRange(2, 0, 3, 0));
        }
        assertThat(rows.getFirst().cell(0)).isEqualTo(new SheetCell("Tên", null, ".VnTime", false));
        assertThat(rows.getFirst().cell(1)).isEqualTo(SheetCell.EMPTY);
        assertThat(rows.get(1).cell(0).text()).isEqualTo("00012");
        assertThat(rows.get(1).cell(2).day()).isEqualTo(LocalDate.of(1970, 1, 1));
    }

    @Test
    void marksRowsAndLeavesEverythingElse() throws IOException {
        SheetMarks marks = new SheetMarks(1, 3, "Lỗi");
        marks.add(2, "sai <tên> & ngày\u0001", List.of(0, 1));
        marks.add(2, "thiếu", List.of());
        Path marked = folder.resolve("marked.xlsx");
        try (WorkbookFile file = open(zip(parts(ROWS)), WorkbookLimits.LARGE);
                OutputStream out = Files.newOutputStream(marked)) {
            file.mark(0, marks, out);
        }
        List<SheetRow> rows = new ArrayList<>();
        try (WorkbookFile file = open(marked, WorkbookLimits.LARGE)) {
            file.read(0, rows::add);
            assertThat(file.merges(0)).hasSize(1);
        }
        assertThat(rows.getFirst().cells().stream().map(SheetCell::text))
                .containsExactly("Tên", "", "Sinh", "Lỗi");
        assertThat(rows.get(1).cells().stream().map(SheetCell::text))
                .containsExactly("00012", "", "01/01/1970", "sai <tên> & ngày \nthiếu");
        try (ZipFile zip = new ZipFile(marked.toFile())) {
            assertThat(text(zip, "xl/media/picture.bin")).isEqualTo("untouched");
            String sheet = text(zip, "xl/worksheets/one.xml");
            assertThat(sheet)
                    .contains("<x:autoFilter ref=\"A1:C1\"")
                    .contains("r=\"A2\" s=\"5\"")
                    .contains("r=\"B2\" s=\"3\"")
                    .contains("r=\"C2\" s=\"1\"")
                    .doesNotContain("dimension");
            String styles = text(zip, "xl/styles.xml");
            assertThat(styles).contains("FFFFC7CE").contains("cellXfs count=\"8\"");
        }
    }

    @Test
    void refusesWhatIsTooLargeOrNoWorkbook() throws IOException {
        Path rows = zip(parts(ROWS));
        assertThat(refusal(rows, new WorkbookLimits(10, 1 << 20, 10, 10, 1000)))
                .isEqualTo("base.table.fileTooLarge");
        assertThat(refusal(rows, new WorkbookLimits(1 << 20, 300, 10, 10, 1000)))
                .isEqualTo("base.table.unpackedTooLarge");
        assertThat(refusal(rows, new WorkbookLimits(1 << 20, 1 << 20, 1, 10, 1000)))
                .isEqualTo("base.table.tooManyRows");
        assertThat(refusal(rows, new WorkbookLimits(1 << 20, 1 << 20, 10, 2, 1000)))
                .isEqualTo("base.table.tooManyColumns");
        Path text = Files.writeString(folder.resolve("t.xlsx"), "not a workbook at all");
        assertThat(refusal(text, WorkbookLimits.LARGE)).isEqualTo("base.table.notAWorkbook");
        Path old = folder.resolve("old.xlsx");
        Files.write(
                old,
                new byte[] {
                    (byte) 0xD0,
                    (byte) 0xCF,
                    0x11,
                    (byte) 0xE0,
                    (byte) 0xA1,
                    (byte) 0xB1,
                    0x1A,
                    (byte) 0xE1,
                    0
                });
        assertThat(refusal(old, WorkbookLimits.LARGE)).isEqualTo("base.table.oldFormatOrPassword");
        Path cut = folder.resolve("cut.xlsx");
        byte[] whole = Files.readAllBytes(rows);
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(refusal(cut, WorkbookLimits.LARGE)).isEqualTo("base.table.damaged");
    }

    @Test
    void refusesEntitiesAndReadsNothingFromElsewhere() throws IOException {
        Map<String, String> parts = parts(ROWS);
        parts.put(
                "xl/worksheets/one.xml",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + parts.get("xl/worksheets/one.xml").replace("Tên", "&e;"));
        assertThat(refusal(zip(parts), WorkbookLimits.LARGE)).isEqualTo("base.table.damaged");
    }

    private static String refusal(Path path, WorkbookLimits limits) throws IOException {
        try (WorkbookFile file = open(path, limits)) {
            file.read(0, row -> true);
            return "";
        } catch (BadInputException e) {
            return e.problems().getFirst().messageKey();
        }
    }

    private static WorkbookFile open(Path path, WorkbookLimits limits) throws IOException {
        return WorkbookFile.open("t.xlsx", path, limits);
    }

    private Path zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return Files.write(Files.createTempFile(folder, "book", ".xlsx"), bytes.toByteArray());
    }

    private static String text(ZipFile zip, String part) throws IOException {
        return new String(
                zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
