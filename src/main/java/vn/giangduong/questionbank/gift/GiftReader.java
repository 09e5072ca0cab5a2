package vn.giangduong.questionbank.gift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giangduong.base.work.WorkProgress;

/**
 * Reads question banks in the GIFT format of Moodle: single and multiple choice, true/false, and
 * the missing-word form of all three. Ids and tags stand in comments before the question, as Moodle
 * exports them; "// name: value" comments before the first question describe the bank.
 *
 * <p>Whatever is wrong is reported with its line, all in one pass. Nothing is dropped silently: the
 * kinds of question this platform does not have yet are problems too.
 *
 * @see <a href="https://docs.moodle.org/en/GIFT_format">The format's description</a>
 */
public final class GiftReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private GiftReader() {}

    /**
     * Reads a whole file.
     *
     * @param sourceName the file's name for problems
     * @param text the file's text, in any Unicode form and with any line ends
     */
    public static GiftFile read(String sourceName, String text) {
        return read(sourceName, text, WorkProgress.UNWATCHED);
    }

    /** Reads a whole file, and tells how many of its questions it has read. */
    public static GiftFile read(String sourceName, String text, WorkProgress progress) {
        GiftProblems problems = new GiftProblems(sourceName);
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        GiftScanner scanner = new GiftScanner(marked ? text.substring(1) : text, problems);
        List<GiftQuestion> questions = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        List<GiftBlock> blocks = scanner.scan();
        progress.step("questionbank.import.reading", blocks.size());
        int read = 0;
        for (GiftBlock block : blocks) {
            progress.done(read++);
            GiftQuestion question = GiftQuestionParser.parse(block, ids, problems);
            if (question != null) {
                questions.add(question);
            }
        }
        if (questions.isEmpty() && problems.count() == 0) {
            problems.at(1, "noQuestions");
        }
        return new GiftFile(scanner.header(), questions, problems.byLine());
    }
}
