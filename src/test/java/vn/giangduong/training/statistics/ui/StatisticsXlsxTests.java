package vn.giangduong.training.statistics.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.Messages;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.statistics.ClassStatisticsReport;
import vn.giangduong.training.statistics.ClassStatisticsService;

@IntegrationTest
class StatisticsXlsxTests {

    private static final int HEADER = 5;

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private Messages messages;
    @Autowired private ClassStatisticsService statistics;

    private TrainingFixture fixture;
    private UnitId province;
    private UnitId centre;

    @BeforeEach
    void aProvince() {
        clock.reset();
        fixture = new TrainingFixture(jdbc);
        province = people.province("Đảng bộ tỉnh");
        centre = people.unit("Trung tâm chính trị", "centre", province);
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void writesTheFormWithTypedCellsAndSums() throws IOException {
        for (String title : List.of("An", "Bình")) {
            TrainingClassId id =
                    fixture.trainingClass(
                            centre,
                            fixture.programme(title, fixture.module("Luật")),
                            LocalDate.of(2026, 5, 4),
                            "CLOSED");
            fixture.enrolment(id, people.cadre("Lê Hoa", centre), centre, "COMPLETED", "8.5", true);
            if (title.equals("An")) {
                fixture.enrolment(
                        id, people.cadre("Lê Hoa", centre), centre, "FAILED", null, false);
            }
        }
        byte[] file = statisticsFile();

        try (ReadableWorkbook book =
                new ReadableWorkbook(
                        new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            List<Row> rows = book.getFirstSheet().read();
            List<String> headers = texts(row(rows, HEADER));
            assertThat(headers)
                    .startsWith(
                            "STT",
                            "Chương trình",
                            "KH số lớp",
                            "TH số lớp",
                            "KH học viên",
                            "TH học viên",
                            "Nữ",
                            "DTTS",
                            "Tuổi ≤30",
                            "31–35",
                            "36–40",
                            "41–45",
                            "46–50",
                            "51–55",
                            "56–60",
                            ">60")
                    .endsWith("Không đạt", "Đã cấp GCN", "Tỷ lệ đạt (%)", "Ghi chú");
            Row first = row(rows, HEADER + 1);
            assertThat(first.getCell(1).getText()).isEqualTo("An");
            assertThat(first.getCell(5).getType()).isEqualTo(CellType.NUMBER);
            assertThat(first.getCell(5).asNumber().intValue()).isEqualTo(2);
            int percent = headers.indexOf("Tỷ lệ đạt (%)");
            assertThat(first.getCell(percent).asNumber().doubleValue()).isEqualTo(0.5);
            assertThat(first.getCell(percent).getDataFormatString()).isEqualTo("0.00%");
            Row totals = row(rows, HEADER + 3);
            assertThat(totals.getCell(0).getText()).isEqualTo("Cộng");
            assertThat(totals.getCell(5).getFormula()).startsWith("SUM(");
            assertThat(totals.getCell(5).getRawValue()).isEqualTo("3");
        }
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("state=\"frozen\"")
                .contains("ySplit=\"" + HEADER + "\"")
                .contains("orientation=\"landscape\"")
                .contains("paperSize=\"9\"");
    }

    private byte[] statisticsFile() {
        ClassStatisticsReport report =
                statistics.export(
                        people.codeOf(province),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31));
        StatisticsColumns columns =
                new StatisticsColumns(
                        (key, values) -> messages.get(key, Messages.VIETNAMESE, values));
        return new StatisticsXlsx(columns, key -> messages.get(key, Messages.VIETNAMESE))
                .workbook(report, "Thống kê", "Đảng bộ tỉnh", "Năm 2026");
    }

    private static Row row(List<Row> rows, int number) {
        return rows.stream().filter(row -> row.getRowNum() == number).findFirst().orElseThrow();
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(cell == null ? "" : cell.getText());
        }
        return texts;
    }

    private static String part(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    zip.transferTo(out);
                    return out.toString(StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("No part " + name);
    }
}
