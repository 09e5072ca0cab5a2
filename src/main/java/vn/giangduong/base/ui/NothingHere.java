package vn.giangduong.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import jakarta.servlet.http.HttpServletResponse;

/** What stands on every page that is not there for this reader. */
abstract class NothingHere extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Shows it and returns the HTTP status that says the same. */
    int showNothing() {
        removeAll();
        add(
                new PageHeader(
                        getTranslation("base.error.notFound.title"),
                        getTranslation("base.error.notFound.explanation")),
                new Anchor("", getTranslation("base.error.home")));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.error.notFound.title");
    }
}
