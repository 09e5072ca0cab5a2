package vn.giangduong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody was a member from day to day: some moved from a neighbouring cell years ago, a few
 * have moved on since, and the members of a cell that has ended are members of its successor.
 */
final class MembershipPlan {

    private static final LocalDate FIRST_TRANSFER = LocalDate.of(2025, 9, 1);

    /** Nobody moves while the great class is open. */
    private static final int LAST_TRANSFER_DAYS = ClassPlan.OPEN_DAYS + 14;

    private static final int TRANSFER_EVERY = 401;

    /** Offices and the demo accounts are at the head of a cell and stay. */
    private static final int FIRST_PLACE = 9;

    private final Map<String, List<String>> reasons = DemoTexts.byKey("memberships");
    private final Chronicle chronicle;
    private final LocalDate today;

    MembershipPlan(Chronicle chronicle, LocalDate today) {
        this.chronicle = chronicle;
        this.today = today;
    }

    /**
     * The memberships of one person.
     *
     * @param number of the person, which decides whether and when they move on
     * @param moved since when in the cell; null for since they joined
     * @param near where they come from or go to
     */
    List<PlannedMembership> of(
            int number,
            int place,
            LocalDate joined,
            @Nullable LocalDate moved,
            PlannedUnit cell,
            PlannedUnit near) {
        List<PlannedMembership> list = new ArrayList<>();
        LocalDate from = moved == null ? joined : moved;
        if (moved != null) {
            list.add(new PlannedMembership(near.id(), joined, moved, null));
        }
        String reason = moved == null ? null : reason("transfer");
        LocalDate day = FIRST_TRANSFER.plusDays(number / TRANSFER_EVERY * 3L);
        boolean goes =
                number % TRANSFER_EVERY == 0
                        && place >= FIRST_PLACE
                        && joined.isBefore(FIRST_TRANSFER)
                        && day.isBefore(today.minusDays(LAST_TRANSFER_DAYS));
        LocalDate to = goes ? day : PlannedVersion.OPEN;
        add(list, cell.id(), from, to, reason);
        if (goes) {
            long next = carrier(near.id()).orElse(near.id());
            list.add(new PlannedMembership(next, day, PlannedVersion.OPEN, reason("transfer")));
        }
        return List.copyOf(list);
    }

    private void add(
            List<PlannedMembership> list,
            long cell,
            LocalDate from,
            LocalDate to,
            @Nullable String reason) {
        Optional<Long> carrier = carrier(cell);
        LocalDate end = Reorganisation.CELLS;
        if (carrier.isEmpty()) {
            list.add(new PlannedMembership(cell, from, to, reason));
        } else if (from.isBefore(end)) {
            list.add(new PlannedMembership(cell, from, end, reason));
            list.add(new PlannedMembership(carrier.get(), end, to, reason("merged")));
        } else {
            list.add(new PlannedMembership(carrier.get(), from, to, reason));
        }
    }

    private Optional<Long> carrier(long cell) {
        return chronicle.carrier(cell);
    }

    private @Nullable String reason(String key) {
        List<String> row = reasons.get(key);
        return row == null ? null : row.get(1);
    }
}
