package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.questionbank.BankCatalogue;
import vn.giangduong.questionbank.BankSummary;
import vn.giangduong.questionbank.CognitiveLevel;
import vn.giangduong.questionbank.ReviewState;
import vn.giangduong.questionbank.TopicSummary;
import vn.giangduong.questionbank.Validity;

/** All question banks in figures, and what can be drawn from each. */
@Route(BankRoutes.BANKS)
@Menu(order = 42, title = "questionbank.banks.title", icon = "bank")
@RolesAllowed("LECTURER")
class BanksView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BankCatalogue catalogue;
    private final transient Words words = new Words(this);

    BanksView(BankCatalogue catalogue) {
        this.catalogue = catalogue;
        addClassName("bank-page");
        List<BankSummary> banks = catalogue.banks();
        int waiting = banks.stream().mapToInt(bank -> bank.count(ReviewState.IN_REVIEW)).sum();
        Anchor review =
                new Anchor(
                        BankRoutes.REVIEW,
                        getTranslation(
                                "questionbank.banks.review", VietnameseFormats.number(waiting)));
        review.addClassName("button");
        add(
                new PageHeader(
                        getPageTitle(),
                        getTranslation("questionbank.banks.subtitle"),
                        review,
                        importLink()));
        if (banks.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("questionbank.banks.none"),
                            getTranslation("questionbank.banks.noneWhatToDo"),
                            importLink()));
            return;
        }
        add(table(banks));
        banks.forEach(bank -> add(topics(bank)));
    }

    private Anchor importLink() {
        Anchor link = new Anchor(BankRoutes.IMPORT, getTranslation("questionbank.banks.import"));
        link.addClassNames("button", "main");
        return link;
    }

    private DataTable<BankSummary> table(List<BankSummary> banks) {
        DataTable<BankSummary> table =
                new DataTable<BankSummary>(getPageTitle())
                        .link(
                                getTranslation("questionbank.banks.bank"),
                                BankSummary::title,
                                bank -> BankRoutes.bank(bank.code()))
                        .number(
                                getTranslation("questionbank.banks.questions"),
                                BankSummary::questions);
        for (ReviewState state : ReviewState.values()) {
            table.number(words.of(state), bank -> bank.count(state));
        }
        for (CognitiveLevel level : CognitiveLevel.values()) {
            table.number(words.of(level), bank -> bank.count(level));
        }
        table.number(words.of(Validity.EXPIRED), BankSummary::expired);
        if (banks.size() > 8) {
            table.filterable();
        }
        table.withTotals().setItems(banks);
        return table;
    }

    private NativeDetails topics(BankSummary bank) {
        String title = getTranslation("questionbank.banks.topicsOf", bank.title());
        DataTable<TopicSummary> table =
                new DataTable<TopicSummary>(title)
                        .link(
                                getTranslation("questionbank.topic"),
                                TopicSummary::path,
                                topic -> BankRoutes.topic(bank.code(), topic.id()));
        for (CognitiveLevel level : CognitiveLevel.values()) {
            table.number(words.of(level), topic -> topic.count(level));
        }
        table.number(getTranslation("questionbank.banks.drawable"), TopicSummary::total);
        table.withTotals().setItems(catalogue.topics(bank.id()));
        NativeDetails details = new NativeDetails(title, new Div(table));
        details.setOpen(true);
        return details;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("questionbank.banks.title");
    }
}
