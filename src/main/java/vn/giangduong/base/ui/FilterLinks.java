package vn.giangduong.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Function;

/** A row of choices as links, of which one holds, and a field to search by. */
public final class FilterLinks extends Nav {

    private static final long serialVersionUID = 1L;

    private final UnorderedList links = new UnorderedList();

    public FilterLinks(String name) {
        addClassName("filter-links");
        getElement().setAttribute("aria-label", name);
        add(links);
    }

    public FilterLinks choice(String text, PageAddress address, boolean holds) {
        Anchor link = new Anchor(address.toString(), text);
        if (holds) {
            link.getElement().setAttribute("aria-current", "true");
        }
        links.add(new ListItem(link));
        return this;
    }

    /**
     * A search field; the page with the search opens when the reader leaves it or presses Enter.
     */
    public static TextField search(
            Component view, String label, String value, Function<String, PageAddress> address) {
        TextField field = new TextField();
        field.addClassName("filter-search");
        field.setPlaceholder(view.getTranslation(label));
        field.setAriaLabel(view.getTranslation(label));
        field.setMaxLength(100);
        field.setClearButtonVisible(true);
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(change -> address.apply(change.getValue()).open());
        return field;
    }
}
