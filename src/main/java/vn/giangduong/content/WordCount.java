package vn.giangduong.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many words came into a text and how many went. Words that only moved count as neither: what a
 * reviewer wants to know is how much there is to read again.
 */
record WordCount(int added, int removed) {

    static WordCount between(String before, String after) {
        Map<String, Integer> balance = new HashMap<>();
        words(after).forEach(word -> balance.merge(word, 1, Integer::sum));
        words(before).forEach(word -> balance.merge(word, -1, Integer::sum));
        int added = 0;
        int removed = 0;
        for (int count : balance.values()) {
            added += Math.max(0, count);
            removed += Math.max(0, -count);
        }
        return new WordCount(added, removed);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
