package vn.giangduong.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** The way from the top to this page. */
public class Breadcrumbs extends Nav {

    private static final long serialVersionUID = 1L;

    private final OrderedList steps = new OrderedList();

    /** An empty way, to be filled from the top down. */
    public Breadcrumbs() {
        addClassName("breadcrumbs");
        add(steps);
    }

    /** A step one can go back to. */
    public Breadcrumbs step(String text, String address) {
        steps.add(new ListItem(new Anchor(address, text)));
        return this;
    }

    /** Where one is. */
    public Breadcrumbs here(String text) {
        Span name = new Span(text);
        name.getElement().setAttribute("aria-current", "page");
        steps.add(new ListItem(name));
        return this;
    }
}
