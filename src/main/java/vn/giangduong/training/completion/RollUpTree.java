package vn.giangduong.training.completion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which tree figures of a day are rolled up on, and where a person counts. */
public enum RollUpTree {
    /** The tree of the day asked for: as it was reported then. */
    OLD(0),
    /** Today's tree; what was booked to a unit that has ended or moved is where it is now. */
    MAPPED(1),
    /** Today's tree; a person counts in the unit they are a member of today, if they are of any. */
    PRESENT(2);

    private final int lastPart;

    RollUpTree(int lastPart) {
        this.lastPart = lastPart;
    }

    /** Totals are kept in parts: these figures are the sum of those up to this one. */
    int lastPart() {
        return lastPart;
    }

    /** The one that an address calls so. */
    public static Optional<RollUpTree> named(String word) {
        return Arrays.stream(values()).filter(tree -> tree.word().equals(word)).findFirst();
    }

    /** What addresses and the API call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
