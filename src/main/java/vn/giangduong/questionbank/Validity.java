package vn.giangduong.questionbank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the days a question may be drawn lie to a day. */
public enum Validity {
    CURRENT,
    EXPIRED,
    FUTURE;

    /** Both ends are included; an open end is null. */
    public static Validity on(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (to != null && day.isAfter(to)) {
            return EXPIRED;
        }
        return from != null && day.isBefore(from) ? FUTURE : CURRENT;
    }
}
