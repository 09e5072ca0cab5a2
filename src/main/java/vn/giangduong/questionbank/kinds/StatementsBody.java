package vn.giangduong.questionbank.kinds;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Statements to be judged right or wrong, kept as options: a right one earns 1, a wrong one 0.
 *
 * @param steps what so many rightly judged ones earn, as in {@link
 *     vn.giangduong.questionbank.marking.StatementsKey}
 */
public record StatementsBody(List<BigDecimal> steps) implements QuestionBody {

    private static final long serialVersionUID = 1L;

    public StatementsBody {
        steps = steps.stream().map(Decimals::plain).toList();
    }

    @Override
    public StatementsBody withTexts(UnaryOperator<String> text) {
        return this;
    }

    @Override
    public List<String> texts() {
        return List.of();
    }
}
