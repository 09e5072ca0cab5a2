package vn.giangduong.organization.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.duplicates.CadreMerging;
import vn.giangduong.people.memberships.MembershipService;
import vn.giangduong.people.memberships.Stay;

/** Merged records and entries taken back, when units changed in between. */
@IntegrationTest
class StayUndoTests {

    private static final LocalDate PAST = LocalDate.of(2026, 11, 20);

    @Autowired TestPeople people;
    @Autowired MembershipService memberships;
    @Autowired CadreMerging merging;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired UnitEventService events;

    private UnitEventFixture f;
    private CadreId kept;
    private CadreId merged;

    @BeforeEach
    void twoRecordsOfWhichOneHasAStay() {
        clock.reset();
        f = new UnitEventFixture(people, jdbc, events);
        kept = people.cadre("Y Hạnh", f.cellB1);
        merged = people.cadre("Y Hạnh", f.cellA1);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private void gone(CadreId cadre) {
        jdbc.sql("UPDATE membership SET valid_to = '2021-01-01' WHERE cadre_id = ?")
                .param(cadre.value())
                .update();
    }

    private UnitEventId cellEnds() {
        return f.apply(f.merge(List.of(f.cellA1), new UnitTarget.Existing(f.code(f.cellA2)), PAST));
    }

    private List<String> refusal(Runnable act) {
        return UnitEventFixture.keys(catchThrowableOfType(BadInputException.class, act::run));
    }

    private long merge() {
        merging.merge(kept, merged, "Một người");
        return merging.of(kept).getFirst().id();
    }

    @Test
    void aMergeIsNotUndoneWhileAnEventHasMovedItsStaysAndThenUndoesWhole() {
        gone(kept);
        long merge = merge();
        UnitEventId event = cellEnds();

        assertThat(refusal(() -> merging.undo(merge)))
                .containsExactly("people.merge.bad.event.MERGE");
        assertThat(memberships.history(kept)).extracting(Stay::unit).contains(f.cellA2);

        events.undo(event);
        merging.undo(merge);
        assertThat(memberships.history(kept)).extracting(Stay::unit).containsExactly(f.cellB1);
        assertThat(memberships.history(merged))
                .extracting(Stay::unit, Stay::until)
                .containsExactly(tuple(f.cellA1, null));
    }

    @Test
    void aMergeIsNotUndoneWhileATransferHasCutItsStays() {
        gone(kept);
        long merge = merge();
        memberships.transfer(kept, f.cellA2, PAST, "QĐ 05");

        assertThat(refusal(() -> merging.undo(merge))).containsExactly("people.merge.bad.entered");
        memberships.takeBack(kept, "Nhầm");
        merging.undo(merge);
        assertThat(memberships.history(merged)).extracting(Stay::unit).containsExactly(f.cellA1);

        long again = merge();
        memberships.end(kept, PAST, "Nghỉ");
        assertThat(refusal(() -> merging.undo(again))).containsExactly("people.merge.bad.changed");
    }

    @Test
    void staysPutBackGoOnWhereTheMembersOfTheirUnitWentAndComeBackWithThem() {
        long merge = merge();
        UnitEventId event = cellEnds();

        merging.undo(merge);

        assertThat(memberships.history(kept)).extracting(Stay::unit).containsExactly(f.cellB1);
        assertThat(memberships.history(merged))
                .extracting(Stay::unit, Stay::from, Stay::until)
                .containsExactly(
                        tuple(f.cellA1, TestPeople.SINCE, PAST), tuple(f.cellA2, PAST, null));
        events.undo(event);
        assertThat(memberships.history(merged))
                .extracting(Stay::unit, Stay::until)
                .containsExactly(tuple(f.cellA1, null));
    }

    @Test
    void anEndIsTakenBackIntoTheSuccessorAndAnEntryAnEventMovedOnIsNot() {
        memberships.end(merged, PAST.minusDays(10), "Nghỉ");
        cellEnds();
        memberships.takeBack(merged, "Nhầm");
        assertThat(memberships.history(merged))
                .extracting(Stay::unit, Stay::until, Stay::endReason)
                .containsExactly(tuple(f.cellA1, PAST, null), tuple(f.cellA2, null, null));

        memberships.transfer(kept, f.cellA1, PAST.minusDays(10), "QĐ 05");
        assertThat(memberships.history(kept)).hasSize(3);
        assertThat(refusal(() -> memberships.takeBack(kept, "Nhầm")))
                .containsExactly("people.stay.bad.event.MERGE");
        assertThat(memberships.history(kept)).hasSize(3);
    }
}
