package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.giangduong.assessment.core.LoggedAnswer;
import vn.giangduong.assessment.core.Marking;
import vn.giangduong.assessment.core.Receipt;
import vn.giangduong.assessment.core.Standing;
import vn.giangduong.questionbank.QuestionVersion;

/**
 * A paper that was answered before it comes into the system, one answer a question in the order of
 * the paper. It is marked, and gets the receipt, that a submission here would have.
 */
public record PastPaper(List<Item> items) {

    public PastPaper {
        items = List.copyOf(items);
    }

    /**
     * A question and its answer.
     *
     * @param answer keys of the chosen options in alphabetical order joined by commas; empty for
     *     none
     */
    public record Item(QuestionVersion question, String answer) {}

    /**
     * What came out.
     *
     * @param mark on the scale of 10, two decimals
     * @param right how many answers earned everything
     * @param items what each question earned, in the order of the paper
     */
    public record Result(BigDecimal mark, int right, List<BigDecimal> items) {

        public Result {
            items = List.copyOf(items);
        }
    }

    /** What each question of a paper of that length is worth. */
    public static BigDecimal maximumOfEach(int questions) {
        return Marking.maximumOfEach(questions);
    }

    /** Marks the paper. */
    public Result mark() {
        BigDecimal maximum = maximumOfEach(items.size());
        Marking.PaperMark mark =
                Marking.paper(
                        items.stream()
                                .map(
                                        item ->
                                                new Marking.Item(
                                                        item.question().key(),
                                                        item.answer(),
                                                        maximum))
                                .toList());
        return new Result(
                mark.mark(),
                mark.right(),
                mark.items().stream().map(Marking.ItemMark::mark).toList());
    }

    /** The receipt of an attempt whose log holds exactly these answers, numbered from 1. */
    public String receipt(AttemptId attempt) {
        List<LoggedAnswer> log = new ArrayList<>();
        for (Item item : items) {
            int number = log.size() + 1;
            log.add(
                    new LoggedAnswer(
                            number,
                            number,
                            item.answer(),
                            false,
                            null,
                            Instant.EPOCH,
                            Standing.COUNTED));
        }
        return Receipt.of(attempt.value(), log);
    }
}
