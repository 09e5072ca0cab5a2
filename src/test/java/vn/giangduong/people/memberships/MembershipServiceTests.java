package vn.giangduong.people.memberships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
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
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;

@IntegrationTest
class MembershipServiceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired private MembershipService memberships;
    @Autowired private PlaceOfStudyService places;
    @Autowired private TestPeople people;
    @Autowired private TestApi api;
    @Autowired private TestClock clock;

    private UnitId commune;
    private UnitId from;
    private UnitId to;
    private UnitId elsewhere;
    private CadreId cadre;
    private SignedIn officer;

    @BeforeEach
    void twoCellsOfACommune() {
        clock.reset();
        UnitId province = people.province("Đảng bộ tỉnh");
        commune = people.unit("Đảng bộ xã Ia Lâm", "direct_committee", province);
        from = people.unit("Chi bộ thôn 1", "grassroots_cell", commune);
        to = people.unit("Chi bộ thôn 2", "grassroots_cell", commune);
        UnitId other = people.unit("Đảng bộ xã Đăk Rơ", "direct_committee", province);
        elsewhere = people.unit("Chi bộ thôn 9", "grassroots_cell", other);
        cadre = people.cadre("Y Hạnh", from);
        officer = people.officer(Role.COMMITTEE_OFFICER, commune);
        people.signIn(officer);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aTransferEndsOneMembershipAndBeginsAnotherAndForgetsNeither() {
        memberships.transfer(cadre, to, LocalDate.of(2026, 11, 1), "Giấy chuyển 12-GT/ĐU");

        assertThat(memberships.history(cadre))
                .extracting(Stay::unit, Stay::from, Stay::until, Stay::reason)
                .containsExactly(
                        tuple(from, TestPeople.SINCE, LocalDate.of(2026, 11, 1), null),
                        tuple(to, LocalDate.of(2026, 11, 1), null, "Giấy chuyển 12-GT/ĐU"));
        assertThat(memberships.history(cadre).getLast().recordedBy()).isEqualTo(officer.code());
        assertThat(api.logged(officer, "membership.transfer")).isEqualTo(1);
    }

    @Test
    void aTransferMayLieAheadAndAnotherOneBeforeIt() {
        LocalDate later = TODAY.plusMonths(2);
        memberships.transfer(cadre, to, later, "Kế hoạch luân chuyển");
        UnitId third = people.unit("Chi bộ thôn 3", "grassroots_cell", commune);
        memberships.transfer(cadre, third, TODAY, "Biệt phái");

        assertThat(memberships.history(cadre))
                .extracting(Stay::unit, Stay::from, Stay::until)
                .containsExactly(
                        tuple(from, TestPeople.SINCE, TODAY),
                        tuple(third, TODAY, later),
                        tuple(to, later, null));
    }

    @Test
    void refusesAnotherDayThanADayAndAUnitThatIsNoCell() {
        assertThat(keysOf(() -> memberships.transfer(cadre, from, TODAY, "x")))
                .containsExactly("people.stay.bad.same");
        assertThat(keysOf(() -> memberships.transfer(cadre, commune, TODAY, "x")))
                .containsExactly("people.stay.bad.noCell");
        assertThat(keysOf(() -> memberships.transfer(cadre, to, TODAY, "  ")))
                .containsExactly("people.stay.bad.reason");
        assertThat(keysOf(() -> memberships.transfer(cadre, to, TestPeople.SINCE, "x")))
                .containsExactly("people.stay.bad.sameDay");
        assertThat(keysOf(() -> memberships.transfer(cadre, to, TODAY.plusYears(3), "x")))
                .containsExactly("people.stay.bad.day");
        assertThat(memberships.history(cadre)).hasSize(1);
    }

    @Test
    void whoKeepsOnlyOneEndCannotTransfer() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> memberships.transfer(cadre, elsewhere, TODAY, "x"));
        people.signIn(people.officer(Role.UNIT_SECRETARY, elsewhere));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> memberships.transfer(cadre, elsewhere, TODAY, "x"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> memberships.history(cadre));
    }

    @Test
    void theEndKeepsItsReasonAndABeginningMayFollow() {
        memberships.end(cadre, LocalDate.of(2026, 6, 1), "Chuyển ra ngoài tỉnh");
        assertThat(memberships.history(cadre))
                .extracting(Stay::until, Stay::endReason)
                .containsExactly(tuple(LocalDate.of(2026, 6, 1), "Chuyển ra ngoài tỉnh"));

        memberships.begin(cadre, to, TODAY, "Trở về");
        assertThat(memberships.history(cadre)).extracting(Stay::unit).containsExactly(from, to);
    }

    @Test
    void theLastEntryCanBeTakenBackAndTheOneBeforeGoesOn() {
        memberships.transfer(cadre, to, LocalDate.of(2026, 11, 1), "Nhầm người");
        memberships.takeBack(cadre, "Nhầm người");
        assertThat(memberships.history(cadre))
                .extracting(Stay::unit, Stay::until)
                .containsExactly(tuple(from, null));
        assertThat(keysOf(() -> memberships.takeBack(cadre, "nữa")))
                .containsExactly("people.stay.bad.nothingBefore");
        assertThat(api.logged(officer, "membership.takeBack")).isEqualTo(1);
    }

    @Test
    void takingBackAnEndLeavesTheTransferBeforeItAlone() {
        LocalDate october = LocalDate.of(2026, 10, 1);
        memberships.transfer(cadre, to, october, "Chuyển");
        memberships.end(cadre, TODAY, "Nghỉ");
        assertThat(entered()).containsExactly(LastEntry.Kind.END);
        assertThat(keysOf(() -> memberships.end(cadre, october.plusDays(1), "Nghỉ")))
                .containsExactly("people.stay.bad.endedAlready");

        memberships.takeBack(cadre, "Nhầm người");

        assertThat(memberships.history(cadre))
                .extracting(Stay::unit, Stay::from, Stay::until, Stay::endReason)
                .containsExactly(
                        tuple(from, TestPeople.SINCE, october, null),
                        tuple(to, october, null, null));
        assertThat(entered()).containsExactly(LastEntry.Kind.TRANSFER);
        memberships.takeBack(cadre, "Nhầm người");
        assertThat(memberships.history(cadre)).extracting(Stay::unit).containsExactly(from);
        assertThat(entered()).isEmpty();
    }

    @Test
    void theEndOfTheOnlyMembershipCanBeTakenBack() {
        memberships.end(cadre, TODAY, "Nghỉ");
        memberships.takeBack(cadre, "Nhầm người");
        assertThat(memberships.history(cadre))
                .extracting(Stay::unit, Stay::until, Stay::endReason)
                .containsExactly(tuple(from, null, null));
    }

    @Test
    void takingBackABeginningLeavesTheEndBeforeIt() {
        memberships.end(cadre, TODAY, "Nghỉ");
        memberships.begin(cadre, to, TODAY, "Trở về");
        assertThat(entered()).containsExactly(LastEntry.Kind.BEGIN);
        memberships.takeBack(cadre, "Nhầm người");
        assertThat(memberships.history(cadre))
                .extracting(Stay::unit, Stay::until, Stay::endReason)
                .containsExactly(tuple(from, TODAY, "Nghỉ"));
    }

    @Test
    void whatWasEnteredLastIsTakenBackEvenIfALaterMembershipFollows() {
        LocalDate later = TODAY.plusMonths(2);
        memberships.transfer(cadre, to, later, "Kế hoạch luân chuyển");
        clock.set(clock.instant().plusSeconds(60));
        UnitId third = people.unit("Chi bộ thôn 3", "grassroots_cell", commune);
        memberships.transfer(cadre, third, TODAY, "Biệt phái");

        memberships.takeBack(cadre, "Nhầm người");

        assertThat(memberships.history(cadre))
                .extracting(Stay::unit, Stay::until)
                .containsExactly(tuple(from, later), tuple(to, null));
    }

    private List<LastEntry.Kind> entered() {
        return LastEntry.of(memberships.history(cadre)).map(LastEntry::kind).stream().toList();
    }

    @Test
    void thePlaceOfStudyIsApartFromTheMembership() {
        LocalDate october = LocalDate.of(2026, 10, 1);
        assertThatThrownBy(() -> places.studiesAt(cadre, elsewhere, october, "Học gần nhà"))
                .isInstanceOf(AccessDeniedException.class);
        places.studiesAt(cadre, from, october, "Học gần nhà");
        places.studiesAt(cadre, to, TODAY, "Về xã");
        places.end(cadre, TODAY.plusMonths(1));

        assertThat(places.history(cadre))
                .extracting(Stay::unit, Stay::from, Stay::until)
                .containsExactly(
                        tuple(from, october, TODAY), tuple(to, TODAY, TODAY.plusMonths(1)));
        assertThat(places.on(cadre, TODAY).map(Stay::unit)).contains(to);
        assertThat(places.on(cadre, TODAY.plusMonths(1))).isEmpty();
        assertThat(memberships.history(cadre)).hasSize(1);
    }

    private static List<String> keysOf(Runnable act) {
        try {
            act.run();
        } catch (BadInputException e) {
            return e.problems().stream().map(problem -> problem.messageKey()).toList();
        }
        return List.of();
    }
}
