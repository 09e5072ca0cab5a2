package vn.giangduong.questionbank.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.giangduong.questionbank.kinds.EssayBody;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.TextBody;

class GiftReaderTests {

    private static final String BANK =
            """
            // bank: pctn
            // title: Phòng, chống tham nhũng
            // a note that is no header

            $CATEGORY: Pháp luật/Kê khai tài sản

            // [id:PCTN-001] [tag:level:nhan-biet] [tag:cite:Luật 36/2018/QH14, Điều 2, khoản 1] [tag:valid:2019-07-01..2026-06-30] [tag:mau]
            ::Mức kê khai::[html]<p>Mức giá trị <b>mỗi</b> động sản phải kê khai?</p> {
            	=từ 50 triệu đồng#Đúng
            	~từ 20 triệu đồng#Sai\\: quá thấp

            	~từ 150 triệu đồng
            	####Điều 35 quy định
            }

            [plain]Chọn hai đáp án {
            ~%50%a
            ~%50%b
            ~%-100%c
            }
            """;

    private static GiftQuestion only(String text) {
        GiftFile file = GiftReader.read("bank.gift", text);
        assertThat(file.problems()).isEmpty();
        assertThat(file.questions()).hasSize(1);
        return file.questions().getFirst();
    }

    @Test
    void readsABankWithItsHeaderCategoriesAndTags() {
        GiftFile file = GiftReader.read("bank.gift", BANK);

        assertThat(file.problems()).isEmpty();
        assertThat(file.header())
                .containsExactly(
                        Map.entry("bank", "pctn"), Map.entry("title", "Phòng, chống tham nhũng"));
        GiftQuestion question = file.questions().getFirst();
        assertThat(question.line()).isEqualTo(8);
        assertThat(question.id()).isEqualTo("PCTN-001");
        assertThat(question.title()).isEqualTo("Mức kê khai");
        assertThat(question.category()).containsExactly("Pháp luật", "Kê khai tài sản");
        assertThat(question.level()).contains("nhan-biet");
        assertThat(question.citation()).contains("Luật 36/2018/QH14, Điều 2, khoản 1");
        assertThat(question.validity())
                .contains(new GiftValidity(LocalDate.of(2019, 7, 1), LocalDate.of(2026, 6, 30)));
        assertThat(question.tags()).containsEntry("mau", "");
        assertThat(question.type()).isEqualTo(GiftType.SINGLE);
        assertThat(question.format()).isEqualTo(GiftFormat.HTML);
        assertThat(question.stem())
                .isEqualTo("<p>Mức giá trị <b>mỗi</b> động sản phải kê khai?</p>");
        assertThat(question.options())
                .containsExactly(
                        new GiftOption("từ 50 triệu đồng", BigDecimal.ONE, "Đúng"),
                        new GiftOption("từ 20 triệu đồng", BigDecimal.ZERO, "Sai: quá thấp"),
                        new GiftOption("từ 150 triệu đồng", BigDecimal.ZERO, null));
        assertThat(question.explanation()).isEqualTo("Điều 35 quy định");
    }

    @Test
    void readsWeightsOfAMultipleChoice() {
        GiftQuestion question = GiftReader.read("bank.gift", BANK).questions().get(1);

        assertThat(question.type()).isEqualTo(GiftType.MULTIPLE);
        assertThat(question.format()).isEqualTo(GiftFormat.PLAIN);
        assertThat(question.id()).isNull();
        assertThat(question.options())
                .extracting(GiftOption::fraction)
                .containsExactly(
                        new BigDecimal("0.5"), new BigDecimal("0.5"), new BigDecimal("-1"));
    }

    @Test
    void takesThirdsAndDecimalCommas() {
        GiftQuestion question = only("q {~%33.33333%a ~%33,33333%b ~%33.33333%c ~d}");

        assertThat(question.options().get(1).fraction()).isEqualTo(new BigDecimal("0.3333333"));
    }

    @Test
    void takesPartialCreditBesideTheRightAnswer() {
        GiftQuestion question = only("q {=a ~%50%b ~c}");

        assertThat(question.type()).isEqualTo(GiftType.SINGLE);
        assertThat(question.options().get(1).fraction()).isEqualTo(new BigDecimal("0.5"));
    }

    @Test
    void takesAMultipleChoiceMarkedWithEqualSignsAndWeights() {
        assertThat(only("q {=%50%a =%50%b ~c}").type()).isEqualTo(GiftType.MULTIPLE);
    }

    @Test
    void readsTrueAndFalseWithTheCommentForTheWrongOneFirst() {
        GiftQuestion question = only("::t:: Đúng hay sai? {F#tiếc quá#giỏi lắm####vì thế}");

        assertThat(question.type()).isEqualTo(GiftType.TRUE_FALSE);
        assertThat(question.options())
                .containsExactly(
                        new GiftOption("TRUE", BigDecimal.ZERO, "tiếc quá"),
                        new GiftOption("FALSE", BigDecimal.ONE, "giỏi lắm"));
        assertThat(question.explanation()).isEqualTo("vì thế");
        assertThat(only("x {TRUE}").options().getFirst().isRight()).isTrue();
        assertThat(only("x {true##yes}").options().getFirst().feedback()).isEqualTo("yes");
    }

    @Test
    void marksThePlaceOfAMissingWord() {
        assertThat(only("Luật có {=hai ~ba} chương.").stem()).isEqualTo("Luật có _____ chương.");
    }

    @Test
    void undoesEscapesAndKeepsOtherBackslashes() {
        GiftQuestion question = only("a \\{b\\} \\: \\= \\~ \\# \\\\n\\nc \\frac {=1 \\= 1 ~\\#2}");

        assertThat(question.stem()).isEqualTo("a {b} : = ~ # \\n\nc \\frac");
        assertThat(question.options().getFirst().text()).isEqualTo("1 = 1");
        assertThat(question.options().get(1).text()).isEqualTo("#2");
    }

    @Test
    void keepsLineEndsOfTheStem() {
        assertThat(only("một\n// ghi chú\nhai\r\nba {=a ~b}").stem()).isEqualTo("một\nhai\nba");
    }

    @Test
    void takesByteOrderMarksWindowsLineEndsAndDecomposedText() {
        String windows = "\uFEFF" + BANK.replace("\n", "\r\n");
        String decomposed = Normalizer.normalize(windows, Normalizer.Form.NFD);

        assertThat(GiftReader.read("bank.gift", decomposed))
                .isEqualTo(GiftReader.read("bank.gift", BANK));
    }

    @Test
    void leavesOutTheRootOfMoodlesCategoriesAndKeepsSlashesInNames() {
        assertThat(only("$CATEGORY: $course$/top/A//B/C\n\nq {=a ~b}").category())
                .containsExactly("A/B", "C");
    }

    @Test
    void acceptsALevelWrittenWithMarks() {
        assertThat(only("// [tag:level:Vận dụng cao]\nq {=a ~b}").level()).contains("van-dung-cao");
    }

    @Test
    void takesAnOptionThatNamesTheFormatOfItsQuestion() {
        assertThat(only("[html]q {=[html]<b>a</b> ~b}").options().getFirst().text())
                .isEqualTo("<b>a</b>");
    }

    @Test
    void startsANewQuestionAtATitleEvenWithoutABlankLine() {
        GiftFile file = GiftReader.read("f", "::1:: a {=x ~y}\n// [id:Z]\n::2:: b {=x ~y}");

        assertThat(file.problems()).isEmpty();
        assertThat(file.questions()).extracting(GiftQuestion::title).containsExactly("1", "2");
        assertThat(file.questions().get(1).id()).isEqualTo("Z");
    }

    @Test
    void readsWhatIsTyped() {
        GiftQuestion typed = only("Thủ đô? {=Hà Nội#đúng =%50%Thăng Long}");
        assertThat(typed.type()).isEqualTo(GiftType.SHORT_TEXT);
        assertThat(typed.body())
                .isEqualTo(
                        new TextBody(
                                List.of(
                                        new TextBody.Wording("Hà Nội", BigDecimal.ONE, "đúng"),
                                        new TextBody.Wording(
                                                "Thăng Long", new BigDecimal("0.5"), "")),
                                true,
                                false));
        assertThat(only("// [tag:match:capitals no-marks]\nq {=a}").body())
                .isEqualTo(
                        new TextBody(
                                List.of(new TextBody.Wording("a", BigDecimal.ONE, "")),
                                false,
                                true));
    }

    @Test
    void readsNumbersWithToleranceRangesAndUnits() {
        assertThat(only("q {#3.14:0.01}").body()).isEqualTo(numbers(value("3.14", "0.01", "1")));
        assertThat(only("q {#1..5}").body()).isEqualTo(numbers(value("3", "2", "1")));
        assertThat(only("q {#\n=1822:0\n=%50%1822:2#gần đúng}").body())
                .isEqualTo(
                        numbers(
                                value("1822", "0", "1"),
                                new NumberBody.Value(
                                        new BigDecimal("1822"),
                                        new BigDecimal("2"),
                                        new BigDecimal("0.5"),
                                        "gần đúng")));
        GiftQuestion money =
                only(
                        "// [tag:units:đồng=1; triệu đồng=1000000] [tag:unit-required] [tag:level:van-dung]\n"
                                + "q {#50000000}");
        assertThat(money.body())
                .isEqualTo(
                        new NumberBody(
                                List.of(value("50000000", "0", "1")),
                                List.of(
                                        new NumberBody.MeasuringUnit("đồng", BigDecimal.ONE),
                                        new NumberBody.MeasuringUnit(
                                                "triệu đồng", new BigDecimal("1000000"))),
                                true));
        assertThat(money.tags()).containsOnlyKeys("level");
    }

    @Test
    void readsPairsAndEssays() {
        assertThat(only("// [tag:whole]\nq {=a -> 1 =b -> 2 = -> 3}").body())
                .isEqualTo(
                        new MatchingBody(
                                List.of(
                                        new MatchingBody.Pair("a", "1"),
                                        new MatchingBody.Pair("b", "2")),
                                List.of("3"),
                                true));
        GiftQuestion essay =
                only("// [tag:longest:2000] [tag:rubric-1:1.5 | Nêu căn cứ]\nBàn luận {####gợi ý}");
        assertThat(essay.body())
                .isEqualTo(
                        new EssayBody(
                                2_000,
                                List.of(
                                        new EssayBody.Criterion(
                                                "Nêu căn cứ", new BigDecimal("1.5")))));
        assertThat(essay.explanation()).isEqualTo("gợi ý");
    }

    private static NumberBody numbers(NumberBody.Value... values) {
        return new NumberBody(List.of(values), List.of(), false);
    }

    private static NumberBody.Value value(String value, String tolerance, String share) {
        return new NumberBody.Value(
                new BigDecimal(value), new BigDecimal(tolerance), new BigDecimal(share), "");
    }
}
