package vn.giangduong.questionbank.kinds;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.giangduong.base.text.VietnameseText;

/**
 * A number to type.
 *
 * @param accepted right numbers, in the base unit
 * @param units what may stand behind the number; the first is the base unit, if there are any
 * @param unitRequired whether a number without a unit is wrong
 */
public record NumberBody(List<Value> accepted, List<MeasuringUnit> units, boolean unitRequired)
        implements QuestionBody {

    private static final long serialVersionUID = 1L;

    /**
     * A number that earns something.
     *
     * @param tolerance how far off an answer may be
     * @param share what it earns, 0 to 1
     * @param feedback what whoever wrote it is told after the quiz; perhaps empty
     */
    public record Value(BigDecimal value, BigDecimal tolerance, BigDecimal share, String feedback)
            implements Serializable {

        public Value {
            value = Decimals.plain(value);
            tolerance = Decimals.plain(tolerance);
            share = Decimals.plain(share);
            feedback = VietnameseText.cleanLines(feedback);
        }
    }

    /**
     * A unit.
     *
     * @param factor how many of the base unit one of it is
     */
    public record MeasuringUnit(String name, BigDecimal factor) implements Serializable {

        public MeasuringUnit {
            factor = Decimals.plain(factor);
            name = VietnameseText.clean(name);
        }
    }

    public NumberBody {
        accepted = List.copyOf(accepted);
        units = List.copyOf(units);
    }

    @Override
    public NumberBody withTexts(UnaryOperator<String> text) {
        return new NumberBody(
                accepted.stream()
                        .map(
                                one ->
                                        new Value(
                                                one.value(),
                                                one.tolerance(),
                                                one.share(),
                                                text.apply(one.feedback())))
                        .toList(),
                units,
                unitRequired);
    }

    @Override
    public List<String> texts() {
        return accepted.stream().map(one -> one.value().toPlainString()).toList();
    }
}
