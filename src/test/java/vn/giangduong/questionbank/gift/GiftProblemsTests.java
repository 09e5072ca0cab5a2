package vn.giangduong.questionbank.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;

class GiftProblemsTests {

    private static final ResourceBundle MESSAGES =
            ResourceBundle.getBundle("messages.questionbank", Locale.of("vi"));

    /** Problems as "line key", without the module's prefix; each has its message. */
    private static String[] problems(String text) {
        return GiftReader.read("bank.gift", text).problems().stream()
                .peek(problem -> assertThat(MESSAGES.containsKey(problem.messageKey())).isTrue())
                .map(problem -> problem.line() + " " + problem.messageKey().substring(18))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q {~a ~b} | 1 noCorrectAnswer",
                "q {=a =b ~c} | 1 severalCorrectAnswers",
                "q {=a ~%100%b} | 1 severalCorrectAnswers",
                "q {~%50%a ~%40%b} | 1 weightsDoNotAddUp",
                "q {~%100%a ~%100%b} | 1 weightsDoNotAddUp",
                "q {=a ~%5O%b} | 1 unreadableWeight",
                "q {=a ~%150%b} | 1 unreadableWeight",
                "q {=a ~A  b ~A b} | 1 duplicateOption",
                "q {=a ~b ~} | 1 emptyOption",
                "::t:: {=a ~b} | 1 emptyStem",
                "q {=a ~b} tail {=c ~d} | 1 strayOpeningBrace",
                "q {=a {x} ~b} | 1 strayOpeningBrace",
                "q =a ~b} | 1 strayClosingBrace",
                "just text | 1 strayText",
                "::t q {=a ~b} | 1 unclosedTitle",
                "q {foo =a ~b} | 1 strayAnswerText",
                "q {foo} | 1 strayAnswerText",
                "[html]q {=[plain]a ~b} | 1 mixedFormats",
                "q {#năm} | 1 unreadableNumber",
                "q {#5:-1} | 1 unreadableNumber",
                "q {#=5..1} | 1 unreadableNumber",
                "q {=a -> b =c -> } | 1 emptyOption",
                "q {=a -> b = -> d} | 1 tooFewPairs",
                "q {=a -> b =c} | 1 noArrow",
                "q {= =b} | 1 emptyOption",
                "::t:: words | 1 notYetSupported.description",
                "q {=a ~b | 1 unclosedBrace",
                "'' | 1 noQuestions",
            })
    void namesTheLineAndTheFault(String text, String expected) {
        assertThat(problems(text)).containsExactly(expected);
    }

    @Test
    void saysBothThatAnOptionIsMissingAndThatNoneIsRight() {
        assertThat(problems("q {~a}")).containsExactly("1 tooFewOptions", "1 noCorrectAnswer");
    }

    @Test
    void findsFaultsInTags() {
        assertThat(problems("// [tag:level:kho]\nq {=a ~b}")).containsExactly("1 unknownLevel");
        assertThat(problems("// [tag:valid:2026-06-30..2019-07-01]\nq {=a ~b}"))
                .containsExactly("1 unreadableValidity");
        assertThat(problems("// [tag:valid:01/07/2019]\nq {=a ~b}"))
                .containsExactly("1 unreadableValidity");
        assertThat(problems("// [id:A] [id:B]\nq {=a ~b}")).containsExactly("1 tagTwice");
        assertThat(problems("// [id:]\nq {=a ~b}")).containsExactly("1 emptyTag");
        assertThat(problems("// [id:A] [tag:cite:x\nq {=a ~b}")).containsExactly("1 unreadableTag");
        assertThat(problems("// [level:kho]\nq {=a ~b}")).containsExactly("1 unreadableTag");
        assertThat(problems("q {=a ~b}\n\n// [id:A]\n")).containsExactly("3 tagsWithoutQuestion");
    }

    @Test
    void findsAHeaderGivenTwice() {
        assertThat(problems("// bank: a\n// bank: b\n\nq {=a ~b}"))
                .containsExactly("2 headerTwice");
    }

    @Test
    void namesBothPlacesOfADuplicateId() {
        GiftFile file = GiftReader.read("f", "// [id:A]\nq {=a ~b}\n\n// [id:A]\nr {=a ~b}\n");

        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().getFirst().line()).isEqualTo(4);
        assertThat(file.problems().getFirst().arguments()).containsExactly("A", 1);
    }

    @Test
    void goesOnAtTheNextQuestionAfterAMissingBrace() {
        String text =
                """
                ::one:: a {
                =x
                ~y

                // [id:B]
                ::two:: b {~x ~y}

                c {=x ~y

                d {=x =y ~z}

                e {=x ~y}
                """;

        assertThat(problems(text))
                .containsExactly(
                        "1 unclosedBrace",
                        "6 noCorrectAnswer",
                        "8 unclosedBrace",
                        "10 severalCorrectAnswers");
        assertThat(GiftReader.read("f", text).questions())
                .extracting(GiftQuestion::stem)
                .containsExactly("e");
    }

    @Test
    void reportsTheLineOfTheOptionNotOfTheQuestion() {
        assertThat(problems("q {\n=a\n~b\n~a\n}")).containsExactly("4 duplicateOption");
        assertThat(problems("q {\n=a\n~%x%b\n~\n}"))
                .containsExactly("3 unreadableWeight", "4 emptyOption");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// [tag:units:đồng]\nq {#5}",
                "// [tag:units:đồng=một]\nq {#5}",
                "// [tag:rubric-1:tốt]\nq {}",
                "// [tag:longest:dài]\nq {}"
            })
    void namesTagsOfAnswersThatCannotBeRead(String text) {
        assertThat(GiftReader.read("f", text).problems())
                .extracting(Problem::line, Problem::messageKey)
                .containsExactly(tuple(2, "questionbank.gift.unreadableBodyTag"));
    }

    @Test
    void throwsAllProblemsTogetherWhenAsked() {
        GiftFile file = GiftReader.read("f", "q {~a ~b}\n\nr {=a ~a}");

        assertThatThrownBy(file::orThrow)
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        exception -> assertThat(exception.problems()).hasSize(2));
    }

    @Test
    void readsAThousandUnclosedQuestionsWithoutLosingOne() {
        String text = "q {=a ~b\n\n".repeat(1_000);

        assertThat(Arrays.asList(problems(text))).hasSize(1_000).endsWith("1999 unclosedBrace");
    }
}
