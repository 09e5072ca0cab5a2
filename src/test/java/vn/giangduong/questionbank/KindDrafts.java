package vn.giangduong.questionbank;

import java.math.BigDecimal;
import java.util.List;
import vn.giangduong.questionbank.gift.GiftFormat;
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
import vn.giangduong.questionbank.marking.ChoiceRule;
import vn.giangduong.questionbank.marking.OrderingKey.OrderingRule;
import vn.giangduong.questionbank.marking.StatementsKey;

/** One whole question of each kind for tests, all of the topic "Mọi dạng". */
public final class KindDrafts {

    public static final String TOPIC = "Mọi dạng";

    private KindDrafts() {}

    /** One of each kind. */
    public static List<QuestionDraft> all() {
        return List.of(
                single(),
                multiple(),
                trueFalse(),
                statements(),
                shortText(),
                number(),
                matching(),
                ordering(),
                gaps(),
                essay());
    }

    public static QuestionDraft single() {
        return of(
                QuestionType.SINGLE,
                "Có bao nhiêu hành vi tham nhũng?",
                List.of(
                        Drafts.option("Mười hai", "1"),
                        Drafts.option("Mười", "0"),
                        Drafts.option("Không có phương án nào", "0")),
                new ChoiceBody(ChoiceRule.WEIGHTS, true));
    }

    public static QuestionDraft multiple() {
        return of(
                QuestionType.MULTIPLE,
                "Những ai phải kê khai?",
                List.of(
                        Drafts.option("Cán bộ", "0.5"),
                        Drafts.option("Công chức", "0.5"),
                        Drafts.option("Học sinh", "0")),
                new ChoiceBody(ChoiceRule.PER_OPTION, false));
    }

    public static QuestionDraft trueFalse() {
        return of(
                QuestionType.TRUE_FALSE,
                "Tham ô là hành vi tham nhũng.",
                List.of(
                        Drafts.option(OptionDraft.TRUE, "1"),
                        Drafts.option(OptionDraft.FALSE, "0")),
                ChoiceBody.USUAL);
    }

    public static QuestionDraft statements() {
        return of(
                QuestionType.STATEMENTS,
                "Về kê khai tài sản:",
                List.of(
                        Drafts.option("Kê khai lần đầu là bắt buộc.", "1"),
                        Drafts.option("Không ai phải kê khai hằng năm.", "0"),
                        Drafts.option("Bản kê khai được công khai.", "1"),
                        Drafts.option("Kê khai bằng lời.", "0")),
                new StatementsBody(StatementsKey.NATIONAL_EXAMINATION));
    }

    public static QuestionDraft shortText() {
        return of(
                QuestionType.SHORT_TEXT,
                "Thủ đô của Việt Nam?",
                List.of(),
                new TextBody(
                        List.of(
                                new TextBody.Wording("Hà Nội", BigDecimal.ONE, ""),
                                new TextBody.Wording(
                                        "Thăng Long", new BigDecimal("0.5"), "Tên cũ.")),
                        false,
                        false));
    }

    public static QuestionDraft number() {
        return of(
                QuestionType.NUMBER,
                "Một giờ rưỡi dài bao lâu?",
                List.of(),
                new NumberBody(
                        List.of(
                                new NumberBody.Value(
                                        new BigDecimal("90"),
                                        new BigDecimal("0.5"),
                                        BigDecimal.ONE,
                                        "")),
                        List.of(
                                new NumberBody.MeasuringUnit("phút", BigDecimal.ONE),
                                new NumberBody.MeasuringUnit("giờ", new BigDecimal("60"))),
                        true));
    }

    public static QuestionDraft matching() {
        return of(
                QuestionType.MATCHING,
                "Ghép văn bản với nội dung:",
                List.of(),
                new MatchingBody(
                        List.of(
                                new MatchingBody.Pair("Luật 36/2018/QH14", "Chống tham nhũng"),
                                new MatchingBody.Pair("Luật 91/2025/QH15", "Dữ liệu cá nhân")),
                        List.of("Đất đai"),
                        false));
    }

    public static QuestionDraft ordering() {
        return of(
                QuestionType.ORDERING,
                "Xếp theo thời gian:",
                List.of(),
                new OrderingBody(
                        List.of("Năm 1930", "Năm 1945", "Năm 1975"), OrderingRule.PER_PLACE));
    }

    public static QuestionDraft gaps() {
        return of(
                QuestionType.GAPS,
                "Luật có [[1]] chương, do [[2]] ban hành, gồm [[3]] điều.",
                List.of(),
                new GapsBody(
                        List.of(
                                new GapsBody.Gap(
                                        new GapContent.Typed(
                                                new TextBody(
                                                        List.of(
                                                                new TextBody.Wording(
                                                                        "mười",
                                                                        BigDecimal.ONE,
                                                                        "")),
                                                        true,
                                                        false)),
                                        BigDecimal.ONE),
                                new GapsBody.Gap(
                                        new GapContent.Dropped(
                                                List.of("Quốc hội", "Chính phủ", "Bộ")),
                                        BigDecimal.ONE),
                                new GapsBody.Gap(
                                        new GapContent.Counted(
                                                new NumberBody(
                                                        List.of(
                                                                new NumberBody.Value(
                                                                        new BigDecimal("96"),
                                                                        BigDecimal.ZERO,
                                                                        BigDecimal.ONE,
                                                                        "")),
                                                        List.of(),
                                                        false)),
                                        new BigDecimal("2")))));
    }

    public static QuestionDraft essay() {
        return of(
                QuestionType.ESSAY,
                "Trình bày trách nhiệm của người đứng đầu.",
                List.of(),
                new EssayBody(
                        2_000,
                        List.of(
                                new EssayBody.Criterion("Nêu đủ căn cứ", BigDecimal.ONE),
                                new EssayBody.Criterion("Có ví dụ", new BigDecimal("2")))));
    }

    private static QuestionDraft of(
            QuestionType type, String stem, List<OptionDraft> options, QuestionBody body) {
        return new QuestionDraft(
                type,
                CognitiveLevel.RECOGNISE,
                TOPIC,
                GiftFormat.MARKDOWN,
                stem,
                options,
                body,
                "Theo luật.",
                "Luật 36/2018/QH14, Điều 2",
                null,
                null);
    }
}
