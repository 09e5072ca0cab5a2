package vn.giangduong.people.units;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.UnitChange;
import vn.giangduong.organization.events.UnitEventMachine;

/**
 * Lets what is written after an event follow it as if it had been there when the event was applied:
 * a membership or place of study that reaches beyond the end of its unit goes on in the successor,
 * a grant ends with the unit, and undoing the event takes that back, too. Of a division, which sent
 * people by list or rule, a later member follows the main successor.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KnownEndings {

    private final UnitEventMachine events;
    private final PeopleFollowUnits people;
    private final MembershipMoves memberships;

    KnownEndings(UnitEventMachine events, PeopleFollowUnits people, MembershipMoves memberships) {
        this.events = events;
        this.people = people;
        this.memberships = memberships;
    }

    /** Makes events wait; comes before the writing. */
    public void hold() {
        events.hold();
    }

    /** The first day on which the unit is no more, as far as an event says. */
    public Optional<LocalDate> endOf(UnitId unit) {
        return events.ending(unit).map(UnitChange::on);
    }

    /**
     * Sends what has been written about the unit after its end, and then about its successors.
     *
     * @throws BadInputException when somebody would be a member of nothing, or of a unit that takes
     *     no members; the transaction is to be rolled back
     */
    public void follow(UnitId unit) {
        Optional<UnitChange> ending = events.ending(unit);
        if (ending.isEmpty()) {
            return;
        }
        UnitChange change = ending.get();
        UnitId successor = change.takenOver().get(unit);
        if (successor == null && !memberships.cadres(unit, change.on()).isEmpty()) {
            throw new BadInputException(
                    Problem.in(
                            memberships.code(unit),
                            "people.units.refused.ends",
                            memberships.name(unit, change.on().minusDays(1)),
                            VietnameseFormats.date(change.on())));
        }
        people.carryOut(change, events.rows(change.event()));
        if (successor != null) {
            follow(successor);
        }
    }
}
