package vn.giangduong.questionbank.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.giangduong.questionbank.word.Gathered.Option;
import vn.giangduong.questionbank.word.document.Look;

/**
 * Which options stand out by bold, italic, underlined or coloured letters, or as a whole. What all
 * options have tells nothing.
 *
 * @param sets what each way of standing out marks; all the same when there is no doubt
 * @param everything whether all options stand out alike, so that none does
 */
record FormatMarks(List<NavigableSet<Integer>> sets, boolean everything) {

    static FormatMarks of(List<Option> options) {
        List<NavigableSet<Integer>> sets = new ArrayList<>();
        boolean everything = false;
        List<Predicate<Look>> looks = List.of(Look::bold, Look::italic, Look::underline);
        for (Predicate<Look> look : looks) {
            NavigableSet<Integer> letters = where(options, option -> look.test(option.letterLook));
            NavigableSet<Integer> texts = where(options, option -> option.text.all(look));
            everything |= !options.isEmpty() && texts.size() == options.size();
            add(letters, options, sets);
            add(texts, options, sets);
        }
        add(unusual(options, option -> option.letterLook.colour()), options, sets);
        add(unusual(options, option -> whole(option, Look::colour)), options, sets);
        add(unusual(options, option -> option.letterLook.highlight()), options, sets);
        add(unusual(options, option -> whole(option, Look::highlight)), options, sets);
        return new FormatMarks(sets.stream().distinct().toList(), everything);
    }

    /** The options marked, when all ways of marking agree; empty otherwise. */
    NavigableSet<Integer> agreed() {
        return sets.size() == 1 ? sets.getFirst() : new TreeSet<>();
    }

    private static void add(
            NavigableSet<Integer> set, List<Option> options, List<NavigableSet<Integer>> sets) {
        if (!set.isEmpty() && set.size() < options.size()) {
            sets.add(set);
        }
    }

    private static NavigableSet<Integer> where(List<Option> options, Predicate<Option> holds) {
        NavigableSet<Integer> found = new TreeSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (holds.test(options.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    /** The colour all of a text has; empty when it has several. */
    private static String whole(Option option, Function<Look, String> colour) {
        return option.text.signs().stream()
                .filter(sign -> !Character.isWhitespace(sign.letter()))
                .map(sign -> colour.apply(sign.look()))
                .distinct()
                .reduce((one, other) -> "")
                .orElse("");
    }

    /** Those that differ from what most have; where none is in the majority, the coloured ones. */
    private static NavigableSet<Integer> unusual(
            List<Option> options, Function<Option, String> colour) {
        Map<String, Integer> counts = new HashMap<>();
        options.forEach(option -> counts.merge(colour.apply(option), 1, Integer::sum));
        String usual = "";
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            usual = each.getValue() * 2 > options.size() ? each.getKey() : usual;
        }
        String most = usual;
        return where(options, option -> !colour.apply(option).equals(most));
    }
}
