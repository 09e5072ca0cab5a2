package vn.giangduong.questionbank.word;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A question of a Word document. Its HTML is not cleaned yet.
 *
 * @param paragraph where it begins, counted from 1
 * @param number as the document counts, 0 for none
 * @param part the heading it stands under, perhaps empty
 * @param options their HTML, A first
 * @param right which options are right, from 0; which statements are
 * @param answer the text or number to type; empty for other types
 * @param keyKnown whether {@code right} or {@code answer} is certain; otherwise they are proposals
 * @param level the cognitive level's code; empty where the document names none
 * @param lastStays whether the last option keeps its place
 * @param doubts what is to be looked at before it may land
 * @param faults what stands in its way altogether
 * @param source its paragraphs as they stand in the document
 */
public record WordQuestion(
        int paragraph,
        int number,
        String part,
        WordType type,
        String stem,
        List<String> options,
        NavigableSet<Integer> right,
        String answer,
        boolean keyKnown,
        String explanation,
        String level,
        boolean lastStays,
        List<Doubt> doubts,
        List<Doubt> faults,
        List<String> source) {

    /** How far it can be relied on. */
    public enum Standing {
        SURE,
        DOUBTFUL,
        REFUSED
    }

    public WordQuestion {
        options = List.copyOf(options);
        right = java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(right));
        doubts = List.copyOf(doubts);
        faults = List.copyOf(faults);
        source = List.copyOf(source);
    }

    public Standing standing() {
        if (!faults.isEmpty()) {
            return Standing.REFUSED;
        }
        return doubts.isEmpty() && keyKnown ? Standing.SURE : Standing.DOUBTFUL;
    }
}
