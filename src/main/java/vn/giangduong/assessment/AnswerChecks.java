package vn.giangduong.assessment;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giangduong.assessment.core.AnswerBatch;
import vn.giangduong.questionbank.marking.AnswerKey;

/** Whether what a player sent can be answers to its paper at all. */
final class AnswerChecks {

    static final int MOST_ENTRIES = 200;
    private static final int MOST_CHANGES = 100_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private AnswerChecks() {}

    /**
     * The entries, checked.
     *
     * @throws BadAnswersException when anything is wrong with any of them
     */
    static List<AnswerBatch.Entry> check(List<AnswerEntry> entries, List<AnswerKey> paper) {
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new BadAnswersException(entries.size() + " entries");
        }
        Set<Integer> numbers = new HashSet<>();
        for (AnswerEntry entry : entries) {
            require(
                    entry.sequence() >= 1
                            && entry.sequence() <= MOST_CHANGES
                            && numbers.add(entry.sequence()),
                    entry,
                    "sequence");
            require(entry.position() >= 1 && entry.position() <= paper.size(), entry, "position");
            require(paper.get(entry.position() - 1).takes(entry.answer()), entry, "answer");
            require(isPlausible(entry.givenAt()), entry, "givenAt");
        }
        return entries.stream()
                .map(
                        entry ->
                                new AnswerBatch.Entry(
                                        entry.sequence(),
                                        entry.position(),
                                        entry.answer(),
                                        entry.flagged(),
                                        entry.givenAt()))
                .toList();
    }

    private static boolean isPlausible(@Nullable Instant givenAt) {
        return givenAt == null || (givenAt.isAfter(EARLIEST) && givenAt.isBefore(LATEST));
    }

    private static void require(boolean holds, AnswerEntry entry, String what) {
        if (!holds) {
            throw new BadAnswersException("entry " + entry.sequence() + ": " + what);
        }
    }
}
