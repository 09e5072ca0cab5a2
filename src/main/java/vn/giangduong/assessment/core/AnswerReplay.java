package vn.giangduong.assessment.core;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Replays an answer log: what stands for each question at its end. */
public final class AnswerReplay {

    private AnswerReplay() {}

    /**
     * The last line of each position, by position. The order of the log does not matter, and a line
     * that occurs twice counts once.
     */
    public static Map<Integer, LoggedAnswer> lastByPosition(Collection<LoggedAnswer> log) {
        Map<Integer, LoggedAnswer> last = new TreeMap<>();
        for (LoggedAnswer line : log) {
            last.merge(
                    line.position(),
                    line,
                    (one, other) -> one.sequence() >= other.sequence() ? one : other);
        }
        return last;
    }
}
