package vn.giangduong.organization.events;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded event.
 *
 * @param appliedBy code of the account
 * @param undoneAt {@code null} while it holds
 * @param units subjects first, then results, then those moved along
 */
public record UnitEvent(
        UnitEventId id,
        UnitEventKind kind,
        LocalDate on,
        @Nullable LegalDocument document,
        String note,
        Instant appliedAt,
        String appliedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        List<UnitEventUnit> units)
        implements Serializable {

    /** Copies. */
    public UnitEvent {
        units = List.copyOf(units);
    }

    /** Whether it holds. */
    public boolean applied() {
        return undoneAt == null;
    }
}
