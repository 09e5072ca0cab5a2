package vn.giangduong.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giangduong.analysis.AnalysisException.Reason;

/**
 * Which option each candidate chose on one single-choice item. Immutable, 2 bytes a candidate.
 * Options are known by a key that does not depend on the order in which they were shown.
 */
public final class ItemChoices {

    static final short NOTHING = -1;

    private final List<String> options;
    private final Set<String> right;
    private final short[] chosen;

    private ItemChoices(List<String> options, Set<String> right, short[] chosen) {
        this.options = options;
        this.right = right;
        this.chosen = chosen;
    }

    /**
     * Reads the choices.
     *
     * @param options all options of the item, at least two, each once, in the order of the report
     * @param right the options that count as right, at least one
     * @param chosen one a candidate, in the order of the matrix; null where nothing was chosen or
     *     the item was not presented
     * @throws AnalysisException if options, right options or a choice do not fit together
     */
    public static ItemChoices of(
            List<String> options, Set<String> right, List<@Nullable String> chosen) {
        Map<String, Short> positions = new HashMap<>();
        for (String option : options) {
            positions.put(option, (short) positions.size());
        }
        if (options.size() < 2
                || options.size() > Short.MAX_VALUE
                || positions.size() != options.size()) {
            throw new AnalysisException(Reason.BAD_OPTIONS);
        }
        if (right.isEmpty() || !positions.keySet().containsAll(right)) {
            throw new AnalysisException(Reason.BAD_RIGHT_OPTIONS);
        }
        short[] numbers = new short[chosen.size()];
        int candidate = 0;
        for (@Nullable String option : chosen) {
            numbers[candidate++] = option == null ? NOTHING : number(positions, option, candidate);
        }
        return new ItemChoices(List.copyOf(options), Set.copyOf(right), numbers);
    }

    private static short number(Map<String, Short> positions, String option, int candidate) {
        Short number = positions.get(option);
        if (number == null) {
            throw new AnalysisException(Reason.UNKNOWN_OPTION, candidate, option);
        }
        return number;
    }

    public List<String> options() {
        return options;
    }

    public Set<String> right() {
        return right;
    }

    public int candidates() {
        return chosen.length;
    }

    /** Position of the chosen option in {@link #options()}, or {@link #NOTHING}. */
    int choice(int candidate) {
        return chosen[candidate];
    }

    /** Refuses choices that do not belong to this item of this matrix. */
    void requireFit(ResponseMatrix matrix, int item) {
        if (chosen.length != matrix.candidates()) {
            throw new AnalysisException(
                    Reason.CHOICES_LENGTH, item + 1, chosen.length, matrix.candidates());
        }
        for (int candidate = 0; candidate < chosen.length; candidate++) {
            if (chosen[candidate] != NOTHING && !matrix.seen(candidate, item)) {
                throw new AnalysisException(Reason.CHOICE_WITHOUT_SCORE, candidate + 1, item + 1);
            }
        }
    }
}
