package vn.giangduong.questionbank.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import vn.giangduong.questionbank.QuestionVersionId;

/** Reads keys from addresses. */
final class RouteIds {

    private RouteIds() {}

    /**
     * @throws NotFoundException when the address has no key
     */
    static QuestionVersionId question(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .getLong(BankRoutes.ID)
                .map(QuestionVersionId::new)
                .orElseThrow(NotFoundException::new);
    }
}
