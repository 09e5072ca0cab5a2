package vn.giangduong.questionbank.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.word.Gathered.Option;
import vn.giangduong.questionbank.word.document.MarkedText;

/** Brings together all that tells what is right in a question. */
final class KeyFinder {

    private static final Pattern JUDGED_AT_END =
            Pattern.compile(
                    "(?:\\s*[\\[(]\\s*|\\s*\\t\\s*|\\s+[-\u2013:]\\s+)(D|S|dung|sai)\\s*[\\])]?\\s*\\.?$",
                    Pattern.CASE_INSENSITIVE);

    private final Gathered question;
    private final List<String> listed;

    /**
     * @param listed what lists of keys behind all questions say of this one
     */
    KeyFinder(Gathered question, List<String> listed) {
        this.question = question;
        this.listed = listed;
    }

    /** What was found: a proposal, and whether it is certain. */
    record Found(NavigableSet<Integer> right, boolean known) {}

    /** The right ones of options to choose among. */
    Found choice() {
        Map<String, NavigableSet<Integer>> sources = new LinkedHashMap<>();
        FormatMarks marks = FormatMarks.of(question.options);
        if (marks.sets().size() > 1) {
            question.doubt("marksDisagree", letters(union(marks.sets())));
        }
        put(sources, "marks", marks.sets().isEmpty() ? null : union(marks.sets()));
        put(sources, "star", where(option -> option.starred));
        put(sources, "tag", where(option -> option.tag.equals("!") || option.tag.equals("k#")));
        question.keys.forEach(key -> put(sources, "line", read(key)));
        listed.forEach(key -> put(sources, "list", read(key)));
        if (sources.isEmpty()) {
            question.doubt(
                    marks.everything()
                            ? "allMarked"
                            : where(option -> option.tag.equals("$")).isEmpty()
                                    ? "noKey"
                                    : "firstIsRight");
            return new Found(new TreeSet<>(), false);
        }
        NavigableSet<Integer> right = sources.values().iterator().next();
        if (sources.values().stream().distinct().count() > 1) {
            question.doubt(
                    "keysDisagree",
                    sources.values().stream()
                            .map(KeyFinder::letters)
                            .distinct()
                            .collect(Collectors.joining(" / ")));
            return new Found(new TreeSet<>(), false);
        }
        if (right.last() >= question.options.size()) {
            question.doubt("keyWithoutOption", letters(right));
            return new Found(new TreeSet<>(), false);
        }
        boolean onlyMarked = sources.size() == 1 && sources.containsKey("marks");
        if (right.size() > 1 && onlyMarked) {
            question.doubt("severalMarked", letters(right));
        }
        return new Found(right, marks.sets().size() < 2 && !(right.size() > 1 && onlyMarked));
    }

    /** Which statements are right; takes what stands behind a statement out of its text. */
    @Nullable Found statements() {
        List<List<Boolean>> sources = new ArrayList<>();
        List<Boolean> inline = inline();
        if (inline != null) {
            sources.add(inline);
        }
        int count = question.options.size();
        add(sources, KeyValue.judgements(String.join(" ", question.keys), count));
        add(sources, KeyValue.judgements(String.join(" ", listed), count));
        if (sources.isEmpty()) {
            return null;
        }
        if (sources.stream().distinct().count() > 1) {
            question.doubt("judgementsDisagree");
            return new Found(new TreeSet<>(), false);
        }
        return new Found(indexes(sources.getFirst()), true);
    }

    private static void add(List<List<Boolean>> sources, @Nullable List<Boolean> source) {
        if (source != null) {
            sources.add(source);
        }
    }

    private @Nullable List<Boolean> inline() {
        List<Boolean> judged = new ArrayList<>();
        List<MarkedText> texts = new ArrayList<>();
        for (Option option : question.options) {
            Matcher judgement = JUDGED_AT_END.matcher(option.text.bare());
            if (!judgement.find()) {
                return null;
            }
            judged.add(!judgement.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("s"));
            texts.add(option.text.sub(0, judgement.start()).strip());
        }
        for (int i = 0; i < texts.size(); i++) {
            question.options.get(i).text = texts.get(i);
        }
        return judged;
    }

    private @Nullable NavigableSet<Integer> read(String key) {
        NavigableSet<Integer> letters = KeyValue.letters(key);
        if (letters == null) {
            question.doubt("unreadableKey", key);
        }
        return letters;
    }

    private static void put(
            Map<String, NavigableSet<Integer>> sources,
            String name,
            @Nullable NavigableSet<Integer> found) {
        if (found != null && !found.isEmpty()) {
            NavigableSet<Integer> before = sources.put(name, found);
            if (before != null && !before.equals(found)) {
                sources.put(name + sources.size(), before);
            }
        }
    }

    private NavigableSet<Integer> where(java.util.function.Predicate<Option> holds) {
        NavigableSet<Integer> found = new TreeSet<>();
        for (int i = 0; i < question.options.size(); i++) {
            if (holds.test(question.options.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static NavigableSet<Integer> union(List<NavigableSet<Integer>> sets) {
        NavigableSet<Integer> union = new TreeSet<>();
        sets.forEach(union::addAll);
        return union;
    }

    private static NavigableSet<Integer> indexes(List<Boolean> judged) {
        NavigableSet<Integer> right = new TreeSet<>();
        for (int i = 0; i < judged.size(); i++) {
            if (judged.get(i)) {
                right.add(i);
            }
        }
        return right;
    }

    private static String letters(NavigableSet<Integer> indexes) {
        return indexes.stream()
                .map(index -> String.valueOf((char) ('A' + index)))
                .collect(Collectors.joining(", "));
    }
}
