package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.giangduong.analysis.ItemReport;
import vn.giangduong.analysis.TestStatistics;
import vn.giangduong.questionbank.QuestionVersion;
import vn.giangduong.questionbank.QuestionVersionId;

/**
 * How a quiz did, over the first closed attempt of each cadre: later ones are by people who have
 * seen the answers.
 *
 * @param test the quiz as a whole; empty while there is no closed attempt
 * @param items every question that was on a paper, most urgent findings first
 */
public record QuizReport(
        QuizId quiz,
        String title,
        String moduleTitle,
        BigDecimal passMark,
        Optional<TestStatistics> test,
        List<Item> items) {

    public QuizReport {
        items = List.copyOf(items);
    }

    /**
     * How one question did.
     *
     * @param report its figures; options are known by their keys, scores are shares from 0 to 1
     */
    public record Item(QuestionVersion question, ItemReport report) {}

    /** The question with that key, if it was on a paper. */
    public Optional<Item> item(QuestionVersionId question) {
        return items.stream().filter(item -> item.question().id().equals(question)).findFirst();
    }
}
