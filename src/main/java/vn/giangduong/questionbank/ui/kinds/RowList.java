package vn.giangduong.questionbank.ui.kinds;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows to write, add, remove and move.
 *
 * @param <R> what a row is written in
 */
final class RowList<R extends Component> extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 26;

    private final List<R> rows = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Button another = new Button();
    private final SerializableFunction<SerializableRunnable, R> make;
    private final SerializableRunnable changed;
    private boolean movable;
    private int fewest;

    /**
     * @param name of its messages: title, help and add
     * @param make a row that runs something after each change
     */
    RowList(
            String name,
            SerializableFunction<SerializableRunnable, R> make,
            SerializableRunnable changed) {
        this.make = make;
        this.changed = changed;
        addClassName("row-list");
        list.addClassName("kind-rows");
        another.setText(getTranslation("questionbank.kinds." + name + ".add"));
        another.addClickListener(
                click -> {
                    append();
                    changed.run();
                });
        Paragraph help = new Paragraph(getTranslation("questionbank.kinds." + name + ".help"));
        help.addClassNames("muted", "small");
        add(new H2(getTranslation("questionbank.kinds." + name)), help, list, another);
    }

    /** Lets rows be moved up. */
    RowList<R> movable() {
        movable = true;
        return this;
    }

    /** Begins with so many empty rows. */
    RowList<R> startingWith(int number) {
        while (rows.size() < number) {
            append();
        }
        return this;
    }

    /** Keeps so many rows at least. */
    RowList<R> keeping(int number) {
        fewest = number;
        arrange();
        return this;
    }

    /** Replaces the button that adds a row by one of the editor's own. */
    RowList<R> withoutButton() {
        another.setVisible(false);
        return this;
    }

    List<R> rows() {
        return List.copyOf(rows);
    }

    R append() {
        R row = make.apply(changed);
        rows.add(row);
        arrange();
        return row;
    }

    void clear() {
        rows.clear();
        arrange();
    }

    private void arrange() {
        list.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            list.add(item(i));
        }
        another.setEnabled(rows.size() < MOST);
    }

    private ListItem item(int index) {
        R row = rows.get(index);
        Span number = new Span(String.valueOf(index + 1));
        number.addClassName("question-key");
        Div buttons = new Div();
        buttons.addClassName("row-buttons");
        if (movable && index > 0) {
            buttons.add(button("up", index, () -> Collections.swap(rows, index, index - 1)));
        }
        if (rows.size() > fewest) {
            buttons.add(button("remove", index, () -> rows.remove(row)));
        }
        ListItem item = new ListItem(number, row, buttons);
        item.addClassName("kind-row");
        return item;
    }

    private Button button(String name, int index, SerializableRunnable action) {
        Button button = new Button(getTranslation("questionbank.kinds.row." + name));
        button.setAriaLabel(getTranslation("questionbank.kinds.row." + name + "One", index + 1));
        button.addClickListener(
                click -> {
                    action.run();
                    arrange();
                    changed.run();
                });
        return button;
    }
}
