package vn.giangduong.training.study;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giangduong.training.CompletionState;

/**
 * How far somebody has come with a module, for who looks after them. Marks are not shown: looking
 * after completion does not need them.
 *
 * @param unitName the unit it counts for
 * @param from the class, or where it was completed when that was not here
 * @param elsewhere whether it was completed elsewhere
 */
public record PersonStudy(
        String code,
        String title,
        CompletionState state,
        String unitName,
        Instant summonedAt,
        @Nullable Instant completedAt,
        String from,
        boolean elsewhere)
        implements Serializable {}
