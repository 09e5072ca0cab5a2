package vn.giangduong.training;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import vn.giangduong.base.text.VietnameseFormats;

/**
 * How many people were summoned to a module and how far they have come. Persons, not attendances.
 *
 * @param summoned everybody summoned, whatever they have done since: the denominator
 * @param studying those who have begun and not completed
 * @param completed those who have completed
 */
public record CompletionFigures(long summoned, long studying, long completed)
        implements Serializable {

    /** Nobody. */
    public static final CompletionFigures NONE = new CompletionFigures(0, 0, 0);

    /** Those who were summoned and have not begun. */
    public long notStarted() {
        return summoned - studying - completed;
    }

    /**
     * Completed of summoned in hundredths, two decimals, half up; empty when nobody is summoned.
     */
    public Optional<BigDecimal> percent() {
        return VietnameseFormats.percentage(
                BigDecimal.valueOf(completed), BigDecimal.valueOf(summoned));
    }

    /** Both together. */
    public CompletionFigures plus(CompletionFigures other) {
        return new CompletionFigures(
                summoned + other.summoned, studying + other.studying, completed + other.completed);
    }

    /** What is left without the others. */
    public CompletionFigures minus(CompletionFigures other) {
        return new CompletionFigures(
                summoned - other.summoned, studying - other.studying, completed - other.completed);
    }
}
