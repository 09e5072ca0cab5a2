package vn.giangduong.questionbank.kinds;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.giangduong.questionbank.marking.ChoiceRule;

/**
 * Options to choose among; the options themselves stand beside it.
 *
 * @param rule how several chosen options are marked
 * @param lastStays whether the last option stays last when options are shuffled, as in "all of the
 *     above"
 */
public record ChoiceBody(ChoiceRule rule, boolean lastStays) implements QuestionBody {

    private static final long serialVersionUID = 1L;

    /** What most questions have. */
    public static final ChoiceBody USUAL = new ChoiceBody(ChoiceRule.WEIGHTS, false);

    @Override
    public ChoiceBody withTexts(UnaryOperator<String> text) {
        return this;
    }

    @Override
    public List<String> texts() {
        return List.of();
    }
}
