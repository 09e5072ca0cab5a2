package vn.giangduong.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.Role;
import vn.giangduong.organization.areas.ServiceArea;
import vn.giangduong.organization.areas.ServiceAreaService;
import vn.giangduong.organization.comparison.UnitComparison;
import vn.giangduong.organization.comparison.UnitComparisonService;
import vn.giangduong.organization.comparison.UnitDifference;
import vn.giangduong.organization.comparison.UnitDifference.Kind;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitEventService;
import vn.giangduong.organization.events.UnitTarget;
import vn.giangduong.organization.types.UnitTypePlacement;
import vn.giangduong.organization.types.UnitTypeService;

@IntegrationTest
class UnitTypesAreasComparisonTests {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    @Autowired UnitTypeService types;
    @Autowired ServiceAreaService areas;
    @Autowired UnitComparisonService comparisons;
    @Autowired UnitEventService events;
    @Autowired UnitService units;

    private UnitId province;
    private UnitId district;
    private UnitId communeA;
    private UnitId communeB;
    private UnitId cell;
    private UnitId centre;

    @BeforeEach
    void aProvince() {
        province = people.province("Đảng bộ tỉnh");
        district = people.unit("Đảng bộ huyện", "direct_committee", province);
        communeA = people.unit("Đảng bộ xã A", "grassroots_committee", district);
        communeB = people.unit("Đảng bộ xã B", "grassroots_committee", district);
        cell = people.unit("Chi bộ thôn 1", "cell", communeA);
        centre = people.unit("Trung tâm chính trị huyện", "centre", district);
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private static List<String> keys(BadInputException refused) {
        return refused.problems().stream().map(problem -> problem.messageKey()).toList();
    }

    private UnitCode code(UnitId unit) {
        return new UnitCode(people.codeOf(unit));
    }

    private void merge(UnitId from, UnitId into) {
        LegalDocument document = new LegalDocument("1", DAY, "Tỉnh ủy");
        events.apply(
                new UnitEventDraft.Merge(
                        List.of(code(from)),
                        new UnitTarget.Existing(code(into)),
                        Map.of(),
                        DAY,
                        document,
                        ""),
                events.revision());
    }

    @Test
    void aTypeIsAddedChangedPlacedAndDeletedWhileNobodyUsesIt() {
        UnitType type = new UnitType("zone", "Khu", "Zone", false, false, false, false);
        types.add(type, 90);
        assertThat(types.list()).contains(type);
        assertThat(types.orderOf("zone")).isEqualTo(90);
        types.change(new UnitType("zone", "Đặc khu", "Zone", false, true, false, false), 91);
        types.allow(new UnitTypePlacement("province", "zone"));
        assertThat(types.childTypes("province")).contains("zone");
        assertThat(keys(catchThrowableOfType(BadInputException.class, () -> types.delete("zone"))))
                .containsExactly("organization.type.refused.placed");
        types.disallow(new UnitTypePlacement("province", "zone"));
        types.delete("zone");
        assertThat(types.list()).extracting(UnitType::code).doesNotContain("zone");
    }

    @Test
    void whatUnitsUseIsNotTakenAway() {
        assertThat(keys(catchThrowableOfType(BadInputException.class, () -> types.delete("cell"))))
                .containsExactly("organization.type.refused.inUse");
        assertThat(
                        keys(
                                catchThrowableOfType(
                                        BadInputException.class,
                                        () ->
                                                types.disallow(
                                                        new UnitTypePlacement(
                                                                "grassroots_committee", "cell")))))
                .containsExactly("organization.type.refused.placementInUse");
        people.signIn(people.officer(Role.UNIT_SECRETARY, province));
        assertThat(catchThrowableOfType(AccessDeniedException.class, () -> types.delete("cell")))
                .isNotNull();
    }

    @Test
    void aServiceAreaIsDatedAndFollowsTheServedUnitIntoItsSuccessor() {
        areas.add(centre, communeA, TestPeople.SINCE);
        assertThat(
                        keys(
                                catchThrowableOfType(
                                        BadInputException.class,
                                        () -> areas.add(centre, communeA, DAY))))
                .containsExactly("organization.area.refused.alreadyOpen");
        assertThat(
                        keys(
                                catchThrowableOfType(
                                        BadInputException.class,
                                        () -> areas.add(district, communeB, DAY))))
                .containsExactly("organization.area.refused.noCentre");

        merge(communeA, communeB);

        assertThat(areas.of(centre, BEFORE))
                .extracting(ServiceArea::unit)
                .containsExactly(communeA);
        assertThat(areas.of(centre, DAY)).extracting(ServiceArea::unit).containsExactly(communeB);
        assertThat(areas.serving(cell, DAY))
                .extracting(ServiceArea::centre)
                .containsExactly(centre);
        areas.end(centre, communeB, DAY.plusMonths(1));
        assertThat(areas.of(centre, DAY.plusMonths(1))).isEmpty();
        assertThat(areas.history(centre)).hasSize(2);
    }

    @Test
    void comparesTheTreesOfTwoDays() {
        merge(communeA, communeB);

        UnitComparison comparison = comparisons.compare(province, BEFORE, DAY);

        assertThat(comparison.unchanged()).isEqualTo(3);
        assertThat(comparison.differences())
                .extracting(UnitDifference::unit, UnitDifference::kinds)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(communeA, java.util.Set.of(Kind.ENDED)),
                        org.assertj.core.groups.Tuple.tuple(
                                communeB, java.util.Set.of(Kind.TOOK_OVER)),
                        org.assertj.core.groups.Tuple.tuple(cell, java.util.Set.of(Kind.MOVED)));
        assertThat(comparison.differences().getFirst().successors()).containsExactly(communeB);
        assertThat(comparisons.compare(province, BEFORE, BEFORE).differences()).isEmpty();
    }

    @Test
    void levelsTellHowManyAreUnderEachAndSearchPutsExactMarksFirst() {
        UnitId high = people.unit("Đảng bộ xã Đăk Hà", "grassroots_committee", district);
        UnitId other = people.unit("Đảng bộ xã Dak Ha", "grassroots_committee", district);

        assertThat(units.level(district, DAY))
                .filteredOn(node -> node.unit().id().equals(communeA))
                .extracting(UnitNode::children)
                .containsExactly(1);
        assertThat(units.search("Đăk Hà", province, DAY, 5))
                .extracting(Unit::id)
                .containsExactly(high, other);
        assertThat(units.search("dak ha", province, DAY, 5)).hasSize(2);
        assertThat(units.idOf(code(high))).contains(high);
        assertThat(units.under(district, DAY).keySet()).startsWith(district).hasSize(7);
    }
}
