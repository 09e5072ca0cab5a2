package vn.giangduong.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/**
 * Tells in the page how something went; it stays until the next thing happens. Hidden when empty.
 */
public class Notice extends Div {

    private static final long serialVersionUID = 1L;

    /** An empty, hidden notice. */
    public Notice() {
        addClassName("notice");
        setVisible(false);
    }

    /** Something went well. */
    public void success(String text) {
        show("done", "status", new Paragraph(text));
    }

    /** Something did not work; what was typed is still there. */
    public void error(String text) {
        show("late", "alert", new Paragraph(text));
    }

    /** Several things are wrong. */
    public void errors(String title, List<String> problems) {
        UnorderedList list = new UnorderedList();
        problems.forEach(problem -> list.add(new ListItem(problem)));
        show("late", "alert", new Paragraph(title), list);
    }

    /** Something to know. */
    public void information(String text) {
        show("calm", "status", new Paragraph(text));
    }

    /** Hides the notice. */
    public void clear() {
        removeAll();
        setVisible(false);
    }

    private void show(String tone, String role, Component... content) {
        removeAll();
        removeClassNames("done", "late", "calm");
        addClassName(tone);
        getElement().setAttribute("role", role);
        add(content);
        setVisible(true);
    }
}
