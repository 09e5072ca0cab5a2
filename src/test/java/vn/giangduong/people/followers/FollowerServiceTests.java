package vn.giangduong.people.followers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;
import vn.giangduong.people.grants.GrantService;

@IntegrationTest
class FollowerServiceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired private FollowerService followers;
    @Autowired private GrantService grants;
    @Autowired private Access access;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;

    private UnitId committee;
    private UnitId first;
    private UnitId second;
    private UnitId third;
    private SignedIn member;
    private SignedIn officer;

    @BeforeEach
    void aCommitteeWithThreeCells() {
        clock.reset();
        UnitId province = people.province("Đảng bộ tỉnh");
        committee = people.unit("Đảng bộ xã", "grassroots_committee", province);
        UnitId section = people.unit("Đảng bộ bộ phận", "section_committee", committee);
        first = people.unit("Chi bộ 1", "cell", committee);
        second = people.unit("Chi bộ 2", "cell", committee);
        third = people.unit("Chi bộ 3", "cell", section);
        member = people.studying(people.cadre("Y Hạnh", first));
        officer = people.officer(Role.COMMITTEE_OFFICER, committee);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void countsTheCellsWithoutAFollowerForEachCommittee() {
        people.signIn(officer);
        assertThat(followers.committees(code(committee)))
                .extracting(
                        CommitteeFollowing::name,
                        CommitteeFollowing::cells,
                        CommitteeFollowing::without)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Đảng bộ xã", 2L, 2L),
                        org.assertj.core.groups.Tuple.tuple("Đảng bộ bộ phận", 1L, 1L));

        assertThat(assign(first, third)).isEqualTo(2);

        assertThat(followers.committees(code(committee)))
                .extracting(CommitteeFollowing::name, CommitteeFollowing::without)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Đảng bộ xã", 1L),
                        org.assertj.core.groups.Tuple.tuple("Đảng bộ bộ phận", 0L));
        assertThat(followers.cells(code(committee), true, 1).cells())
                .extracting(CellFollowers::name)
                .containsExactly("Chi bộ 2");
        assertThat(followers.cells(code(committee), false, 1).cells())
                .filteredOn(cell -> !cell.followers().isEmpty())
                .flatExtracting(CellFollowers::followers)
                .extracting(CellFollowers.Assignment::name)
                .containsExactly("Y Hạnh", "Y Hạnh");
    }

    @Test
    void aFollowerSeesTotalsOfTheirCellsAndNeverNames() {
        people.signIn(officer);
        assign(first, third);
        people.signIn(member);
        assertThat(followers.mine())
                .extracting(FollowedCell::name)
                .containsExactlyInAnyOrder("Chi bộ 1", "Chi bộ 3");
        assertThat(access.may(Permission.SEE_TOTALS, first)).isTrue();
        assertThat(access.may(Permission.SEE_TOTALS, second)).isFalse();
        assertThat(access.may(Permission.SEE_TOTALS, committee)).isFalse();
        assertThat(access.may(Permission.SEE_NAMES, first)).isFalse();
    }

    @Test
    void assignsAllOfTheCellsOrNone() {
        people.signIn(officer);
        assign(second);
        BadInputException bad =
                catchThrowableOfType(BadInputException.class, () -> assign(first, second, third));
        assertThat(bad.problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.messageKey()).isEqualTo("people.followers.already");
                            assertThat(problem.arguments()).containsExactly("Chi bộ 2");
                        });
        people.signIn(member);
        assertThat(followers.mine()).extracting(FollowedCell::name).containsExactly("Chi bộ 2");
    }

    @Test
    void anAssignmentEndsAtOnce() {
        people.signIn(officer);
        assign(first);
        long grant =
                followers
                        .cells(code(first), false, 1)
                        .cells()
                        .getFirst()
                        .followers()
                        .getFirst()
                        .grant();
        grants.end(grant, TODAY, "phân công lại");
        assertThat(followers.cells(code(committee), true, 1).total()).isEqualTo(3);
        people.signIn(member);
        assertThat(followers.mine()).isEmpty();
        assertThat(access.may(Permission.SEE_TOTALS, first)).isFalse();
    }

    @Test
    void refusesCellsOfOthersAndUnitsThatAreNoCells() {
        UnitId other =
                people.unit(
                        "Chi bộ khác",
                        "grassroots_cell",
                        people.unit("Đảng bộ khác", "direct_committee", people.province("Tỉnh")));
        people.signIn(officer);
        assertThatThrownBy(() -> assign(first, other)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> assign(committee)).isInstanceOf(BadInputException.class);
        people.signIn(member);
        assertThat(followers.mine()).isEmpty();
    }

    private int assign(UnitId... cells) {
        Set<String> codes =
                java.util.Arrays.stream(cells)
                        .map(this::code)
                        .collect(java.util.stream.Collectors.toSet());
        return followers.assign(member.code(), codes, TODAY, null, "QĐ 15-QĐ/ĐU");
    }

    private String code(UnitId unit) {
        return people.codeOf(unit);
    }
}
