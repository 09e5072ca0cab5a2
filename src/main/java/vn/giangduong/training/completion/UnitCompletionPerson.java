package vn.giangduong.training.completion;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.CompletionState;

/** One person behind a figure. Marks are not shown here: the figures do not need them. */
public record UnitCompletionPerson(
        CadreId cadre,
        String code,
        String name,
        String unitName,
        CompletionState state,
        Instant summonedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt)
        implements Serializable {}
