package vn.giangduong.organization.events;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitId;

/**
 * What an event did to units, for the modules above that keep things by unit.
 *
 * @param on the first day on which it holds
 * @param subjects the units the event is about
 * @param takenOver every unit that ended to the one that takes its people over; not those that
 *     ended without a successor
 * @param ended every unit that ended
 * @param founded every unit that was founded
 * @param divided the unit that was divided, if one was; it may go on
 * @param parts of a division: code to key
 * @param members of a division: who goes where
 */
public record UnitChange(
        UnitEventId event,
        UnitEventKind kind,
        LocalDate on,
        Set<UnitId> subjects,
        Map<UnitId, UnitId> takenOver,
        Set<UnitId> ended,
        Set<UnitId> founded,
        @Nullable UnitId divided,
        Map<UnitCode, UnitId> parts,
        @Nullable MemberSplit members) {}
