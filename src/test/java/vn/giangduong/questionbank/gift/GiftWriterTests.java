package vn.giangduong.questionbank.gift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giangduong.questionbank.kinds.ChoiceBody;
import vn.giangduong.questionbank.kinds.EssayBody;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.QuestionBody;
import vn.giangduong.questionbank.kinds.TextBody;
import vn.giangduong.questionbank.marking.ChoiceRule;

class GiftWriterTests {

    private static final List<String> PIECES =
            List.of(
                    "~",
                    "=",
                    "#",
                    "####",
                    "{",
                    "}",
                    ":",
                    "::",
                    "\\",
                    "\\n",
                    "\n",
                    "\n\n",
                    "//",
                    "%",
                    "%50%",
                    "->",
                    "[html]",
                    "[plain]",
                    "[id:A]",
                    "[tag:b]",
                    "]",
                    "[",
                    "/",
                    "$CATEGORY:",
                    "T",
                    "FALSE",
                    " ",
                    "  ",
                    "\t",
                    "đường",
                    "Nguyễn",
                    "<b>",
                    "&lt;",
                    "é",
                    "\u00F0",
                    "a",
                    "_____",
                    "'",
                    "\"",
                    "{0}",
                    "…",
                    "😀");

    private static final List<GiftType> TYPES = List.of(GiftType.values());
    private static final List<GiftFormat> FORMATS = List.of(GiftFormat.values());

    private final Random random = new Random(20_251_215);

    @Test
    void writesWhatMoodleReads() {
        GiftQuestion question =
                new GiftQuestion(
                        0,
                        "PCTN-001",
                        "Tên: một",
                        List.of("A", "B"),
                        Map.of("level", "nhan-biet"),
                        GiftType.SINGLE,
                        "Bao nhiêu?",
                        GiftFormat.HTML,
                        List.of(
                                new GiftOption("1 = 1", BigDecimal.ONE, "đúng"),
                                new GiftOption("50%", BigDecimal.ZERO, null)),
                        "vì\nthế");

        assertThat(GiftWriter.write(Map.of("bank", "pctn"), List.of(question)))
                .isEqualTo(
                        """
                        // bank: pctn

                        $CATEGORY: A/B

                        // [id:PCTN-001] [tag:level:nhan-biet]
                        ::Tên\\: một::[html]Bao nhiêu? {
                        \t=1 \\= 1#đúng
                        \t~50%
                        \t####vì\\nthế
                        }
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void readsBackExactlyWhatItWrote(int round) {
        random.setSeed(round);
        for (int i = 0; i < 100; i++) {
            List<GiftQuestion> questions = new ArrayList<>();
            for (int number = 0; number < 4; number++) {
                questions.add(question(number));
            }
            Map<String, String> header = Map.of("bank", "b" + text());

            String written = GiftWriter.write(header, questions);
            GiftFile read = GiftReader.read("round trip", written);

            assertThat(read.problems()).as(written).isEmpty();
            assertThat(read.questions())
                    .as(written)
                    .extracting(question -> question.withLine(0))
                    .isEqualTo(questions);
            assertThat(GiftWriter.write(read.header(), read.questions())).isEqualTo(written);
        }
    }

    @Test
    void refusesBodiesGiftHasNoWordsFor() {
        assertThat(GiftBodies.canBeWritten(new MatchingBody(arrows(), List.of(), false))).isFalse();
        assertThat(
                        GiftBodies.canBeWritten(
                                new NumberBody(
                                        List.of(value("1", "0", "1")),
                                        List.of(new NumberBody.MeasuringUnit("a=b", number("1"))),
                                        false)))
                .isFalse();
        assertThat(GiftBodies.canBeWritten(new ChoiceBody(ChoiceRule.PER_OPTION, false))).isFalse();
    }

    private static List<MatchingBody.Pair> arrows() {
        return List.of(new MatchingBody.Pair("a -> b", "c"), new MatchingBody.Pair("d", "e"));
    }

    @Test
    void refusesQuestionsThatCouldNotBeReadBack() {
        List<GiftOption> none =
                List.of(
                        new GiftOption("a", BigDecimal.ZERO, null),
                        new GiftOption("b", BigDecimal.ZERO, null));

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new GiftQuestion(
                                        0,
                                        null,
                                        "",
                                        List.of(),
                                        Map.of(),
                                        GiftType.SINGLE,
                                        "q",
                                        GiftFormat.HTML,
                                        none,
                                        null));
    }

    private GiftQuestion question(int number) {
        GiftType type = TYPES.get(random.nextInt(TYPES.size()));
        Map<String, String> tags = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            tags.put("level", GiftTags.LEVELS.get(random.nextInt(4)));
            tags.put("cite", text());
            tags.put("valid", random.nextBoolean() ? "2019-07-01..2026-06-30" : "2026-07-01..");
            tags.put("plain" + number, "");
        }
        List<String> category = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            category.add("k" + text());
        }
        return new GiftQuestion(
                0,
                random.nextBoolean() ? number + text() : null,
                text(),
                category,
                tags,
                type,
                text() + "x",
                FORMATS.get(random.nextInt(4)),
                options(type),
                body(type),
                maybe());
    }

    private QuestionBody body(GiftType type) {
        return switch (type) {
            case SINGLE, MULTIPLE, TRUE_FALSE -> ChoiceBody.USUAL;
            case SHORT_TEXT ->
                    new TextBody(
                            List.of(
                                    new TextBody.Wording(plain() + "a", number("1"), plain()),
                                    new TextBody.Wording(plain() + "*b", number("0.5"), "")),
                            random.nextBoolean(),
                            random.nextBoolean());
            case NUMBER ->
                    new NumberBody(
                            List.of(value("50000000", "0", "1"), value("-1.25", "0.005", "0.25")),
                            random.nextBoolean()
                                    ? List.of()
                                    : List.of(
                                            new NumberBody.MeasuringUnit("đồng", number("1")),
                                            new NumberBody.MeasuringUnit(
                                                    "triệu đồng", number("1000000"))),
                            random.nextBoolean());
            case MATCHING ->
                    new MatchingBody(
                            List.of(pair("a"), pair("b"), pair("c")),
                            random.nextBoolean() ? List.of() : List.of(plain() + "z"),
                            random.nextBoolean());
            case ESSAY ->
                    new EssayBody(
                            random.nextBoolean() ? EssayBody.USUAL_LENGTH : 1_000,
                            random.nextBoolean()
                                    ? List.of()
                                    : List.of(
                                            new EssayBody.Criterion("Nêu | đúng", number("1.5")),
                                            new EssayBody.Criterion(
                                                    "Liên hệ [được]", number("2"))));
        };
    }

    private NumberBody.Value value(String value, String tolerance, String share) {
        return new NumberBody.Value(number(value), number(tolerance), number(share), plain());
    }

    private MatchingBody.Pair pair(String end) {
        return new MatchingBody.Pair(plain() + "l" + end, plain() + "r" + end);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** Nothing in GIFT escapes an arrow. */
    private String plain() {
        return text().replace("->", "").replace("-", "");
    }

    private List<GiftOption> options(GiftType type) {
        return switch (type) {
            case SINGLE ->
                    List.of(
                            option("a", "0"),
                            option("b", "1"),
                            option("c", "0.25"),
                            option("d", "-0.5"));
            case MULTIPLE ->
                    List.of(
                            option("a", "0.3333333"),
                            option("b", "0.6666667"),
                            option("c", "0"),
                            option("d", "-1"));
            case TRUE_FALSE -> {
                boolean isTrue = random.nextBoolean();
                yield List.of(
                        new GiftOption("TRUE", new BigDecimal(isTrue ? 1 : 0), maybe()),
                        new GiftOption("FALSE", new BigDecimal(isTrue ? 0 : 1), maybe()));
            }
            case SHORT_TEXT, NUMBER, MATCHING, ESSAY -> List.of();
        };
    }

    private GiftOption option(String end, String fraction) {
        return new GiftOption(text() + end, new BigDecimal(fraction), maybe());
    }

    private @Nullable String maybe() {
        return random.nextBoolean() ? text() : null;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
