package vn.giangduong.base.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XlsxTableTests {

    private record Line(
            String unit,
            @Nullable Long done,
            @Nullable Long all,
            @Nullable BigDecimal rate,
            @Nullable LocalDate day,
            @Nullable Instant at) {}

    private static final XlsxTable<Line> TABLE =
            XlsxTable.<Line>named("Thống kê")
                    .titled("BÁO CÁO", "Quý IV/2025")
                    .with(XlsxColumn.text("Đơn vị", 30, Line::unit))
                    .with(XlsxColumn.<Line>integer("Đã học", 12, Line::done).summed())
                    .with(XlsxColumn.<Line>integer("Tổng số", 12, Line::all).summed())
                    .with(XlsxColumn.<Line>percent("Tỷ lệ", 10, Line::rate).ratioOf(1, 2))
                    .with(XlsxColumn.date("Ngày", 12, Line::day))
                    .with(XlsxColumn.dateTime("Lúc", 18, Line::at));

    private static final List<Line> LINES =
            List.of(
                    new Line(
                            "Huyện ủy A",
                            300L,
                            400L,
                            new BigDecimal("0.75"),
                            LocalDate.of(2025, 2, 3),
                            Instant.parse("2025-11-14T17:00:00Z")),
                    new Line("=HYPERLINK(\"http://x\")", 69L, 400L, null, null, null),
                    new Line("+1 <&> \"b\"", null, null, null, null, null));

    private static byte[] write(XlsxTable<Line> table, Stream<Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.write(out, lines);
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new HashMap<>();
        Path file = Files.createTempFile("table-test", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private static XlsxSheet read(byte[] workbook) throws IOException {
        return XlsxReader.read("t.xlsx", new ByteArrayInputStream(workbook), XlsxLimits.IMPORT);
    }

    @Test
    void writesTypedCellsThatReadBackTyped() throws IOException {
        XlsxSheet sheet = read(write(TABLE.totalled("Cộng"), LINES.stream()));

        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.name()).isEqualTo("Thống kê");
        assertThat(sheet.rows()).extracting(XlsxRow::number).containsExactly(1, 2, 4, 5, 6, 7, 8);
        assertThat(sheet.rows().get(2).cells())
                .extracting(XlsxCell::asText)
                .containsExactly("Đơn vị", "Đã học", "Tổng số", "Tỷ lệ", "Ngày", "Lúc");
        assertThat(sheet.rows().get(3).cells())
                .containsExactly(
                        new XlsxCell.Text("Huyện ủy A"),
                        new XlsxCell.Numeric(new BigDecimal("300")),
                        new XlsxCell.Numeric(new BigDecimal("400")),
                        new XlsxCell.Numeric(new BigDecimal("0.75")),
                        new XlsxCell.Date(LocalDateTime.of(2025, 2, 3, 0, 0)),
                        new XlsxCell.Date(LocalDateTime.of(2025, 11, 15, 0, 0)));
    }

    @Test
    void writesTotalsAsFormulasWithTheirResults() throws IOException {
        byte[] workbook = write(TABLE.totalled("Cộng"), LINES.stream());

        assertThat(parts(workbook).get("xl/worksheets/sheet1.xml"))
                .contains("<f>SUM(B5:B7)</f><v>369</v>")
                .contains("<f>SUM(C5:C7)</f><v>800</v>")
                .contains("<f>IF(C8=0,0,B8/C8)</f><v>0.46125</v>");
        assertThat(read(workbook).rows().getLast().cells())
                .extracting(XlsxCell::asText)
                .containsExactly("Cộng", "369", "800", "0.46125");
    }

    @Test
    void totalsNothingToZeroWithoutACircle() throws IOException {
        byte[] workbook = write(TABLE.totalled("Cộng"), Stream.empty());

        assertThat(parts(workbook).get("xl/worksheets/sheet1.xml"))
                .contains("<f>0</f><v>0</v>")
                .doesNotContain("SUM(");
    }

    @Test
    void writesTextThatLooksLikeAFormulaAsText() throws IOException {
        byte[] workbook = write(TABLE, LINES.stream());

        assertThat(parts(workbook).get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(read(workbook).rows().get(4).cell(0))
                .isEqualTo(new XlsxCell.Text("=HYPERLINK(\"http://x\")"));
        assertThat(read(workbook).rows().get(5).cell(0))
                .isEqualTo(new XlsxCell.Text("+1 <&> \"b\""));
    }

    @Test
    void setsUpThePageForPrinting() throws IOException {
        Map<String, String> parts = parts(write(TABLE, LINES.stream()));

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("orientation=\"landscape\"")
                .contains("paperSize=\"9\"")
                .contains("fitToWidth=\"1\" fitToHeight=\"0\"")
                .contains("ySplit=\"4\"")
                .contains("state=\"frozen\"");
        assertThat(parts.get("xl/workbook.xml")).contains("_xlnm.Print_Titles").contains("'!$4:$4");
        assertThat(parts.get("xl/styles.xml"))
                .contains("#,##0", "0.00%", "dd/mm/yyyy", "dd/mm/yyyy hh:mm");
    }

    @Test
    void putsSignaturesUnderTheTableSideBySide() throws IOException {
        XlsxTable<Line> signed =
                TABLE.signed("NGƯỜI LẬP BIỂU", "", "Nguyễn Văn A").signed("TRƯỞNG BAN");

        List<XlsxRow> rows = read(write(signed, LINES.stream())).rows();

        assertThat(rows.get(6).number()).isEqualTo(9);
        assertThat(rows.get(6).cell(0).asText()).isEqualTo("NGƯỜI LẬP BIỂU");
        assertThat(rows.get(6).cell(3).asText()).isEqualTo("TRƯỞNG BAN");
        assertThat(rows.get(7).number()).isEqualTo(11);
        assertThat(rows.get(7).cell(0).asText()).isEqualTo("Nguyễn Văn A");
    }

    @Test
    void writesManyRowsInPieces() throws IOException {
        Stream<Line> many =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> new Line("Đơn vị " + i, 1L, 2L, null, null, null));

        XlsxSheet sheet = read(write(TABLE.totalled("Cộng"), many));

        assertThat(sheet.rows()).hasSize(5_004);
        assertThat(sheet.rows().getLast().cells())
                .extracting(XlsxCell::asText)
                .containsExactly("Cộng", "5000", "10000", "0.5");
    }

    @Test
    void refusesLayoutsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XlsxColumn.text("a", 10, Line::unit).summed());
        assertThatIllegalArgumentException().isThrownBy(() -> XlsxTable.named("[]"));
        XlsxTable<Line> ratioOfText =
                XlsxTable.<Line>named("a")
                        .with(XlsxColumn.text("a", 10, Line::unit))
                        .with(XlsxColumn.<Line>percent("b", 10, Line::rate).ratioOf(0, 0))
                        .totalled("c");
        assertThatIllegalStateException().isThrownBy(() -> write(ratioOfText, Stream.empty()));
    }
}
