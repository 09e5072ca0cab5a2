package vn.giangduong.organization.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giangduong.base.lists.ListPreview;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.organization.areas.ServiceArea;
import vn.giangduong.organization.areas.ServiceAreaService;

class AreaListTests extends OrganizationListTests {

    private static final String HEAD = "Mã trung tâm;Mã đơn vị;Từ ngày;Đến hết ngày";

    @Autowired private ServiceAreaService areas;

    private UnitId centre;

    AreaListTests() {
        super("service-areas");
    }

    @BeforeEach
    void aCentre() {
        String type =
                jdbc.sql("SELECT code FROM unit_type WHERE centre ORDER BY sort_order LIMIT 1")
                        .query(String.class)
                        .single();
        centre = people.unit("Trung tâm chính trị", type, province);
    }

    private String row(UnitId unit, String from, String to) {
        return String.join(";", code(centre), code(unit), from, to);
    }

    @Test
    void addsAreasWithAndWithoutAnEndAndTheSameListAgainChangesNothing() {
        String[] list = {
            HEAD, row(communeA, "01/07/2025", ""), row(communeB, "01/01/2024", "30/06/2025"),
        };
        assertThat(outcomes(preview(list))).containsExactly("2 NEW", "3 NEW");
        assertThat(areas.history(centre)).isEmpty();
        assertThat(sentences(land(list))).containsExactly("serves", "servesUntil");
        assertThat(areas.of(centre, DAY)).extracting(ServiceArea::unit).containsExactly(communeA);
        assertThat(areas.of(centre, LocalDate.of(2025, 6, 30)))
                .extracting(ServiceArea::unit)
                .containsExactly(communeB);
        assertThat(outcomes(land(list))).containsExactly("2 UNCHANGED", "3 UNCHANGED");
    }

    @Test
    void endsOneThatIsRunning() {
        land(HEAD, row(communeA, "01/07/2025", ""));
        String[] ending = {HEAD, row(communeA, "01/07/2025", "31/12/2025")};
        assertThat(outcomes(land(ending))).containsExactly("2 CHANGED");
        assertThat(areas.of(centre, LocalDate.of(2026, 1, 1))).isEmpty();
        assertThat(areas.of(centre, LocalDate.of(2025, 12, 31))).hasSize(1);
        assertThat(outcomes(preview(ending))).containsExactly("2 UNCHANGED");
    }

    @Test
    void namesEveryRowThatCannotBe() {
        UnitId elsewhere = people.unit("Xã khác", "cell", people.province("Tỉnh khác"));
        land(HEAD, row(communeB, "01/07/2025", ""));
        ListPreview seen =
                preview(
                        HEAD,
                        row(communeA, "01/07/2025", "30/06/2025"),
                        row(elsewhere, "01/07/2025", ""),
                        String.join(";", code(communeA), code(communeB), "01/07/2025", ""),
                        row(communeB, "01/01/2025", ""),
                        row(communeA, "01/07/2010", ""));
        assertThat(problems(seen))
                .containsExactly(
                        "2 to endsBefore",
                        "3 unit unknownUnit",
                        "4 centre noCentre",
                        "5 from overlapsOpen",
                        "6 from notThen");
        assertThat(areas.history(centre)).hasSize(1);
    }

    @Test
    void shorteningOneAreaLeavesTheLaterOnesAndSaysSo() {
        land(
                HEAD,
                row(communeA, "01/01/2024", "31/12/2024"),
                row(communeA, "01/07/2025", "31/12/2025"),
                row(communeA, "01/07/2026", ""));
        String[] shorter = {HEAD, row(communeA, "01/01/2024", "30/06/2024")};
        assertThat(sentences(preview(shorter)))
                .containsExactly("endsServing", "laterStays", "laterStays");
        land(shorter);
        assertThat(areas.history(centre))
                .extracting(ServiceArea::from, ServiceArea::to)
                .containsExactly(
                        tuple(LocalDate.of(2026, 7, 1), UnitService.FOREVER),
                        tuple(DAY, LocalDate.of(2026, 1, 1)),
                        tuple(LocalDate.of(2024, 1, 1), DAY.minusYears(1)));

        areas.end(centre, communeA, DAY);
        assertThat(areas.history(centre)).hasSize(2);
        assertThat(outcomes(preview(shorter))).containsExactly("2 UNCHANGED");
    }

    @Test
    void aPastAreaComesInBeforeALaterOneInWhateverOrder() {
        String later = row(communeA, "01/07/2025", "");
        String past = row(communeA, "01/01/2024", "31/12/2024");
        land(HEAD, later);
        assertThat(outcomes(land(HEAD, past))).containsExactly("2 NEW");
        String laterB = row(communeB, "01/07/2025", "");
        String runsOn = row(communeB, "01/01/2024", "");
        assertThat(problems(preview(HEAD, laterB, runsOn))).isEmpty();
        assertThat(problems(preview(HEAD, runsOn, laterB))).isEmpty();
        assertThat(outcomes(preview(HEAD, laterB, runsOn)))
                .containsExactlyInAnyOrder("2 UNCHANGED", "3 NEW");
        assertThat(problems(preview(HEAD, row(communeA, "01/06/2025", ""))))
                .containsExactly("2 from overlapsOpen");
        assertThat(areas.history(centre))
                .extracting(ServiceArea::from)
                .containsExactly(DAY, LocalDate.of(2024, 1, 1));
    }

    @Test
    void anOpenRowOnAnAreaThatHasEndedIsAProblem() {
        land(HEAD, row(communeA, "01/07/2025", "31/12/2025"));
        assertThat(problems(preview(HEAD, row(communeA, "01/07/2025", ""))))
                .containsExactly("2 to areaEnded");
    }

    @Test
    void anAreaThatEndedWithItsUnitIsUnchangedByTheSameList() {
        String[] list = {HEAD, row(communeA, "01/07/2025", ""), row(communeB, "01/07/2025", "")};
        land(list);
        jdbc.sql("UPDATE unit_version SET valid_to = '2026-01-01' WHERE unit_id = ?")
                .param(communeA.value())
                .update();
        jdbc.sql("UPDATE service_area SET valid_to = '2026-01-01' WHERE unit_id = ?")
                .param(communeA.value())
                .update();
        assertThat(outcomes(preview(list))).containsExactly("2 UNCHANGED", "3 UNCHANGED");
    }

    @Test
    void isNotThereForWhoLooksAfterNoUnits() {
        refusesWhoLooksAfterNoUnits(HEAD, row(communeA, "01/07/2025", ""));
    }
}
