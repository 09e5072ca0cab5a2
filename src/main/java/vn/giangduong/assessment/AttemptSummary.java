package vn.giangduong.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt in a list.
 *
 * @param number counted from 1 for each cadre and quiz
 * @param startedAt when it was first opened
 * @param closedAt when it was submitted, by whomever
 * @param mark on the scale of 10, two decimals, once marked
 * @param passed whether the mark reaches the pass mark, once marked
 */
public record AttemptSummary(
        AttemptId id,
        int number,
        AttemptState state,
        Instant preparedAt,
        @Nullable Instant startedAt,
        @Nullable Instant closedAt,
        @Nullable BigDecimal mark,
        @Nullable Boolean passed)
        implements Serializable {}
