package vn.giangduong.people.imports.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/** Where in the import one is. */
final class Steps extends OrderedList {

    private static final long serialVersionUID = 1L;

    static final int FILE = 0;
    static final int COLUMNS = 1;
    static final int DIFFERENCES = 2;
    static final int RESULT = 3;

    private final List<ListItem> steps;

    Steps() {
        addClassName("import-steps");
        steps =
                List.of("file", "columns", "differences", "result").stream()
                        .map(key -> new ListItem(getTranslation("people.import.at." + key)))
                        .toList();
        steps.forEach(this::add);
        at(FILE);
    }

    void at(int step) {
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
