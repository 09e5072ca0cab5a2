package vn.giangduong.training.statistics;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Learners by age on the day their class opened: up to 30, 31 to 35, 36 to 40, 41 to 45, 46 to 50,
 * 51 to 55, 56 to 60, over 60. Who has no known year of birth is in no band.
 *
 * @param counts eight counts, youngest first; {@code null} where the group is too small to show
 */
public record ClassStatisticsBands(List<@Nullable Long> counts) implements Serializable {

    /** The oldest age of each band but the last. */
    public static final List<Integer> UP_TO = List.of(30, 35, 40, 45, 50, 55, 60);

    /** How many bands there are. */
    public static final int SIZE = UP_TO.size() + 1;

    /** Groups smaller than this, but not empty, can be hidden. */
    public static final int SMALL = 5;

    public ClassStatisticsBands {
        if (counts.size() != SIZE) {
            throw new IllegalArgumentException("There are " + SIZE + " bands");
        }
        // List.copyOf refuses null
        counts = counts.stream().toList();
    }

    /** The count of one band; {@code null} when hidden. */
    public @Nullable Long count(int band) {
        return counts.get(band);
    }

    /** The same with groups of one to four hidden. */
    ClassStatisticsBands withoutSmall() {
        return new ClassStatisticsBands(
                counts.stream()
                        .<@Nullable Long>map(
                                count -> count != null && count > 0 && count < SMALL ? null : count)
                        .toList());
    }

    /** The sum of each band; a band with a hidden count is hidden too, or one could subtract. */
    ClassStatisticsBands plus(ClassStatisticsBands other) {
        return new ClassStatisticsBands(
                IntStream.range(0, SIZE)
                        .<@Nullable Long>mapToObj(band -> sum(count(band), other.count(band)))
                        .toList());
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : one + other;
    }
}
