package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import vn.giangduong.assessment.marking.AnswerKey;
import vn.giangduong.assessment.marking.ChoiceKey;
import vn.giangduong.assessment.marking.ChoiceRule;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.QuestionVersion;

/** What is right in a question of the bank. */
final class QuestionKeys {

    private QuestionKeys() {}

    static AnswerKey of(QuestionVersion question) {
        Map<String, BigDecimal> weights =
                question.options().stream()
                        .collect(Collectors.toMap(QuestionOption::key, QuestionOption::fraction));
        return switch (question.type()) {
            case SINGLE, TRUE_FALSE -> ChoiceKey.single(weights);
            case MULTIPLE -> new ChoiceKey(weights, true, ChoiceRule.WEIGHTS);
        };
    }
}
