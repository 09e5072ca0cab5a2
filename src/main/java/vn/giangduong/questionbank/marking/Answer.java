package vn.giangduong.questionbank.marking;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The options chosen for one question. Written as their keys in alphabetical order joined by
 * commas; nothing at all means that the answer was cleared.
 */
public record Answer(SortedSet<String> keys) {

    /** Nothing chosen. */
    public static final Answer BLANK = new Answer(Collections.emptySortedSet());

    public Answer {
        keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
    }

    /**
     * Reads what {@link #written()} wrote.
     *
     * @throws IllegalArgumentException when it is written in any other way
     */
    public static Answer parse(String written) {
        if (written.isEmpty()) {
            return BLANK;
        }
        Answer answer = new Answer(new TreeSet<>(Arrays.asList(written.split(",", -1))));
        if (!answer.written().equals(written)) {
            throw new IllegalArgumentException("not an answer: " + written);
        }
        return answer;
    }

    /** The one way to write it. */
    public String written() {
        return keys.stream().collect(Collectors.joining(","));
    }

    /** Whether it can be given: only keys that exist, and one at most unless several may be. */
    public boolean fits(Collection<String> options, boolean several) {
        return options.containsAll(keys) && (several || keys.size() <= 1);
    }
}
