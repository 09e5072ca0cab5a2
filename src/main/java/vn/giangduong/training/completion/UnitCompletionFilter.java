package vn.giangduong.training.completion;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.training.CompletionState;

/**
 * Which people of a unit are wanted.
 *
 * @param state only those in this state; {@code null} for all
 * @param ownOnly only the unit's own people, not those of the units under it
 * @param search part of a name, with or without marks, or a whole code; empty for all
 */
public record UnitCompletionFilter(@Nullable CompletionState state, boolean ownOnly, String search)
        implements Serializable {

    private static final int LONGEST_SEARCH = 100;

    /** Cleans the search and cuts it to 100 characters. */
    public UnitCompletionFilter {
        String cleaned = VietnameseText.clean(search);
        search = cleaned.substring(0, Math.min(cleaned.length(), LONGEST_SEARCH));
    }

    /** Everybody of the unit and the units under it. */
    public static UnitCompletionFilter everybody() {
        return new UnitCompletionFilter(null, false, "");
    }
}
