package vn.giangduong.training.history;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giangduong.training.history.CompletionVerdict.Added;
import vn.giangduong.training.history.CompletionVerdict.Completes;
import vn.giangduong.training.history.CompletionVerdict.Held;
import vn.giangduong.training.history.CompletionVerdict.Otherwise;
import vn.giangduong.training.history.CompletionVerdict.Twice;

/**
 * Compares completions of a list with the studies there are. A completion that is there is never
 * rewritten. An open study becomes completed: persons are counted, not attendances, and whoever has
 * completed a module elsewhere need not sit it again here.
 */
final class CompletionComparison {

    private CompletionComparison() {}

    /**
     * Decides.
     *
     * @param listed in the order of the rows
     * @param held the studies there are of those cadres and modules
     */
    static Map<ListedCompletion, CompletionVerdict> of(
            List<ListedCompletion> listed, Map<StudyKey, HeldStudy> held) {
        Map<ListedCompletion, CompletionVerdict> verdicts = new LinkedHashMap<>();
        Map<StudyKey, ListedCompletion> first = new LinkedHashMap<>();
        for (ListedCompletion completion : listed) {
            ListedCompletion earlier = first.putIfAbsent(completion.key(), completion);
            verdicts.put(
                    completion,
                    earlier == null
                            ? verdict(completion, held.get(completion.key()))
                            : new Twice(earlier));
        }
        return verdicts;
    }

    private static CompletionVerdict verdict(
            ListedCompletion completion, @Nullable HeldStudy held) {
        if (held == null) {
            return new Added();
        }
        if (held.completedOn() == null) {
            return new Completes(held);
        }
        return completion.completedOn().equals(held.completedOn())
                        && same(completion.mark(), held.mark())
                ? new Held()
                : new Otherwise(held);
    }

    /** 8 and 8.00 are one mark. */
    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null) {
            return other == null;
        }
        return other != null && one.compareTo(other) == 0;
    }
}
