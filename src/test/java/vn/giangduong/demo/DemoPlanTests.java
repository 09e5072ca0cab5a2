package vn.giangduong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoPlanTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LAST_DAY = Reorganisation.JULY.minusDays(1);
    private static final List<LocalDate> DAYS =
            List.of(
                    Reorganisation.FEBRUARY.minusDays(1),
                    Reorganisation.FEBRUARY,
                    Reorganisation.MARCH,
                    LAST_DAY,
                    Reorganisation.JULY,
                    Reorganisation.CELLS,
                    TODAY);

    private final DemoPlan plan = new DemoPlan(TODAY);

    @Test
    void hasAsManyUnitsOfEachKindAsTheModelProvinceBeforeJuly2025() {
        assertThat(under("province-before", "direct_committee")).isEqualTo(14);
        assertThat(under("province-before", "grassroots_committee")).isEqualTo(205);
        assertThat(under("province-before", "grassroots_cell")).isEqualTo(454);
        assertThat(under("province-before", "cell")).isEqualTo(1_850);
        assertThat(under("province-before", "section_committee")).isEqualTo(1);
        assertThat(under("province-before", "school")).isEqualTo(1);
        assertThat(under("province-before", "centre")).isEqualTo(10);
        assertThat(under("province-before", "board")).isEqualTo(10);
        assertThat(
                        plan.cadres().stream()
                                .filter(cadre -> !cadre.joined().isAfter(LAST_DAY))
                                .filter(cadre -> cadre.code().startsWith("SN")))
                .hasSize(31_372);
    }

    @Test
    void hasASmallerProvinceBesideIt() {
        List<PlannedUnit> coast =
                plan.organisation().founded().stream()
                        .filter(unit -> unit.code().startsWith("TG"))
                        .toList();

        assertThat(coast).filteredOn(unit -> unit.type().equals("direct_committee")).hasSize(6);
        assertThat(coast).filteredOn(unit -> unit.type().startsWith("grassroots")).hasSize(108);
        assertThat(coast).filteredOn(unit -> unit.type().equals("cell")).hasSize(250);
        assertThat(coast).filteredOn(unit -> unit.type().equals("centre")).hasSize(3);
        assertThat(
                        plan.cadres().stream()
                                .filter(cadre -> !cadre.joined().isAfter(LAST_DAY))
                                .filter(cadre -> cadre.code().startsWith("TG")))
                .hasSize(4_000);
    }

    @Test
    void isTheSameEveryTimeItIsMadeForADay() {
        DemoPlan again = new DemoPlan(TODAY);

        assertThat(again.organisation().units()).isEqualTo(plan.organisation().units());
        assertThat(again.organisation().chronicle().events())
                .isEqualTo(plan.organisation().chronicle().events());
        assertThat(again.cadres()).isEqualTo(plan.cadres());
    }

    @Test
    void givesSiblingsDifferentNamesOnEveryDay() {
        for (LocalDate day : DAYS) {
            Set<String> seen = new HashSet<>();
            assertThat(
                            plan.organisation()
                                    .chronicle()
                                    .versions()
                                    .filter(version -> version.covers(day))
                                    .map(version -> version.parent() + " " + version.name())
                                    .filter(name -> !seen.add(name)))
                    .as("on %s", day)
                    .isEmpty();
        }
    }

    @Test
    void endsTheDistrictsWithCommunesOfTwoOrThreeInTheirPlace() {
        assertThat(under("province", "commune_committee", TODAY)).isEqualTo(45);
        assertThat(under("province", "direct_committee", TODAY)).isEqualTo(4);
        assertThat(under("province", "centre", TODAY)).isEqualTo(13);
        assertThat(under("province", "board", TODAY)).isEqualTo(10);
        assertThat(under("province", "school", TODAY)).isEqualTo(1);
        assertThat(
                        plan.organisation()
                                .chronicle()
                                .versions()
                                .filter(version -> version.covers(TODAY))
                                .filter(version -> version.name().contains("huyện ")))
                .as("committees of districts")
                .noneMatch(version -> version.type().equals("direct_committee"));
    }

    @Test
    void hasTwoWordHighlandNamesAndAsManyWomenAsPlanned() {
        assertThat(plan.cadres()).extracting(PlannedCadre::name).contains("A Đức", "Y Hạnh");
        assertThat(plan.cadres().stream().filter(PlannedCadre::woman).count())
                .isBetween(13_000L, 14_200L);
        assertThat(plan.cadres().stream().filter(PlannedCadre::highland).count())
                .isBetween(9_000L, 15_000L);
    }

    @Test
    void givesNobodyAMembershipBeforeTheyAreOfAge() {
        assertThat(plan.cadres())
                .allSatisfy(
                        cadre ->
                                assertThat(cadre.joined().getYear())
                                        .isGreaterThanOrEqualTo(cadre.birthYear() + 18))
                .allSatisfy(
                        cadre -> assertThat(TODAY.getYear() - cadre.birthYear()).isBetween(18, 76));
    }

    @Test
    void givesEveryDemoAccountAPerson() {
        assertThat(DemoLogin.all()).hasSize(11);
        assertThat(DemoLogin.all().stream().filter(DemoLogin::isCadre).map(plan::personOf))
                .doesNotHaveDuplicates()
                .hasSize(9);
    }

    private long under(String key, String type) {
        return under(key, type, LAST_DAY);
    }

    private long under(String key, String type, LocalDate day) {
        Chronicle chronicle = plan.organisation().chronicle();
        long top = plan.organisation().unit(key).id();
        return chronicle
                .versions()
                .filter(version -> version.covers(day) && version.type().equals(type))
                .filter(version -> top(chronicle, version, day) == top)
                .count();
    }

    private static long top(Chronicle chronicle, PlannedVersion version, LocalDate day) {
        PlannedVersion at = version;
        while (at.parent() != null) {
            at = chronicle.version(at.parent(), day).orElseThrow();
        }
        return at.unit();
    }
}
