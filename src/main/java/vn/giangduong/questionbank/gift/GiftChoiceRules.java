package vn.giangduong.questionbank.gift;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.questionbank.gift.GiftAnswerParser.Choice;

/** Whether the options of a question with choices make sense, and which type they make it. */
final class GiftChoiceRules {

    private GiftChoiceRules() {}

    /** The type, or null with the problems noted. */
    static @Nullable GiftType check(List<Choice> choices, int line, GiftProblems problems) {
        int before = problems.count();
        if (choices.size() < 2) {
            problems.at(line, "tooFewOptions");
        }
        List<GiftOption> options = choices.stream().map(Choice::option).toList();
        int repeated = GiftOptionRules.firstRepeated(options);
        if (repeated >= 0) {
            problems.at(
                    choices.get(repeated).line(), "duplicateOption", options.get(repeated).text());
        }
        GiftType type = type(choices, options, line, problems);
        return problems.count() > before ? null : type;
    }

    private static GiftType type(
            List<Choice> choices, List<GiftOption> options, int line, GiftProblems problems) {
        long markedRight = choices.stream().filter(Choice::isMarkedRight).count();
        long worthAll = options.stream().filter(GiftOption::isRight).count();
        if (markedRight > 1 || (markedRight == 1 && worthAll > 1)) {
            problems.at(line, "severalCorrectAnswers", Math.max(markedRight, worthAll));
        } else if (markedRight == 0) {
            checkWeights(options, line, problems);
        }
        return markedRight == 0 ? GiftType.MULTIPLE : GiftType.SINGLE;
    }

    private static void checkWeights(List<GiftOption> options, int line, GiftProblems problems) {
        BigDecimal sum = GiftOptionRules.positive(options);
        if (sum.signum() == 0) {
            problems.at(line, "noCorrectAnswer");
        } else if (!GiftOptionRules.addUp(options)) {
            BigDecimal percent = sum.movePointRight(2).stripTrailingZeros();
            problems.at(
                    line,
                    "weightsDoNotAddUp",
                    VietnameseFormats.number(percent.scale() < 0 ? percent.setScale(0) : percent));
        }
    }
}
