package vn.giangduong.people.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/**
 * A unit as a list names it.
 *
 * @param name its code or name
 * @param upper a unit above it; null when the list names none
 * @param cell whether it must be one people are members of
 */
record UnitText(String name, @Nullable String upper, boolean cell) {

    private static final Pattern PARTS = Pattern.compile("\\s*[,;/>–]\\s*|\\s+-\\s+");

    /** The ways to understand it, most literal first: "Cell 1 - Commune A" is two names. */
    List<UnitText> readings() {
        List<UnitText> readings = new ArrayList<>();
        readings.add(this);
        List<String> parts = PARTS.splitAsStream(name).filter(part -> !part.isEmpty()).toList();
        if (upper == null && parts.size() > 1) {
            readings.add(new UnitText(parts.getFirst(), parts.getLast(), cell));
            readings.add(new UnitText(parts.getLast(), parts.getFirst(), cell));
        }
        return readings;
    }

    /** The search keys the unit's name may have: offices leave out or shorten what kind it is. */
    Set<String> keys() {
        return keys(name, "chi bo");
    }

    static Set<String> keys(String name, String kind) {
        String folded = VietnameseText.fold(name);
        Set<String> keys = new LinkedHashSet<>();
        keys.add(folded);
        keys.add(kind + " " + folded);
        keys.add(folded.replaceFirst("^cb ", "chi bo "));
        keys.add(folded.replaceFirst("^db ", "dang bo "));
        keys.add(folded.replaceFirst("^(dang uy|bch dang bo) ", "dang bo "));
        return keys;
    }
}
