package vn.giangduong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoPlanTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final DemoPlan plan = new DemoPlan(TODAY);

    @Test
    void hasAsManyUnitsOfEachKindAsTheModelProvince() {
        assertThat(ofType("direct_committee")).hasSize(14);
        assertThat(ofType("grassroots_committee")).hasSize(205);
        assertThat(ofType("grassroots_cell")).hasSize(454);
        assertThat(ofType("cell")).hasSize(1_850);
        assertThat(ofType("section_committee")).hasSize(1);
        assertThat(ofType("school")).hasSize(1);
        assertThat(ofType("centre")).hasSize(10);
        assertThat(plan.cadres()).hasSize(31_372);
    }

    @Test
    void isTheSameEveryTimeItIsMadeForADay() {
        DemoPlan again = new DemoPlan(TODAY);

        assertThat(again.province().units()).isEqualTo(plan.province().units());
        assertThat(again.cadres()).isEqualTo(plan.cadres());
    }

    @Test
    void givesSiblingsDifferentNames() {
        Set<String> seen = new HashSet<>();
        assertThat(
                        plan.province().units().stream()
                                .map(unit -> unit.parent() + " " + unit.name())
                                .filter(name -> !seen.add(name)))
                .isEmpty();
    }

    @Test
    void hasTwoWordHighlandNamesAndAsManyWomenAsPlanned() {
        assertThat(plan.cadres()).extracting(PlannedCadre::name).contains("A Đức", "Y Hạnh");
        assertThat(plan.cadres().stream().filter(PlannedCadre::woman).count())
                .isBetween(11_600L, 12_300L);
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
        assertThat(DemoLogin.all()).hasSize(9);
        assertThat(DemoLogin.all().stream().filter(DemoLogin::isCadre).map(plan::personOf))
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    private List<PlannedUnit> ofType(String type) {
        return plan.province().units().stream().filter(unit -> unit.type().equals(type)).toList();
    }
}
