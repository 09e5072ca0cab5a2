package vn.giangduong.organization.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.Unit;

/** One unit in an answer about the tree. */
@Schema(description = "One unit as it was on a day.")
record TreeUnit(
        @Schema(description = "Its unique code, which never changes.") String code,
        @Schema(description = "Its full name.") String name,
        @Schema(description = "A name for narrow places.") String shortName,
        @Schema(description = "The code of its type.", example = "grassroots_cell") String type,
        @Schema(description = "The code of the unit above it, if the token's holder may see it.")
                @Nullable String parent,
        @Schema(description = "The first day of this name, type and parent.") LocalDate since) {

    static TreeUnit of(Unit unit, @Nullable String parent) {
        return new TreeUnit(
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.type().code(),
                parent,
                unit.since());
    }
}
