package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.questionbank.QuestionAction;
import vn.giangduong.questionbank.QuestionCatalogue;
import vn.giangduong.questionbank.QuestionDetails;
import vn.giangduong.questionbank.QuestionService;
import vn.giangduong.questionbank.QuestionVersionId;
import vn.giangduong.questionbank.ReviewState;
import vn.giangduong.questionbank.ShownQuestion;
import vn.giangduong.questionbank.ui.look.QuestionLook;

/** One version of a question as the cadre sees it, what is known about it, and its next steps. */
@Route(BankRoutes.QUESTION)
@RolesAllowed("LECTURER")
class QuestionView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient QuestionCatalogue catalogue;
    private final transient QuestionService service;
    private final transient Words words = new Words(this);
    private final Notice notice = new Notice();
    private String title = "";

    QuestionView(QuestionCatalogue catalogue, QuestionService service) {
        this.catalogue = catalogue;
        this.service = service;
        addClassName("question-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice.clear();
        show(RouteIds.question(event));
    }

    private void show(QuestionVersionId id) {
        QuestionDetails details = catalogue.details(id).orElseThrow(NotFoundException::new);
        title =
                getTranslation(
                        "questionbank.codeAndVersion",
                        details.content().questionCode(),
                        details.content().number());
        Div look =
                new Div(
                        new H2(getTranslation("questionbank.look.title")),
                        new QuestionLook(ShownQuestion.of(details.content())));
        look.addClassName("question-main");
        Aside facts =
                new Aside(
                        new H2(getTranslation("questionbank.facts.title")),
                        new QuestionFacts(details, words),
                        new H2(getTranslation("questionbank.versions.title")),
                        new VersionList(details, words));
        Div columns = new Div(look, facts);
        columns.addClassName("question-columns");
        removeAll();
        add(
                new Breadcrumbs()
                        .step(getTranslation("questionbank.banks.title"), BankRoutes.BANKS)
                        .step(details.bankTitle(), BankRoutes.bank(details.bankCode()))
                        .here(title),
                header(id, details),
                notice,
                columns);
    }

    private PageHeader header(QuestionVersionId id, QuestionDetails details) {
        ReviewActions actions =
                new ReviewActions(service, id, notice, message -> after(id, message));
        Set<QuestionAction> open = service.actions(id);
        if (open.contains(QuestionAction.EDIT)) {
            String key =
                    details.content().state() == ReviewState.DRAFT
                            ? "questionbank.action.EDIT"
                            : "questionbank.action.newVersion";
            Anchor edit = new Anchor(BankRoutes.editQuestion(id), getTranslation(key));
            edit.addClassName("button");
            actions.addComponentAsFirst(edit);
        }
        actions.offer(open, details.content().state());
        return new PageHeader(title, details.content().topicPath(), actions);
    }

    private void after(QuestionVersionId id, String message) {
        show(id);
        notice.success(message);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
