package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.ui.Pager;
import vn.giangduong.questionbank.BankCatalogue;
import vn.giangduong.questionbank.BankSummary;
import vn.giangduong.questionbank.QuestionBankExport;
import vn.giangduong.questionbank.QuestionCatalogue;
import vn.giangduong.questionbank.QuestionFilter;
import vn.giangduong.questionbank.QuestionPage;
import vn.giangduong.questionbank.QuestionRow;
import vn.giangduong.questionbank.QuestionType;

/** The questions of one bank; what is looked for stands in the address. */
@Route(BankRoutes.BANK)
@RolesAllowed("LECTURER")
class BankView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BankCatalogue banks;
    private final transient QuestionCatalogue questions;
    private final transient QuestionBankExport export;
    private final transient Words words = new Words(this);
    private String title = "";

    BankView(BankCatalogue banks, QuestionCatalogue questions, QuestionBankExport export) {
        this.banks = banks;
        this.questions = questions;
        this.export = export;
        addClassName("bank-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(BankRoutes.CODE).orElse("");
        BankSummary bank = banks.bank(code).orElseThrow(NotFoundException::new);
        title = bank.title();
        Location location = event.getLocation();
        QuestionFilter filter = FilterParameters.filter(location.getQueryParameters());
        QuestionPage page =
                questions.find(
                        bank.id(), filter, FilterParameters.page(location.getQueryParameters()));
        removeAll();
        add(
                new Breadcrumbs()
                        .step(getTranslation("questionbank.banks.title"), BankRoutes.BANKS)
                        .here(title),
                header(bank),
                new FilterBar(bank.code(), banks.topics(bank.id()), filter));
        sayWhatAFileLacks(bank);
        if (page.total() == 0) {
            add(empty(bank, filter));
        } else {
            add(count(page), table(page));
            add(
                    new Pager(
                            page.number(),
                            page.pages(),
                            number -> BankRoutes.bank(bank.code(), filter, number)));
        }
    }

    private void sayWhatAFileLacks(BankSummary bank) {
        Map<QuestionType, Integer> left = export.leftOut(bank.code());
        if (!left.isEmpty()) {
            Paragraph note =
                    new Paragraph(
                            getTranslation(
                                    "questionbank.kinds.export.left",
                                    left.values().stream().mapToInt(Integer::intValue).sum(),
                                    left.keySet().stream()
                                            .map(words::of)
                                            .collect(Collectors.joining(", "))));
            note.addClassNames("muted", "small");
            add(note);
        }
    }

    private PageHeader header(BankSummary bank) {
        Anchor download =
                new Anchor(
                        DownloadHandler.fromInputStream(event -> file(bank.code())),
                        getTranslation("questionbank.bank.download"));
        download.addClassName("button");
        return new PageHeader(
                title,
                getTranslation("questionbank.bank.subtitle", bank.code()),
                download,
                newQuestion(bank));
    }

    private Anchor newQuestion(BankSummary bank) {
        Anchor link =
                new Anchor(
                        BankRoutes.newQuestion(bank.code()),
                        getTranslation("questionbank.bank.newQuestion"));
        link.addClassNames("button", "main");
        return link;
    }

    private DownloadResponse file(String code) {
        byte[] bytes = export.gift(code).getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(
                new ByteArrayInputStream(bytes),
                code + ".gift",
                "text/plain;charset=utf-8",
                bytes.length);
    }

    private Paragraph count(QuestionPage page) {
        int first = (page.number() - 1) * QuestionPage.SIZE + 1;
        Paragraph count =
                new Paragraph(
                        getTranslation(
                                "questionbank.bank.count",
                                VietnameseFormats.number(first),
                                VietnameseFormats.number(first + page.rows().size() - 1),
                                VietnameseFormats.number(page.total())));
        count.addClassName("muted");
        return count;
    }

    private DataTable<QuestionRow> table(QuestionPage page) {
        QuestionTable columns = new QuestionTable(this, words);
        DataTable<QuestionRow> table =
                columns.begin(title)
                        .component(getTranslation("questionbank.validity"), columns::validity)
                        .component(
                                getTranslation("questionbank.state"),
                                row -> words.badge(row.state()));
        table.setItems(page.rows());
        return table;
    }

    private EmptyState empty(BankSummary bank, QuestionFilter filter) {
        if (filter.isEmpty()) {
            return new EmptyState(
                    getTranslation("questionbank.bank.none"),
                    getTranslation("questionbank.bank.noneWhatToDo"),
                    newQuestion(bank));
        }
        return new EmptyState(
                getTranslation("questionbank.bank.noMatch"),
                getTranslation("questionbank.bank.noMatchWhatToDo"),
                new Anchor(
                        BankRoutes.bank(bank.code()), getTranslation("questionbank.filter.clear")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
