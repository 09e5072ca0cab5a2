package vn.giangduong.people.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is printed for one person.
 *
 * @param account the code the person logs in with
 * @param code the one-time code in groups of four
 * @param until when it stops working
 */
public record ActivationSlip(
        String name,
        @Nullable Integer birthYear,
        String unitName,
        String account,
        String code,
        Instant until) {}
