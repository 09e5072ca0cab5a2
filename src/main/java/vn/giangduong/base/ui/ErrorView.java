package vn.giangduong.base.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giangduong.base.web.References;

/** What a view shows when it cannot be opened: what is safe, what to do, and a reference number. */
@Tag("div")
@ParentLayout(MainLayout.class)
class ErrorView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = References.next();
        LOG.error(
                "{}: view {} failed",
                reference,
                event.getLocation().getPath(),
                parameter.getException());
        Paragraph number = new Paragraph(getTranslation("base.error.reference") + " " + reference);
        number.addClassName("muted");
        removeAll();
        add(
                new PageHeader(
                        getTranslation("base.error.title"),
                        getTranslation("base.error.explanation")),
                number,
                new Anchor("", getTranslation("base.error.home")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.error.title");
    }
}
