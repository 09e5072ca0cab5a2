package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.questionbank.BankCatalogue;
import vn.giangduong.questionbank.BankSummary;
import vn.giangduong.questionbank.QuestionService;
import vn.giangduong.questionbank.TopicSummary;

/** Writes a new question of a bank. */
@Route(BankRoutes.NEW_QUESTION)
@RolesAllowed("LECTURER")
class NewQuestionView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BankCatalogue banks;
    private final transient QuestionService service;

    NewQuestionView(BankCatalogue banks, QuestionService service) {
        this.banks = banks;
        this.service = service;
        addClassName("question-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(BankRoutes.CODE).orElse("");
        BankSummary bank = banks.bank(code).orElseThrow(NotFoundException::new);
        QuestionEditor editor =
                new QuestionEditor(
                        banks.topics(bank.id()).stream().map(TopicSummary::path).toList(),
                        BankRoutes.bank(code),
                        form -> service.create(code, form.code(), form.draft()));
        editor.form().offerCode(banks.nextCode(bank.id()).orElse(""));
        removeAll();
        add(
                new Breadcrumbs()
                        .step(getTranslation("questionbank.banks.title"), BankRoutes.BANKS)
                        .step(bank.title(), BankRoutes.bank(code))
                        .here(getPageTitle()),
                new PageHeader(getPageTitle(), getTranslation("questionbank.editor.newSubtitle")),
                editor);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("questionbank.editor.newTitle");
    }
}
