package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.giangduong.assessment.core.AnswerKey;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.QuestionVersion;

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
        Map<String, BigDecimal> weights =
                options.stream()
                        .collect(Collectors.toMap(QuestionOption::key, QuestionOption::fraction));
        return switch (question.type()) {
            case SINGLE -> new AnswerKey.Single(weights);
            case TRUE_FALSE -> new AnswerKey.TrueFalse(weights);
            case MULTIPLE -> new AnswerKey.Multiple(weights);
        };
    }
}
