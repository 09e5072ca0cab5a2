package vn.giangduong.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giangduong.questionbank.Drafts.option;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.Messages;
import vn.giangduong.questionbank.gift.GiftFormat;

class QuestionRulesTests {

    @Test
    void findsNothingWrongWithAWholeQuestionOfEachType() {
        assertThat(problems(Drafts.single("Bao nhiêu hành vi?"))).isEmpty();
        assertThat(
                        problems(
                                of(
                                        QuestionType.MULTIPLE,
                                        option("Tham ô", "0.33333"),
                                        option("Nhận hối lộ", "0.33333"),
                                        option("Nhũng nhiễu", "0.33334"),
                                        option("Vay nợ", "-1"))))
                .isEmpty();
        assertThat(
                        problems(
                                of(
                                        QuestionType.TRUE_FALSE,
                                        option(OptionDraft.TRUE, "0"),
                                        option(OptionDraft.FALSE, "1"))))
                .isEmpty();
    }

    @Test
    void wantsATextAReaderCanSee() {
        assertThat(problems(Drafts.single("  "))).containsExactly("stem noStem");
        assertThat(problems(Drafts.single("<script>alert(1)</script>")))
                .containsExactly("stem noStem");
    }

    @Test
    void wantsTwoOptionsAndNoneEmpty() {
        assertThat(problems(of(QuestionType.SINGLE, option("Một mình", "1"))))
                .containsExactly("options tooFewOptions");
        assertThat(problems(of(QuestionType.SINGLE, option("Có", "1"), option(" ", "0"))))
                .containsExactly("options emptyOption");
    }

    @Test
    void wantsExactlyOneRightOptionInASingleChoice() {
        assertThat(problems(of(QuestionType.SINGLE, option("A", "0"), option("B", "0"))))
                .containsExactly("options noCorrectOption");
        assertThat(problems(of(QuestionType.SINGLE, option("A", "1"), option("B", "1"))))
                .containsExactly("options notOneCorrectOption");
        assertThat(problems(of(QuestionType.SINGLE, option("A", "1"), option("B", "0.5"))))
                .containsExactly("options notOneCorrectOption");
        assertThat(problems(of(QuestionType.SINGLE, option("A", "0.5"), option("B", "0"))))
                .containsExactly("options notOneCorrectOption");
        assertThat(problems(of(QuestionType.SINGLE, option("A", "1"), option("B", "-0.25"))))
                .isEmpty();
    }

    @Test
    void wantsThePositiveFractionsOfAMultipleChoiceToMakeTheWhole() {
        List<Problem> found =
                QuestionRules.check(
                        "Q-1", of(QuestionType.MULTIPLE, option("A", "0.5"), option("B", "0.3")));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().arguments()).containsExactly("80");
        assertThat(text(found.getFirst()))
                .isEqualTo(
                        "Trọng số của các đáp án đúng cộng lại là 80 %, phải bằng 100 %."
                                + " Sửa lại trọng số các phương án.");
    }

    @Test
    void findsOptionsThatReadTheSame() {
        assertThat(
                        problems(
                                of(
                                        QuestionType.SINGLE,
                                        option("Mười hai", "1"),
                                        option("**Mười**  hai", "0"))))
                .containsExactly("options duplicateOption");
    }

    @Test
    void wantsACitationATopicAndALevel() {
        QuestionDraft bare =
                new QuestionDraft(
                        QuestionType.SINGLE,
                        null,
                        " / ",
                        GiftFormat.MARKDOWN,
                        "Câu hỏi?",
                        List.of(option("A", "1"), option("B", "0")),
                        "",
                        " ",
                        null,
                        null);

        assertThat(problems(bare))
                .containsExactly("level noLevel", "topic noTopic", "citation noCitation");
    }

    @Test
    void wantsTheLastDayNotBeforeTheFirst() {
        LocalDate first = LocalDate.of(2026, 7, 1);
        QuestionDraft whole = Drafts.single("Câu hỏi?");

        assertThat(problems(Drafts.valid(whole, first, first))).isEmpty();
        assertThat(problems(Drafts.valid(whole, first, first.minusDays(1))))
                .containsExactly("validTo endsBeforeItBegins");
    }

    @Test
    void saysEveryProblemInBothLanguagesWithItsArgumentsFilledIn() {
        QuestionDraft broken =
                of(QuestionType.SINGLE, option("A", "2"), option("A", "0"), option("", "0"));

        for (Problem problem : QuestionRules.check("Q-1", broken)) {
            assertThat(text(problem)).doesNotContain("!").doesNotContain("{");
            assertThat(new Messages().describe(problem, Locale.ENGLISH)).doesNotContain("!");
        }
    }

    private static QuestionDraft of(QuestionType type, OptionDraft... options) {
        return Drafts.with(type, "Hành vi nào là tham nhũng?", List.of(options));
    }

    private static List<String> problems(QuestionDraft draft) {
        return QuestionRules.check("Q-1", draft).stream()
                .map(
                        problem ->
                                problem.column()
                                        + " "
                                        + problem.messageKey()
                                                .replace("questionbank.question.", ""))
                .toList();
    }

    private static String text(Problem problem) {
        return new Messages()
                .get(problem.messageKey(), Messages.VIETNAMESE, problem.arguments().toArray());
    }
}
