package vn.giangduong.people.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.Consequence;
import vn.giangduong.organization.events.MemberSplit;
import vn.giangduong.organization.events.RowChanges;
import vn.giangduong.organization.events.UnitChange;
import vn.giangduong.organization.events.UnitChangeParticipant;

/**
 * Members go where their unit goes; grants on a unit that ends end with it. Whoever may look after
 * the successor sees, by the inherited path, what was booked to the unit that ended.
 */
@Component
@Order(10)
@Transactional(propagation = Propagation.MANDATORY)
class PeopleFollowUnits implements UnitChangeParticipant {

    private final MembershipMoves memberships;
    private final MemberSplitter splitter;
    private final GrantEndings grants;

    PeopleFollowUnits(MembershipMoves memberships, MemberSplitter splitter, GrantEndings grants) {
        this.memberships = memberships;
        this.splitter = splitter;
        this.grants = grants;
    }

    @Override
    public List<Consequence> carryOut(UnitChange change, RowChanges rows) {
        List<Consequence> consequences = new ArrayList<>();
        Map<UnitId, Long> moved = new LinkedHashMap<>();
        UnitId divided = change.divided();
        MemberSplit members = change.members();
        if (divided != null && members != null) {
            splitter.destinations(divided, change.on(), members, change.parts())
                    .forEach(
                            (to, cadres) -> {
                                if (!to.equals(divided)) {
                                    count(
                                            moved,
                                            to,
                                            memberships.move(divided, cadres, to, change, rows));
                                }
                            });
        }
        for (UnitId ended : change.ended()) {
            memberships.movePlacesOfStudy(ended, change.takenOver().get(ended), change.on(), rows);
            if (ended.equals(divided)) {
                continue;
            }
            UnitId to = change.takenOver().get(ended);
            Set<Long> cadres = memberships.cadres(ended, change.on());
            if (to != null) {
                count(moved, to, memberships.move(ended, cadres, to, change, rows));
            } else if (!cadres.isEmpty()) {
                throw new BadInputException(
                        Problem.in(
                                memberships.code(ended),
                                "people.units.refused.membersWithoutPlace",
                                cadres.size()));
            }
        }
        moved.forEach(
                (to, count) ->
                        consequences.add(
                                Consequence.of(
                                        "people.units.will.membersMove",
                                        count,
                                        memberships.name(to, change.on()))));
        long below = memberships.below(change);
        if (below > 0) {
            consequences.add(Consequence.of("people.units.will.membersBelow", below));
        }
        consequences.addAll(grants.end(change, rows));
        return consequences;
    }

    private static void count(Map<UnitId, Long> moved, UnitId to, long people) {
        if (people > 0) {
            moved.merge(to, people, Long::sum);
        }
    }

    @Override
    public List<Problem> dependences(Set<UnitId> founded) {
        List<Problem> problems = new ArrayList<>();
        for (UnitId unit : founded) {
            long members = memberships.ever(unit);
            if (members > 0) {
                problems.add(
                        Problem.in(
                                memberships.code(unit),
                                "people.units.dependence.members",
                                members));
            }
            long granted = grants.ever(unit);
            if (granted > 0) {
                problems.add(
                        Problem.in(
                                memberships.code(unit), "people.units.dependence.grants", granted));
            }
        }
        return problems;
    }
}
