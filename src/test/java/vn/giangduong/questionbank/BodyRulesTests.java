package vn.giangduong.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giangduong.base.input.Problem;
import vn.giangduong.questionbank.kinds.ChoiceBody;
import vn.giangduong.questionbank.kinds.EssayBody;
import vn.giangduong.questionbank.kinds.GapContent;
import vn.giangduong.questionbank.kinds.GapsBody;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.OrderingBody;
import vn.giangduong.questionbank.kinds.QuestionBody;
import vn.giangduong.questionbank.kinds.StatementsBody;
import vn.giangduong.questionbank.kinds.TextBody;
import vn.giangduong.questionbank.marking.OrderingKey.OrderingRule;

class BodyRulesTests {

    @Test
    void aWholeQuestionOfEachKindIsTaken() {
        Map<QuestionType, QuestionDraft> all = Kinds.all();
        assertThat(all.keySet()).containsExactlyInAnyOrder(QuestionType.values());
        all.forEach(
                (type, draft) ->
                        assertThat(QuestionRules.check("Q-1", draft)).as(type.name()).isEmpty());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("bodyOfAnotherType", QuestionType.NUMBER, ChoiceBody.USUAL),
                wrong("nothingEarnsAll", QuestionType.SHORT_TEXT, texts()),
                wrong("emptyAccepted", QuestionType.SHORT_TEXT, texts("*", "a")),
                wrong("sameAccepted", QuestionType.SHORT_TEXT, texts("a", "a")),
                wrong("acceptedTooLong", QuestionType.SHORT_TEXT, texts("x".repeat(301), "a")),
                wrong("negativeTolerance", QuestionType.NUMBER, number("-1", "1", true)),
                wrong("shareOutOfRange", QuestionType.NUMBER, number("0", "2", true)),
                wrong("noUnit", QuestionType.NUMBER, number("0", "1", true)),
                wrong("badUnit", QuestionType.NUMBER, units("1 kg", "1")),
                wrong("firstUnitIsNotTheBase", QuestionType.NUMBER, units("kg", "2")),
                wrong("tooFewParts", QuestionType.MATCHING, pairs("a", "1")),
                wrong("samePart", QuestionType.MATCHING, pairs("a", "1", "a", "2")),
                wrong("emptyPart", QuestionType.MATCHING, pairs("a", "1", "b", " ")),
                wrong("oneChoiceOnly", QuestionType.MATCHING, pairs("a", "1", "b", "1")),
                wrong("tooFewParts", QuestionType.ORDERING, order("a")),
                wrong("samePart", QuestionType.ORDERING, order("a", "a")),
                wrong("noGap", QuestionType.GAPS, new GapsBody(List.of())),
                wrong("gapsAndStemDiffer", QuestionType.GAPS, gap("1", "a", "b")),
                wrong("gapWithoutWeight", QuestionType.GAPS, gap("0", "a", "b")),
                wrong("essayTooLong", QuestionType.ESSAY, new EssayBody(0, List.of())),
                wrong(
                        "criterionWithoutPoints",
                        QuestionType.ESSAY,
                        new EssayBody(
                                100, List.of(new EssayBody.Criterion("a", BigDecimal.ZERO)))));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void saysWhatIsWrong(String key, QuestionType type, QuestionBody body) {
        assertThat(BodyRules.check("Q-1", Kinds.draft(type, "Câu dẫn", List.of(), body)))
                .extracting(Problem::messageKey)
                .contains("questionbank.question." + key);
    }

    @Test
    void stepsAndStatementsFit() {
        StatementsBody two = new StatementsBody(List.of(BigDecimal.valueOf(0.5), BigDecimal.ONE));
        List<OptionDraft> three =
                List.of(Kinds.option("a", "1"), Kinds.option("b", "0"), Kinds.option("c", "0.5"));
        assertThat(
                        QuestionRules.check(
                                "Q-1", Kinds.draft(QuestionType.STATEMENTS, "Câu", three, two)))
                .extracting(Problem::messageKey)
                .containsExactlyInAnyOrder(
                        "questionbank.question.stepsDoNotFit",
                        "questionbank.question.statementNotJudged");
    }

    private static Arguments wrong(String key, QuestionType type, QuestionBody body) {
        return Arguments.of(key, type, body);
    }

    private static TextBody texts(String... accepted) {
        return new TextBody(
                Stream.of(accepted)
                        .map(text -> new TextBody.Wording(text, BigDecimal.ONE, ""))
                        .toList(),
                true,
                true);
    }

    private static NumberBody number(String tolerance, String share, boolean unitRequired) {
        return new NumberBody(
                List.of(
                        new NumberBody.Value(
                                BigDecimal.ONE,
                                new BigDecimal(tolerance),
                                new BigDecimal(share),
                                "")),
                List.of(),
                unitRequired);
    }

    private static NumberBody units(String name, String factor) {
        return new NumberBody(
                number("0", "1", false).accepted(),
                List.of(new NumberBody.MeasuringUnit(name, new BigDecimal(factor))),
                false);
    }

    private static MatchingBody pairs(String... texts) {
        List<MatchingBody.Pair> pairs =
                Stream.iterate(0, i -> i < texts.length, i -> i + 2)
                        .map(i -> new MatchingBody.Pair(texts[i], texts[i + 1]))
                        .toList();
        return new MatchingBody(pairs, List.of(), false);
    }

    private static OrderingBody order(String... items) {
        return new OrderingBody(List.of(items), OrderingRule.ALL_OR_NOTHING);
    }

    private static GapsBody gap(String weight, String... words) {
        return new GapsBody(
                List.of(
                        new GapsBody.Gap(
                                new GapContent.Dropped(List.of(words)), new BigDecimal(weight))));
    }
}
