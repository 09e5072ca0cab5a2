package vn.giangduong.questionbank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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

/** One whole question of each kind. */
public final class Kinds {

    private static final List<OptionDraft> NONE = List.of();

    private Kinds() {}

    /** By their types. */
    public static Map<QuestionType, QuestionDraft> all() {
        return Map.of(
                QuestionType.SINGLE,
                Drafts.single("Có bao nhiêu hành vi tham nhũng?"),
                QuestionType.MULTIPLE,
                draft(
                        QuestionType.MULTIPLE,
                        "Ai phải kê khai?",
                        List.of(option("Trưởng phòng", "0.5"), option("Bí thư", "0.5")),
                        new ChoiceBody(ChoiceRule.ALL_OR_NOTHING, true)),
                QuestionType.TRUE_FALSE,
                draft(
                        QuestionType.TRUE_FALSE,
                        "Nhận hối lộ là tham nhũng.",
                        List.of(option(OptionDraft.TRUE, "1"), option(OptionDraft.FALSE, "0")),
                        ChoiceBody.USUAL),
                QuestionType.STATEMENTS,
                draft(
                        QuestionType.STATEMENTS,
                        "Về kê khai tài sản:",
                        List.of(
                                option("Kê khai hằng năm", "1"),
                                option("Không công khai", "0"),
                                option("Có xác minh", "1"),
                                option("Tùy ý kê khai", "0")),
                        new StatementsBody(StatementsKey.NATIONAL_EXAMINATION)),
                QuestionType.SHORT_TEXT,
                draft(QuestionType.SHORT_TEXT, "Luật số mấy?", NONE, text("Luật *36/2018/QH14")),
                QuestionType.NUMBER,
                draft(QuestionType.NUMBER, "Từ bao nhiêu tiền?", NONE, number()),
                QuestionType.MATCHING,
                draft(QuestionType.MATCHING, "Ghép điều với nội dung:", NONE, matching()),
                QuestionType.ORDERING,
                draft(
                        QuestionType.ORDERING,
                        "Sắp xếp các bước:",
                        NONE,
                        new OrderingBody(
                                List.of("Chọn chủ đề", "Gửi tài liệu", "Thảo luận", "Kết luận"),
                                OrderingRule.PER_PLACE)),
                QuestionType.GAPS,
                draft(QuestionType.GAPS, "Điều [[1]] nêu [[2]] hành vi [[3]].", NONE, gaps()),
                QuestionType.ESSAY,
                draft(
                        QuestionType.ESSAY,
                        "Nêu trách nhiệm của người đứng đầu.",
                        NONE,
                        new EssayBody(
                                2_000,
                                List.of(
                                        new EssayBody.Criterion(
                                                "Nêu đúng căn cứ", new BigDecimal("1.5"))))));
    }

    /** A question of a kind with what belongs to it. */
    public static QuestionDraft draft(
            QuestionType type, String stem, List<OptionDraft> options, QuestionBody body) {
        QuestionDraft usual = Drafts.with(QuestionType.SINGLE, stem, options);
        return new QuestionDraft(
                type,
                usual.level(),
                usual.topicPath(),
                GiftFormat.MARKDOWN,
                usual.stem(),
                options,
                body,
                usual.explanation(),
                usual.citation(),
                usual.validFrom(),
                usual.validTo());
    }

    static OptionDraft option(String text, String fraction) {
        return new OptionDraft(text, new BigDecimal(fraction), "");
    }

    static TextBody text(String accepted) {
        return new TextBody(
                List.of(new TextBody.Wording(accepted, BigDecimal.ONE, "")), false, false);
    }

    static NumberBody number() {
        return new NumberBody(
                List.of(
                        new NumberBody.Value(
                                new BigDecimal("50000000"), BigDecimal.ZERO, BigDecimal.ONE, "")),
                List.of(
                        new NumberBody.MeasuringUnit("đồng", BigDecimal.ONE),
                        new NumberBody.MeasuringUnit("triệu đồng", new BigDecimal("1000000"))),
                true);
    }

    static MatchingBody matching() {
        return new MatchingBody(
                List.of(
                        new MatchingBody.Pair("Điều 2", "Hành vi *tham nhũng*"),
                        new MatchingBody.Pair("Điều 35", "Tài sản phải kê khai"),
                        new MatchingBody.Pair("Điều 34", "Người phải kê khai")),
                List.of("Khen thưởng"),
                false);
    }

    static GapsBody gaps() {
        return new GapsBody(
                List.of(
                        new GapsBody.Gap(new GapContent.Typed(text("2")), BigDecimal.ONE),
                        new GapsBody.Gap(
                                new GapContent.Counted(
                                        new NumberBody(
                                                List.of(
                                                        new NumberBody.Value(
                                                                BigDecimal.valueOf(12),
                                                                BigDecimal.ZERO,
                                                                BigDecimal.ONE,
                                                                "")),
                                                List.of(),
                                                false)),
                                BigDecimal.ONE),
                        new GapsBody.Gap(
                                new GapContent.Dropped(
                                        List.of("tham nhũng", "lãng phí", "tiêu cực")),
                                BigDecimal.TWO)));
    }
}
