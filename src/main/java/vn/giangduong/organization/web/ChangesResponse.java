package vn.giangduong.organization.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.web.ApiPage;
import vn.giangduong.organization.comparison.UnitDifference;

/** What changed under a unit between two days. */
@Schema(description = "What changed under a unit between two days.")
record ChangesResponse(
        @Schema(description = "The code of the unit looked under.") String unit,
        @Schema(description = "The earlier day.") LocalDate before,
        @Schema(description = "The later day.") LocalDate after,
        @Schema(description = "How many units are the same on both days.") int unchanged,
        @Schema(description = "The units that differ, from the top down.")
                ApiPage<ChangedUnit> changes) {

    /** One unit that differs. */
    @Schema(description = "One unit that differs between the two days.")
    record ChangedUnit(
            @Schema(description = "Its unique code.") String code,
            @Schema(description = "What differs.") List<UnitDifference.Kind> kinds,
            @Schema(description = "As it was on the earlier day; absent when it was not yet.")
                    @Nullable TreeUnit before,
            @Schema(description = "As it was on the later day; absent when it was no more.")
                    @Nullable TreeUnit after,
            @Schema(
                            description =
                                    "Codes of the units it took over from in between, of those the"
                                            + " token's holder may see.")
                    List<String> predecessors,
            @Schema(
                            description =
                                    "Codes of the units that took over from it, the main one first,"
                                            + " of those the token's holder may see.")
                    List<String> successors) {}
}
