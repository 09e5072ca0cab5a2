package vn.giangduong.questionbank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.gift.GiftFormat;

/** Contents of questions for tests, whole unless a test breaks them. */
public final class Drafts {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Drafts() {}

    /** A bank code no other test has. */
    public static String freshBank() {
        return "bank-" + NUMBER.incrementAndGet();
    }

    /** A question with one right answer. */
    public static QuestionDraft single(String stem) {
        return with(
                QuestionType.SINGLE,
                stem,
                List.of(option("Mười hai hành vi", "1"), option("Mười hành vi", "0")));
    }

    /** A question of a type with its options. */
    public static QuestionDraft with(QuestionType type, String stem, List<OptionDraft> options) {
        return new QuestionDraft(
                type,
                CognitiveLevel.RECOGNISE,
                "PCTN/Điều 2",
                GiftFormat.MARKDOWN,
                stem,
                options,
                "Theo khoản 1 Điều 2.",
                "Luật 36/2018/QH14, Điều 2, khoản 1",
                LocalDate.of(2019, 7, 1),
                null);
    }

    /** The same content for other days. */
    public static QuestionDraft valid(
            QuestionDraft draft, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new QuestionDraft(
                draft.type(),
                draft.level(),
                draft.topicPath(),
                draft.format(),
                draft.stem(),
                draft.options(),
                draft.body(),
                draft.explanation(),
                draft.citation(),
                from,
                to);
    }

    /** An option worth a part of the mark. */
    public static OptionDraft option(String text, String fraction) {
        return new OptionDraft(text, new BigDecimal(fraction), "");
    }

    /** A GIFT file for a bank; the header comes first. */
    public static String gift(String bank, String... questions) {
        return "// bank: "
                + bank
                + "\n// title: Ngân hàng "
                + bank
                + "\n\n$CATEGORY: PCTN/Điều 2\n\n"
                + String.join("\n", questions);
    }

    /** One question of a GIFT file. */
    public static String question(String code, String stem) {
        return question(code, stem, "2019-07-01..");
    }

    /** One question of a GIFT file, valid on some days. */
    public static String question(String code, String stem, String valid) {
        return """
        // [id:%s] [tag:level:nhan-biet] [tag:cite:Luật 36/2018/QH14, Điều 2] [tag:valid:%s]
        ::%s:: %s {
        =Mười hai hành vi
        ~Mười hành vi
        ####Khoản 1 Điều 2 có mười hai hành vi.
        }
        """
                .formatted(code, valid, code, stem);
    }
}
