package vn.giangduong.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** A view's title, a line under it, and what one can do on the page. */
public class PageHeader extends Header {

    private static final long serialVersionUID = 1L;

    /**
     * A header.
     *
     * @param subtitle a line under the title, or null
     * @param actions buttons and links, the primary one last
     */
    public PageHeader(String title, @Nullable String subtitle, Component... actions) {
        addClassName("page-header");
        Div words = new Div(new H1(title));
        words.addClassName("page-header-words");
        if (subtitle != null) {
            Paragraph line = new Paragraph(subtitle);
            line.addClassName("muted");
            words.add(line);
        }
        add(words);
        if (actions.length > 0) {
            Div group = new Div(actions);
            group.addClassName("page-header-actions");
            add(group);
        }
    }
}
