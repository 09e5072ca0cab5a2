package vn.giangduong.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.giangduong.base.web.References;

/**
 * How every session begins: in Vietnamese or the language chosen before, whatever the browser asks
 * for, and with an error handler that leaves the page, and what was typed into it, as it is.
 */
@Component
class Sessions implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(
                page ->
                        page.getDocument()
                                .getElementsByTag("html")
                                .attr(
                                        "lang",
                                        VaadinSession.getCurrent().getLocale().getLanguage()));
        event.getSource()
                .addSessionInitListener(
                        session -> {
                            session.getSession().setLocale(ChosenLanguage.of(session.getRequest()));
                            session.getSession()
                                    .setErrorHandler(error -> report(error.getThrowable()));
                        });
    }

    private static void report(Throwable problem) {
        String reference = References.next();
        LOG.error("{}: a click or an input failed", reference, problem);
        UI ui = UI.getCurrent();
        if (ui != null) {
            String text =
                    ui.getTranslation("base.error.explanation")
                            + " "
                            + ui.getTranslation("base.error.reference")
                            + " "
                            + reference;
            Notification.show(text, 10_000, Notification.Position.BOTTOM_START).setAssertive(true);
        }
    }
}
