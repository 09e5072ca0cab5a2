package vn.giangduong.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** There is nothing here yet, and what to do about it. */
public class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    /** An empty state with, perhaps, the action it asks for. */
    public EmptyState(String title, String whatToDo, Component... actions) {
        addClassName("empty-state");
        add(new H2(title), new Paragraph(whatToDo));
        add(actions);
    }
}
