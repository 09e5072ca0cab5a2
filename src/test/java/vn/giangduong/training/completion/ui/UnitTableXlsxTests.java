package vn.giangduong.training.completion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
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
import vn.giangduong.training.completion.UnitCompletion;

@IntegrationTest
class UnitTableXlsxTests {

    private static final int HEADER = 5;

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private Messages messages;
    @Autowired private UnitCompletion completion;

    private UnitId province;

    @BeforeEach
    void aProvince() {
        clock.reset();
        province = people.province("Đảng bộ tỉnh");
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void writesTheTableOfAUnitWithItsTotals() throws IOException {
        UnitId committee = people.unit("Đảng bộ xã", "direct_committee", province);
        TrainingFixture fixture = new TrainingFixture(jdbc);
        var module = fixture.module("Luật");
        jdbc.sql("INSERT INTO unit_count VALUES (?, ?, 3, 1, 1)")
                .params(List.of(module.value(), committee.value()))
                .update();

        byte[] file =
                UnitTableXlsx.workbook(
                        completion.export(people.codeOf(province), fixture.codeOf(module)),
                        key -> messages.get(key, Messages.VIETNAMESE));

        try (ReadableWorkbook book =
                new ReadableWorkbook(
                        new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            List<Row> rows = book.getFirstSheet().read();
            Row first = row(rows, HEADER + 1);
            assertThat(first.getCell(0).getText()).isEqualTo("Đảng bộ xã");
            assertThat(first.getCell(1).asNumber().intValue()).isEqualTo(3);
            assertThat(first.getCell(5).asNumber().doubleValue())
                    .isCloseTo(1 / 3.0, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    private static Row row(List<Row> rows, int number) {
        return rows.stream().filter(row -> row.getRowNum() == number).findFirst().orElseThrow();
    }
}
