package vn.giangduong.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** What stands on every page that is not there for this reader. */
class NotAllowedContent extends Div {

    private static final long serialVersionUID = 1L;

    NotAllowedContent() {
        add(
                new PageHeader(
                        getTranslation("base.error.notFound.title"),
                        getTranslation("base.error.notFound.explanation")),
                new Anchor("", getTranslation("base.error.home")));
    }
}
