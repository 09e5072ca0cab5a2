package vn.giangduong.questionbank.kinds;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.giangduong.base.text.VietnameseText;

/**
 * A short text to type.
 *
 * @param accepted wordings, the first that fits counts
 * @param marks whether tone and letter marks must be right
 * @param capitals whether capitals must be right
 */
public record TextBody(List<Wording> accepted, boolean marks, boolean capitals)
        implements QuestionBody {

    private static final long serialVersionUID = 1L;

    /**
     * A wording that earns something.
     *
     * @param text plain; an asterisk stands for anything, {@code \\*} for itself
     * @param share what it earns, 0 to 1
     * @param feedback what whoever wrote it is told after the quiz; perhaps empty
     */
    public record Wording(String text, BigDecimal share, String feedback)
            implements java.io.Serializable {

        public Wording {
            text = VietnameseText.clean(text);
            share = Decimals.plain(share);
            feedback = VietnameseText.cleanLines(feedback);
        }
    }

    public TextBody {
        accepted = List.copyOf(accepted);
    }

    @Override
    public TextBody withTexts(UnaryOperator<String> text) {
        return new TextBody(
                accepted.stream()
                        .map(
                                one ->
                                        new Wording(
                                                one.text(),
                                                one.share(),
                                                text.apply(one.feedback())))
                        .toList(),
                marks,
                capitals);
    }

    @Override
    public List<String> texts() {
        return accepted.stream().map(Wording::text).toList();
    }
}
