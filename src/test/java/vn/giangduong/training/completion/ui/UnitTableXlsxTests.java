package vn.giangduong.training.completion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
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
import vn.giangduong.people.CadreId;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.completion.RollUp;
import vn.giangduong.training.completion.UnitCompletion;

@IntegrationTest
class UnitTableXlsxTests {

    private static final int HEADER = 5;

    @Autowired private TestPeople people;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private CompletionCounts counts;
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
        var trainingClass =
                fixture.trainingClass(
                        people.unit("Trường", "school", province),
                        fixture.programme("Chương trình", module),
                        LocalDate.of(2026, 6, 1),
                        "RUNNING");
        for (int i = 0; i < 3; i++) {
            CadreId cadre = people.cadre("Nguyễn Văn Học", committee);
            fixture.summon(module, trainingClass, cadre, committee);
            if (i == 0) {
                fixture.start(module, cadre, clock.instant());
            } else if (i == 1) {
                fixture.complete(module, cadre, clock.instant(), "9.00");
            }
        }
        counts.recount();

        byte[] file =
                UnitTableXlsx.workbook(
                        completion.export(
                                people.codeOf(province), fixture.codeOf(module), RollUp.NOW),
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
