package vn.giangduong.training.study;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.CompletionState;

/** A row of module_study with what its class says, if it has one. */
record StudyRow(
        long id,
        StudyModuleId module,
        ModuleVersionId version,
        @Nullable String classTitle,
        @Nullable LocalDate dueOn,
        UnitId unit,
        CompletionState state,
        @Nullable String lastLesson,
        Instant summonedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable BigDecimal mark,
        @Nullable Elsewhere elsewhere) {}
