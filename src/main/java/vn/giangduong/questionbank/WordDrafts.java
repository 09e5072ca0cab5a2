package vn.giangduong.questionbank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.giangduong.questionbank.gift.GiftFormat;
import vn.giangduong.questionbank.kinds.ChoiceBody;
import vn.giangduong.questionbank.kinds.EssayBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.QuestionBody;
import vn.giangduong.questionbank.kinds.StatementsBody;
import vn.giangduong.questionbank.kinds.TextBody;
import vn.giangduong.questionbank.marking.ChoiceRule;
import vn.giangduong.questionbank.marking.EssayKey;
import vn.giangduong.questionbank.marking.StatementsKey;
import vn.giangduong.questionbank.word.WordQuestion;
import vn.giangduong.questionbank.word.WordType;

/** Makes contents of questions from what was read in Word and what the lecturer decided. */
final class WordDrafts {

    /** Thirds add up to one nearly enough. */
    private static final int DECIMALS = 5;

    private WordDrafts() {}

    /**
     * The content.
     *
     * @throws NumberFormatException when the answer to a numeric question is no number
     */
    static QuestionDraft draft(WordQuestion question, WordDecision decision, WordFiling filing) {
        CognitiveLevel level = CognitiveLevel.ofCode(question.level()).orElse(filing.level());
        return new QuestionDraft(
                type(decision.type()),
                level,
                filing.topicPath(),
                GiftFormat.HTML,
                question.stem(),
                options(question, decision),
                body(question, decision),
                question.explanation(),
                filing.citation(),
                null,
                null);
    }

    private static QuestionType type(WordType type) {
        return switch (type) {
            case SINGLE -> QuestionType.SINGLE;
            case MULTIPLE -> QuestionType.MULTIPLE;
            case STATEMENTS -> QuestionType.STATEMENTS;
            case NUMBER -> QuestionType.NUMBER;
            case SHORT_TEXT -> QuestionType.SHORT_TEXT;
            case ESSAY -> QuestionType.ESSAY;
        };
    }

    private static List<OptionDraft> options(WordQuestion question, WordDecision decision) {
        BigDecimal whenRight =
                decision.type() == WordType.MULTIPLE && !decision.right().isEmpty()
                        ? BigDecimal.ONE.divide(
                                BigDecimal.valueOf(decision.right().size()),
                                DECIMALS,
                                RoundingMode.HALF_UP)
                        : BigDecimal.ONE;
        List<OptionDraft> options = new ArrayList<>();
        for (int i = 0; i < question.options().size(); i++) {
            options.add(
                    new OptionDraft(
                            question.options().get(i),
                            decision.right().contains(i) ? whenRight : BigDecimal.ZERO,
                            ""));
        }
        return options;
    }

    private static QuestionBody body(WordQuestion question, WordDecision decision) {
        return switch (decision.type()) {
            case SINGLE -> new ChoiceBody(ChoiceRule.WEIGHTS, question.lastStays());
            case MULTIPLE -> new ChoiceBody(ChoiceRule.ALL_OR_NOTHING, question.lastStays());
            case STATEMENTS -> new StatementsBody(steps(question.options().size()));
            case NUMBER ->
                    new NumberBody(
                            List.of(
                                    new NumberBody.Value(
                                            new BigDecimal(
                                                    decision.answer().strip().replace(',', '.')),
                                            BigDecimal.ZERO,
                                            BigDecimal.ONE,
                                            "")),
                            List.of(),
                            false);
            case SHORT_TEXT ->
                    new TextBody(
                            List.of(
                                    new TextBody.Wording(
                                            decision.answer().replace("*", "\\*"),
                                            BigDecimal.ONE,
                                            "")),
                            true,
                            false);
            case ESSAY -> new EssayBody(EssayKey.LONGEST, List.of());
        };
    }

    private static List<BigDecimal> steps(int statements) {
        return statements == StatementsKey.NATIONAL_EXAMINATION.size()
                ? StatementsKey.NATIONAL_EXAMINATION
                : StatementsKey.evenly(statements);
    }
}
