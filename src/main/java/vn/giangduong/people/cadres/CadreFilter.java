package vn.giangduong.people.cadres;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.organization.UnitId;

/**
 * Which people a list shows.
 *
 * @param unit members of this unit and those under it; {@code null} for everybody one may see
 * @param search any part of the name with or without marks, or a code; empty for everybody
 * @param on members on that day, on the tree of that day
 */
public record CadreFilter(@Nullable UnitId unit, String search, LocalDate on)
        implements Serializable {

    public CadreFilter {
        search = VietnameseText.clean(search);
    }
}
