package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import vn.giangduong.questionbank.OptionDraft;
import vn.giangduong.questionbank.kinds.OrderingBody;
import vn.giangduong.questionbank.kinds.QuestionBody;
import vn.giangduong.questionbank.marking.OrderingKey.OrderingRule;

/** Things in their right order. */
final class OrderingEditor extends KindEditor {

    private static final long serialVersionUID = 1L;

    private static final int AT_FIRST = 3;

    private final RowList<TextRow> items;
    private final Select<OrderingRule> rule;

    OrderingEditor(SerializableRunnable changed) {
        items =
                new RowList<>("items", run -> new TextRow("item", run), changed)
                        .movable()
                        .startingWith(AT_FIRST)
                        .keeping(2);
        rule = Fields.field(new Select<>(), "orderingRule", changed);
        rule.setItems(OrderingRule.values());
        rule.setItemLabelGenerator(
                each -> getTranslation("questionbank.kinds.orderingRule." + each));
        rule.setValue(OrderingRule.PER_PLACE);
        add(items, rule);
    }

    @Override
    void show(List<OptionDraft> options, QuestionBody body) {
        if (body instanceof OrderingBody ordering) {
            items.clear();
            ordering.items().forEach(item -> items.append().show(item));
            items.startingWith(2);
            rule.setValue(ordering.rule());
        }
    }

    @Override
    OrderingBody body() {
        return new OrderingBody(
                items.rows().stream().filter(row -> !row.isEmpty()).map(TextRow::text).toList(),
                rule.getValue());
    }
}
