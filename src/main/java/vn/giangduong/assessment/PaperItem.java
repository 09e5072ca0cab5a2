package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.util.List;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.QuestionVersion;
import vn.giangduong.questionbank.marking.AnswerKey;

/**
 * One question on a frozen paper.
 *
 * @param position counted from 1
 * @param options in the frozen order
 * @param maximum the mark for a right answer
 */
record PaperItem(
        int position, QuestionVersion question, List<QuestionOption> options, BigDecimal maximum) {

    PaperItem {
        options = List.copyOf(options);
    }

    AnswerKey key() {
        return question.key();
    }
}
