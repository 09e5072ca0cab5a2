package vn.giangduong.people.memberships;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entry that can be taken back: of the last membership its end, where somebody ended it;
 * otherwise the membership that was recorded last, unless it is the only one.
 *
 * @param kind what was entered
 * @param stay the membership it ended or began
 * @param before the membership before it; {@code null} if there is none
 * @param after the membership that follows without a day between; {@code null} if none does
 */
public record LastEntry(Kind kind, Stay stay, @Nullable Stay before, @Nullable Stay after)
        implements Serializable {

    /** What can be entered. */
    public enum Kind {
        /** The membership ended, and nothing followed. */
        END,
        /** The membership followed another one. */
        TRANSFER,
        /** The membership began where none was. */
        BEGIN
    }

    /**
     * Finds it.
     *
     * @param stays all of one person, the earliest first
     */
    public static Optional<LastEntry> of(List<Stay> stays) {
        if (stays.isEmpty()) {
            return Optional.empty();
        }
        Stay last = stays.getLast();
        if (last.until() != null && last.endReason() != null) {
            return Optional.of(new LastEntry(Kind.END, last, null, null));
        }
        if (stays.size() == 1) {
            return Optional.empty();
        }
        Stay entered =
                stays.stream()
                        .max(Comparator.comparing(LastEntry::recorded).thenComparing(Stay::from))
                        .orElse(last);
        int place = stays.indexOf(entered);
        Stay before = place == 0 ? null : stays.get(place - 1);
        Stay next = place == stays.size() - 1 ? null : stays.get(place + 1);
        Stay after = next != null && next.from().equals(entered.until()) ? next : null;
        boolean follows =
                before != null
                        && entered.from().equals(before.until())
                        // it had ended, and this one began on that very day
                        && (before.endReason() == null
                                || (entered.until() != null && after == null));
        return Optional.of(
                new LastEntry(follows ? Kind.TRANSFER : Kind.BEGIN, entered, before, after));
    }

    private static Instant recorded(Stay stay) {
        Instant at = stay.recordedAt();
        return at == null ? Instant.EPOCH : at;
    }
}
