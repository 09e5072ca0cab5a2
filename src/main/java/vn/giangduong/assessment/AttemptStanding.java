package vn.giangduong.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt stands, for a player that asks now and then.
 *
 * @param writer who may write; null before the first opening
 * @param acknowledged all changes up to this number are stored
 */
public record AttemptStanding(
        AttemptState state,
        @Nullable Instant deadline,
        @Nullable String writer,
        int acknowledged) {}
