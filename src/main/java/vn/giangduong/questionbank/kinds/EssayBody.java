package vn.giangduong.questionbank.kinds;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.giangduong.base.text.VietnameseText;

/**
 * A text to write, marked by a person along a rubric.
 *
 * @param longest how many characters it may have
 * @param rubric what is looked for and how many parts of the mark each is worth
 */
public record EssayBody(int longest, List<Criterion> rubric) implements QuestionBody {

    private static final long serialVersionUID = 1L;

    /** How long an essay may be unless its author says otherwise. */
    public static final int USUAL_LENGTH = 5_000;

    /** One thing that is looked for. */
    public record Criterion(String text, BigDecimal points) implements Serializable {

        public Criterion {
            points = Decimals.plain(points);
            text = VietnameseText.cleanLines(text);
        }
    }

    public EssayBody {
        rubric = List.copyOf(rubric);
    }

    @Override
    public EssayBody withTexts(UnaryOperator<String> text) {
        return new EssayBody(
                longest,
                rubric.stream()
                        .map(one -> new Criterion(text.apply(one.text()), one.points()))
                        .toList());
    }

    @Override
    public List<String> texts() {
        return rubric.stream().map(Criterion::text).toList();
    }
}
