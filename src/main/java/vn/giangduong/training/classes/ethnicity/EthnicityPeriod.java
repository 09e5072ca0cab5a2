package vn.giangduong.training.classes.ethnicity;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time in which a centre kept ethnicity per learner.
 *
 * @param startedBy who turned it on
 * @param endedAt {@code null} while it is on
 */
public record EthnicityPeriod(
        String reason,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy)
        implements Serializable {

    /** Whether it is on. */
    public boolean isOpen() {
        return endedAt == null;
    }
}
