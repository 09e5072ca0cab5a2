package vn.giangduong.base.ui;

import com.vaadin.flow.component.html.Span;

/** A decorative icon from frontend/styles/icons.css; screen readers pass over it. */
public class Icon extends Span {

    private static final long serialVersionUID = 1L;

    /** The icon of that name. */
    public Icon(String name) {
        addClassNames("icon", "icon-" + name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
