package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.questionbank.BankCatalogue;
import vn.giangduong.questionbank.QuestionAction;
import vn.giangduong.questionbank.QuestionCatalogue;
import vn.giangduong.questionbank.QuestionDetails;
import vn.giangduong.questionbank.QuestionService;
import vn.giangduong.questionbank.QuestionVersionId;
import vn.giangduong.questionbank.ReviewState;
import vn.giangduong.questionbank.TopicSummary;

/** Changes a draft, or writes the next version of an approved question. */
@Route(BankRoutes.EDIT_QUESTION)
@RolesAllowed("LECTURER")
class EditQuestionView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient QuestionCatalogue questions;
    private final transient BankCatalogue banks;
    private final transient QuestionService service;
    private String title = "";

    EditQuestionView(QuestionCatalogue questions, BankCatalogue banks, QuestionService service) {
        this.questions = questions;
        this.banks = banks;
        this.service = service;
        addClassName("question-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QuestionVersionId id = RouteIds.question(event);
        QuestionDetails details = questions.details(id).orElseThrow(NotFoundException::new);
        title = getTranslation("questionbank.editor.title", details.content().questionCode());
        removeAll();
        add(
                new Breadcrumbs()
                        .step(getTranslation("questionbank.banks.title"), BankRoutes.BANKS)
                        .step(details.bankTitle(), BankRoutes.bank(details.bankCode()))
                        .step(details.content().questionCode(), BankRoutes.question(id))
                        .here(getTranslation("questionbank.action.EDIT")),
                new PageHeader(title, subtitle(details)));
        if (!service.actions(id).contains(QuestionAction.EDIT)) {
            add(
                    new EmptyState(
                            getTranslation("questionbank.editor.notNow"),
                            getTranslation("questionbank.editor.notNowWhatToDo")));
            return;
        }
        add(editor(id, details));
    }

    private QuestionEditor editor(QuestionVersionId id, QuestionDetails details) {
        int seen = details.lockVersion();
        QuestionEditor editor =
                new QuestionEditor(
                        topics(details.bankCode()),
                        BankRoutes.question(id),
                        form -> service.edit(id, seen, form.draft()));
        editor.form().setDraft(details.draft());
        editor.refresh();
        return editor;
    }

    private List<String> topics(String bankCode) {
        return banks.bank(bankCode)
                .map(bank -> banks.topics(bank.id()).stream().map(TopicSummary::path).toList())
                .orElse(List.of());
    }

    private String subtitle(QuestionDetails details) {
        int number = details.content().number();
        return details.content().state() == ReviewState.DRAFT
                ? getTranslation("questionbank.editor.sameVersion", number)
                : getTranslation("questionbank.editor.nextVersion", number, number + 1);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
