package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.ui.Pager;
import vn.giangduong.questionbank.QuestionCatalogue;
import vn.giangduong.questionbank.QuestionPage;
import vn.giangduong.questionbank.QuestionRow;

/** What waits for somebody's approval, what has waited longest first. */
@Route(BankRoutes.REVIEW)
@RolesAllowed("LECTURER")
class ReviewView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient QuestionCatalogue questions;
    private final transient Words words = new Words(this);

    ReviewView(QuestionCatalogue questions) {
        this.questions = questions;
        addClassName("bank-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QuestionPage page =
                questions.waiting(FilterParameters.page(event.getLocation().getQueryParameters()));
        removeAll();
        add(
                new Breadcrumbs()
                        .step(getTranslation("questionbank.banks.title"), BankRoutes.BANKS)
                        .here(getPageTitle()),
                new PageHeader(
                        getPageTitle(),
                        getTranslation(
                                "questionbank.review.subtitle",
                                VietnameseFormats.number(page.total()))));
        if (page.total() == 0) {
            add(
                    new EmptyState(
                            getTranslation("questionbank.review.none"),
                            getTranslation("questionbank.review.noneWhatToDo"),
                            new Anchor(
                                    BankRoutes.BANKS, getTranslation("questionbank.banks.title"))));
            return;
        }
        add(table(page), new Pager(page.number(), page.pages(), BankRoutes::review));
    }

    private DataTable<QuestionRow> table(QuestionPage page) {
        DataTable<QuestionRow> table =
                new QuestionTable(this, words)
                        .begin(getPageTitle())
                        .component(
                                getTranslation("questionbank.bank"),
                                row -> new Anchor(BankRoutes.bank(row.bankCode()), row.bankCode()))
                        .component(
                                getTranslation("questionbank.author"),
                                row ->
                                        new Span(
                                                row.author() == null
                                                        ? VietnameseFormats.NONE
                                                        : row.author()))
                        .component(
                                getTranslation("questionbank.submittedAt"),
                                row -> new Span(time(row.submittedAt())));
        table.setItems(page.rows());
        return table;
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? VietnameseFormats.NONE : VietnameseFormats.dateTime(instant);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("questionbank.review.title");
    }
}
