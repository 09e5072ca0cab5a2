package vn.giangduong.training;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giangduong.people.CadreId;

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
