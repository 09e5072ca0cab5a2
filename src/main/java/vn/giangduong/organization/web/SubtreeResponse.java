package vn.giangduong.organization.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giangduong.base.web.ApiPage;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;

/** A unit and all under it. */
@Schema(description = "A unit and all units under it on a day.")
record SubtreeResponse(
        @Schema(description = "The day it was like this.") LocalDate asOf,
        @Schema(description = "The code of the unit at the top.") String unit,
        @Schema(description = "From the top down, sisters in their order; the unit itself first.")
                ApiPage<TreeUnit> units) {

    static SubtreeResponse of(LocalDate on, List<Unit> units, int page, int size) {
        Map<UnitId, String> codes = new HashMap<>();
        units.forEach(unit -> codes.put(unit.id(), unit.code()));
        return new SubtreeResponse(
                on,
                units.getFirst().code(),
                ApiPage.of(
                        units.stream()
                                .map(unit -> TreeUnit.of(unit, codes.get(unit.parent())))
                                .toList(),
                        page,
                        size));
    }
}
