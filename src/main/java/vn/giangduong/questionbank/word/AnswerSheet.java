package vn.giangduong.questionbank.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.word.document.MarkedText;

/** The keys and explanations that stand behind all questions. */
final class AnswerSheet {

    private static final Pattern LETTER =
            Pattern.compile(
                    "(?:chon\\s+|dap an\\s*(?:dung\\s*)?(?:la\\s+)?:?\\s*)?(?:cau\\s+)?([A-Ha-h])"
                            + "(?:\\s*[.,:;)]\\s*|\\s+(?=vi\\b|do\\b)|\\s*$)(.*)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "([a-h])\\s*[).:\\-]\\s*(dung|sai|D|S)(?![\\p{L}]).*",
                    Pattern.CASE_INSENSITIVE);

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int part;
    private @Nullable Entry current;

    /** What is said of one question. */
    static final class Entry {
        final List<String> values = new ArrayList<>();
        MarkedText explanation = MarkedText.EMPTY;
    }

    /** Another part of the paper is answered from here on. */
    void nextPart() {
        part++;
        current = null;
    }

    void add(List<KeyEntry> keys) {
        keys.forEach(key -> entry(key.number()).values.add(key.value()));
    }

    /** Takes a line; false when it belongs to no question. */
    boolean line(MarkedText line) {
        List<KeyEntry> keys = KeyEntry.in(line);
        if (!keys.isEmpty()) {
            add(keys);
            current = keys.size() == 1 ? entry(keys.getFirst().number()) : null;
            return true;
        }
        Markers.Question question = Markers.question(line);
        if (question != null) {
            current = entry(question.number());
            answer(current, line.from(question.end()).strip());
            return true;
        }
        if (current == null) {
            return false;
        }
        answer(current, line);
        return true;
    }

    private static void answer(Entry entry, MarkedText text) {
        Markers.Key key = Markers.key(text);
        Matcher letter = LETTER.matcher(text.bare());
        Matcher statement = STATEMENT.matcher(text.bare());
        if (key != null) {
            entry.values.add(text.text().substring(key.start(), key.end()));
            entry.explanation = entry.explanation.line(text.from(key.rest()));
        } else if (statement.matches()) {
            entry.values.add(
                    text.text()
                                    .substring(statement.start(1), statement.end(1))
                                    .toLowerCase(java.util.Locale.ROOT)
                            + ") "
                            + text.text().substring(statement.start(2), statement.end(2)));
            entry.explanation = entry.explanation.line(text);
        } else if (entry.values.isEmpty() && letter.matches()) {
            entry.values.add(letter.group(1));
            entry.explanation = entry.explanation.line(text.from(letter.start(2)));
        } else {
            int from = Math.max(0, Markers.explanation(text));
            if (entry.values.isEmpty()
                    && entry.explanation.isBlank()
                    && (KeyValue.number(text.text()) != null || text.length() < 12)) {
                entry.values.add(text.text());
            } else {
                entry.explanation = entry.explanation.line(text.from(from));
            }
        }
    }

    private Entry entry(int number) {
        return entries.computeIfAbsent(part + "#" + number, _ -> new Entry());
    }

    /**
     * What is said of a question.
     *
     * @param only whether no other part has a question of that number
     */
    @Nullable Entry of(int ofPart, int number, boolean only) {
        Entry exact = entries.get(ofPart + "#" + number);
        if (exact != null || !only) {
            return exact;
        }
        List<Entry> others =
                entries.entrySet().stream()
                        .filter(each -> each.getKey().endsWith("#" + number))
                        .map(Map.Entry::getValue)
                        .toList();
        return others.size() == 1 ? others.getFirst() : null;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}
