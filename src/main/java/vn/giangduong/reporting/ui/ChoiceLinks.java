package vn.giangduong.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;

/** A row of choices as links, of which one holds. */
final class ChoiceLinks extends Nav {

    private static final long serialVersionUID = 1L;

    private final UnorderedList links = new UnorderedList();

    ChoiceLinks(String name) {
        addClassName("report-choices");
        getElement().setAttribute("aria-label", name);
        add(links);
    }

    ChoiceLinks choice(String text, String address, boolean holds) {
        Anchor link = new Anchor(address, text);
        if (holds) {
            link.getElement().setAttribute("aria-current", "true");
        }
        links.add(new ListItem(link));
        return this;
    }
}
