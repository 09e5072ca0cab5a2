package vn.giangduong.training.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A study that is there.
 *
 * @param summonedOn the day of the summons
 * @param completedOn the day of the completion; {@code null} while it is open
 * @param changes how often the row has changed
 */
record HeldStudy(
        long id,
        LocalDate summonedOn,
        @Nullable LocalDate completedOn,
        @Nullable BigDecimal mark,
        int changes) {}
