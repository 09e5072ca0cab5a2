package vn.giangduong.questionbank.kinds;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.questionbank.marking.OrderingKey.OrderingRule;

/**
 * Things to be put in order.
 *
 * @param items in the right order, at least two, all different
 */
public record OrderingBody(List<String> items, OrderingRule rule) implements QuestionBody {

    private static final long serialVersionUID = 1L;

    public OrderingBody {
        items = items.stream().map(VietnameseText::cleanLines).toList();
    }

    /** The things in an order that tells nothing; their places give them their letters. */
    public List<String> lettered() {
        return Shuffled.of(items);
    }

    @Override
    public OrderingBody withTexts(UnaryOperator<String> text) {
        return new OrderingBody(items.stream().map(text).toList(), rule);
    }

    @Override
    public List<String> texts() {
        return items;
    }
}
