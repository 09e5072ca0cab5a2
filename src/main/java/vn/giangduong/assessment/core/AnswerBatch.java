package vn.giangduong.assessment.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a player sends at once, against a log without holes. Numbers up to the log's last are
 * replays; numbers that follow it without a hole are new; what comes after a hole is left for the
 * player to send again, since it is not acknowledged.
 *
 * @param replays entries whose number the log already has
 * @param additions entries to append, in order
 */
public record AnswerBatch(List<Entry> replays, List<Entry> additions) {

    public AnswerBatch {
        replays = List.copyOf(replays);
        additions = List.copyOf(additions);
    }

    /** One change as the player numbers it; the same values as a {@link LoggedAnswer}'s. */
    public record Entry(
            int sequence, int position, String answer, boolean flagged, @Nullable Instant givenAt) {

        /** Whether the log's line with the same number says the same. */
        public boolean isReplayOf(LoggedAnswer line) {
            return sequence == line.sequence()
                    && position == line.position()
                    && answer.equals(line.answer())
                    && flagged == line.flagged();
        }
    }

    /**
     * Sorts a player's entries by what the log needs of them.
     *
     * @param last the log's last number, 0 for an empty log
     */
    public static AnswerBatch against(int last, List<Entry> entries) {
        List<Entry> sorted =
                entries.stream().sorted(Comparator.comparingInt(Entry::sequence)).toList();
        int replays = 0;
        while (replays < sorted.size() && sorted.get(replays).sequence() <= last) {
            replays++;
        }
        int end = replays;
        while (end < sorted.size() && sorted.get(end).sequence() == last + 1 + end - replays) {
            end++;
        }
        return new AnswerBatch(sorted.subList(0, replays), sorted.subList(replays, end));
    }
}
