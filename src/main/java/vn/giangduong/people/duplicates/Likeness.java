package vn.giangduong.people.duplicates;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How alike two records of the same folded name are, and why: said in words on the screen. Each
 * sign adds or takes points.
 */
public record Likeness(Set<Sign> signs) implements Serializable {

    private static final int VERY = 90;
    private static final int FAIRLY = 60;

    /** What two records share or differ in. */
    public enum Sign {
        SAME_BIRTH_DATE(60),
        /** As when somebody typed 03/02 for 02/03. */
        DAY_AND_MONTH_SWAPPED(30),
        /** The year is the same and at least one of the two has no more than that. */
        SAME_BIRTH_YEAR(30),
        BIRTH_NOT_KNOWN(10),
        SAME_PHONE_OR_EMAIL(40),
        SAME_UNIT(30),
        /** Under the same unit. */
        NEAR_UNIT(20),
        /** The name has the same marks, too: not Hùng and Hưng. */
        SAME_MARKS(10),
        OTHER_SEX(-20);

        private final int points;

        Sign(int points) {
            this.points = points;
        }
    }

    /** The likeness in a word. */
    public enum Degree {
        VERY,
        FAIRLY,
        POSSIBLY
    }

    public Likeness {
        signs =
                Collections.unmodifiableSet(
                        signs.isEmpty() ? EnumSet.noneOf(Sign.class) : EnumSet.copyOf(signs));
    }

    /** The points of all signs together. */
    public int points() {
        return signs.stream().mapToInt(sign -> sign.points).sum();
    }

    /** From 90 points very, from 60 fairly, else possibly. */
    public Degree degree() {
        int points = points();
        if (points >= VERY) {
            return Degree.VERY;
        }
        if (points >= FAIRLY) {
            return Degree.FAIRLY;
        }
        return Degree.POSSIBLY;
    }
}
