package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.CognitiveLevel;
import vn.giangduong.questionbank.QuestionFilter;
import vn.giangduong.questionbank.ReviewState;
import vn.giangduong.questionbank.TopicSummary;
import vn.giangduong.questionbank.Validity;

/** What to look for in a bank. Every change leads to the address that shows it. */
class FilterBar extends Div {

    private static final long serialVersionUID = 1L;

    private final String bankCode;
    private final TextField text = new TextField();
    private final Select<TopicSummary> topic = new Select<>();
    private final Select<CognitiveLevel> level = new Select<>();
    private final Select<ReviewState> state = new Select<>();
    private final Select<Validity> validity = new Select<>();

    FilterBar(String bankCode, List<TopicSummary> topics, QuestionFilter filter) {
        this.bankCode = bankCode;
        Words words = new Words(this);
        addClassName("filter-bar");
        getElement().setAttribute("role", "search");
        text.setLabel(getTranslation("questionbank.filter.text"));
        text.setPlaceholder(getTranslation("questionbank.filter.textHint"));
        text.setClearButtonVisible(true);
        text.setValue(filter.text());
        text.addValueChangeListener(change -> go());
        prepare(topic, "questionbank.topic", topics);
        topic.setItemLabelGenerator(item -> item == null ? any() : item.path());
        topic.setValue(
                topics.stream()
                        .filter(each -> each.id().equals(filter.topic()))
                        .findFirst()
                        .orElse(null));
        prepare(level, "questionbank.level", List.of(CognitiveLevel.values()));
        level.setItemLabelGenerator(item -> item == null ? any() : words.of(item));
        level.setValue(filter.level());
        prepare(state, "questionbank.state", List.of(ReviewState.values()));
        state.setItemLabelGenerator(item -> item == null ? any() : words.of(item));
        state.setValue(filter.state());
        prepare(validity, "questionbank.validity", List.of(Validity.values()));
        validity.setItemLabelGenerator(item -> item == null ? any() : words.of(item));
        validity.setValue(filter.validity());
        topic.addValueChangeListener(change -> go());
        level.addValueChangeListener(change -> go());
        state.addValueChangeListener(change -> go());
        validity.addValueChangeListener(change -> go());
        add(text, topic, level, state, validity);
        if (!filter.isEmpty()) {
            add(new Anchor(BankRoutes.bank(bankCode), getTranslation("questionbank.filter.clear")));
        }
    }

    private <T> void prepare(Select<T> select, String label, List<T> values) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(any());
        select.setItems(values);
    }

    private String any() {
        return getTranslation("questionbank.filter.any");
    }

    private void go() {
        @Nullable TopicSummary chosen = topic.getValue();
        QuestionFilter filter =
                new QuestionFilter(
                        text.getValue(),
                        chosen == null ? null : chosen.id(),
                        level.getValue(),
                        state.getValue(),
                        validity.getValue());
        BankRoutes.go(UI.getCurrent(), BankRoutes.bank(bankCode, filter, 1));
    }
}
