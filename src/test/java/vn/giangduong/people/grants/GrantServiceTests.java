package vn.giangduong.people.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestApi;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;

@IntegrationTest
class GrantServiceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired private GrantService grants;
    @Autowired private Access access;
    @Autowired private TestPeople people;
    @Autowired private TestApi api;
    @Autowired private TestClock clock;

    private UnitId province;
    private UnitId committee;
    private UnitId cell;
    private SignedIn member;
    private SignedIn officer;

    @BeforeEach
    void aCommitteeWithACell() {
        clock.reset();
        province = people.province("Đảng bộ tỉnh");
        committee = people.unit("Đảng bộ xã", "grassroots_committee", province);
        cell = people.unit("Chi bộ thôn", "cell", committee);
        member = people.studying(people.cadre("Nguyễn Văn Bảy", cell));
        officer = people.officer(Role.COMMITTEE_OFFICER, committee);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aGrantHoldsFromItsFirstDayToItsLastAndIsLogged() {
        people.signIn(officer);
        grants.give(draft(member, Role.UNIT_SECRETARY, cell, TODAY.plusDays(1), TODAY.plusDays(2)));

        people.signIn(member);
        assertThat(access.may(Permission.WRITE_REPORT, cell)).isFalse();
        clock.advance(java.time.Duration.ofDays(1));
        assertThat(access.may(Permission.WRITE_REPORT, cell)).isTrue();
        clock.advance(java.time.Duration.ofDays(1));
        assertThat(access.may(Permission.WRITE_REPORT, cell)).isTrue();
        clock.advance(java.time.Duration.ofDays(1));
        assertThat(access.may(Permission.WRITE_REPORT, cell)).isFalse();
        assertThat(api.logged(officer, "grant.give")).isEqualTo(1);
    }

    @Test
    void aGrantEndedTodayEndsAtOnceAndTheHistoryKeepsIt() {
        people.signIn(officer);
        grants.give(draft(member, Role.UNIT_SECRETARY, cell, TODAY, null));
        Grant given = grants.ofAccount(member.code()).grants().getFirst();
        people.signIn(member);
        assertThat(access.may(Permission.SEE_NAMES, cell)).isTrue();

        people.signIn(officer);
        grants.end(given.id(), TODAY, "chuyển công tác");

        people.signIn(member);
        assertThat(access.may(Permission.SEE_NAMES, cell)).isFalse();
        people.signIn(officer);
        assertThat(grants.ofUnit(people.codeOf(cell), false, false, 1).grants()).isEmpty();
        assertThat(grants.ofUnit(people.codeOf(cell), false, true, 1).grants())
                .singleElement()
                .satisfies(
                        ended -> {
                            assertThat(ended.endReason()).isEqualTo("chuyển công tác");
                            assertThat(ended.endedBy()).isEqualTo(officer.code());
                            assertThat(ended.document()).isEqualTo("QĐ 12-QĐ/ĐU");
                            assertThat(ended.givenBy()).isEqualTo(officer.code());
                        });
        assertThat(api.logged(officer, "grant.end")).isEqualTo(1);
    }

    @Test
    void severalGrantsAddUp() {
        people.signIn(officer);
        grants.give(draft(member, Role.UNIT_SECRETARY, cell, TODAY, null));
        grants.give(draft(member, Role.FOLLOWER, cell, TODAY, null));

        people.signIn(member);
        assertThat(access.rolesAt(cell)).containsExactly(Role.UNIT_SECRETARY, Role.FOLLOWER);
        assertThat(access.rolesAt(committee)).isEmpty();
    }

    @Test
    void nobodyGivesARoleToThemselves() {
        SignedIn administrator = people.officer(Role.ADMINISTRATOR, province);
        people.signIn(administrator);
        assertThat(keyOf(draft(administrator, Role.PROVINCE_OFFICER, province, TODAY, null)))
                .isEqualTo("people.grants.notYourself");
        assertThat(access.may(Permission.SEE_NAMES, province)).isFalse();
    }

    @Test
    void nobodyGivesMoreThanTheirRoleAllows() {
        for (Role giver : Role.values()) {
            for (Role given : giver.mayGive()) {
                for (Permission permission : Permission.values()) {
                    if (given.carries(permission) && giver != Role.ADMINISTRATOR) {
                        assertThat(giver.carries(permission))
                                .as("%s gives %s with %s", giver, given, permission)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(Role.ADMINISTRATOR.mayGive())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Role.CADRE)));
        people.signIn(officer);
        for (Role more : Set.of(Role.COMMITTEE_OFFICER, Role.PROVINCE_OFFICER, Role.AUDITOR)) {
            assertThat(keyOf(draft(member, more, committee, TODAY, null)))
                    .isEqualTo("people.grants.notYours");
        }
        assertThatThrownBy(
                        () ->
                                grants.give(
                                        draft(member, Role.UNIT_SECRETARY, province, TODAY, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aForeignAccountIsAnsweredAsOneThatDoesNotExist() {
        UnitId other = people.unit("Đảng bộ khác", "grassroots_committee", province);
        SignedIn stranger = people.studying(people.cadre("Lê Thị Lạ", other));
        people.signIn(officer);
        BadInputException foreign =
                refusal(draft(stranger, Role.UNIT_SECRETARY, cell, TODAY, null));
        BadInputException unknown =
                refusal(
                        new GrantDraft(
                                "khong-co",
                                Role.UNIT_SECRETARY,
                                people.codeOf(cell),
                                TODAY,
                                null,
                                "QĐ"));
        assertThat(foreign.problems()).isEqualTo(unknown.problems());
        assertThat(grants.accounts("La")).extracting(AccountChoice::code).isEmpty();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        people.signIn(officer);
        BadInputException bad =
                refusal(
                        new GrantDraft(
                                member.code(),
                                Role.FOLLOWER,
                                people.codeOf(committee),
                                TODAY.minusDays(1),
                                TODAY.minusDays(2),
                                " "));
        assertThat(bad.problems())
                .extracting(problem -> problem.column() + " " + problem.messageKey())
                .containsExactly(
                        "unit people.grants.unit.FOLLOWER",
                        "from people.grants.past",
                        "lastDay people.grants.endsBefore",
                        "document people.grants.noDocument");
    }

    @Test
    void theSameRoleIsNotGivenTwiceForTheSameTime() {
        people.signIn(officer);
        grants.give(draft(member, Role.UNIT_SECRETARY, cell, TODAY, TODAY.plusDays(5)));
        assertThat(keyOf(draft(member, Role.UNIT_SECRETARY, cell, TODAY.plusDays(5), null)))
                .isEqualTo("people.grants.already");
        grants.give(draft(member, Role.UNIT_SECRETARY, cell, TODAY.plusDays(6), null));
        assertThat(grants.ofAccount(member.code()).grants()).hasSize(2);
    }

    @Test
    void aPickerShowsBirthYearAndUnitAndFindsWithoutMarks() {
        people.signIn(officer);
        assertThat(grants.accounts("nguyen van bay"))
                .containsExactly(
                        new AccountChoice(member.code(), "Nguyễn Văn Bảy", 1985, "Chi bộ thôn"));
    }

    @Test
    void namesBelowTheNextLevelAreNotInThePickerWithoutAReason() {
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
        assertThat(grants.accounts("nguyen van bay")).isEmpty();
        assertThat(grants.needReason(people.codeOf(cell))).isTrue();
    }

    private GrantDraft draft(
            SignedIn who,
            Role role,
            UnitId unit,
            LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate lastDay) {
        return new GrantDraft(who.code(), role, people.codeOf(unit), from, lastDay, "QĐ 12-QĐ/ĐU");
    }

    private BadInputException refusal(GrantDraft draft) {
        return catchThrowableOfType(BadInputException.class, () -> grants.give(draft));
    }

    private String keyOf(GrantDraft draft) {
        return refusal(draft).problems().getFirst().messageKey();
    }
}
