package vn.giangduong.base.work.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** Where in work of several steps one is. */
public final class Steps extends OrderedList {

    private static final long serialVersionUID = 1L;

    private final List<ListItem> steps;

    /** At the first of the steps. */
    public Steps(List<String> titles) {
        addClassName("import-steps");
        steps = titles.stream().map(ListItem::new).toList();
        steps.forEach(this::add);
        at(0);
    }

    /** At another, from 0. */
    public void at(int step) {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).setClassName("current", i == step);
            if (i == step) {
                steps.get(i).getElement().setAttribute("aria-current", "step");
            } else {
                steps.get(i).getElement().removeAttribute("aria-current");
            }
        }
    }
}
