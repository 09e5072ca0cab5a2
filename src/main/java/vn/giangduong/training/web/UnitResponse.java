package vn.giangduong.training.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.web.ApiPage;
import vn.giangduong.organization.Unit;
import vn.giangduong.training.completion.UnitOnDay;

/** A unit and its place in the tree. */
@Schema(description = "A unit and its place in the tree on a day.")
record UnitResponse(
        @Schema(description = "The day it was like this.") LocalDate asOf,
        UnitItem unit,
        @Schema(description = "The unit above it, if the token's holder may see that one too.")
                @Nullable UnitItem parent,
        @Schema(description = "The units directly under it.") ApiPage<UnitItem> children) {

    static UnitResponse of(UnitOnDay found, int page, int size) {
        Unit parent = found.parent();
        return new UnitResponse(
                found.on(),
                UnitItem.of(found.unit()),
                parent == null ? null : UnitItem.of(parent),
                ApiPage.of(found.children().stream().map(UnitItem::of).toList(), page, size));
    }

    /** One unit. */
    @Schema(description = "One unit on a day.")
    record UnitItem(
            @Schema(description = "Its unique code, which never changes.") String code,
            @Schema(description = "Its full name.") String name,
            @Schema(description = "A name for narrow places.") String shortName,
            @Schema(description = "The code of its type.", example = "grassroots_cell") String type,
            @Schema(description = "The first day of this name, type and parent.") LocalDate since) {

        static UnitItem of(Unit unit) {
            return new UnitItem(
                    unit.code(), unit.name(), unit.shortName(), unit.type().code(), unit.since());
        }
    }
}
