package vn.giangduong.questionbank.ui.word;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.HeldFile;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.work.WorkDesk;
import vn.giangduong.base.work.WorkStanding;
import vn.giangduong.base.work.ui.FileUpload;
import vn.giangduong.base.work.ui.UploadWords;
import vn.giangduong.base.work.ui.WorkPanel;
import vn.giangduong.questionbank.BankCatalogue;
import vn.giangduong.questionbank.ImportPreview;
import vn.giangduong.questionbank.ImportResult;
import vn.giangduong.questionbank.QuestionWordImport;
import vn.giangduong.questionbank.WordDecision;
import vn.giangduong.questionbank.WordFiling;
import vn.giangduong.questionbank.WordImport;
import vn.giangduong.questionbank.ui.BankRoutes;
import vn.giangduong.questionbank.word.WordFile;

/** Takes questions out of a Word document: reads it, shows each doubt, lands what is decided. */
@Route(BankRoutes.IMPORT_WORD)
@RolesAllowed("LECTURER")
class WordImportView extends Section
        implements FileUpload.Receiver, WorkPanel.Page, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Which long work this page is about. */
    static final String WORK = "questionbank.word";

    private static final int MEGABYTE = 1024 * 1024;
    private static final WordFiling NOWHERE = new WordFiling("", "", "", null, "");

    private final transient QuestionWordImport imports;
    private final transient BankCatalogue banks;
    private final Notice notice = new Notice();
    private final Upload upload = new Upload(new FileUpload(this));
    private final Div problems = new Div();
    private final Div content = new Div();
    private final WorkPanel work;

    WordImportView(QuestionWordImport imports, BankCatalogue banks, WorkDesk desk) {
        this.imports = imports;
        this.banks = banks;
        work = new WorkPanel(desk, WORK, this);
        addClassName("bank-page");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(FileUpload.LARGEST);
        upload.setI18n(UploadWords.of(this));
        upload.addFileRejectedListener(rejected -> tooLarge(rejected.getFileName()));
        problems.addClassName("import-preview");
        Paragraph help = new Paragraph(getTranslation("questionbank.word.help"));
        help.addClassName("muted");
        add(
                new Breadcrumbs()
                        .step(getTranslation("questionbank.banks.title"), BankRoutes.BANKS)
                        .step(getTranslation("questionbank.import.title"), BankRoutes.IMPORT)
                        .here(getPageTitle()),
                new PageHeader(getPageTitle(), getTranslation("questionbank.word.subtitle")),
                help,
                upload,
                work,
                notice,
                problems,
                content);
    }

    /** What was read, kept until its lecturer decides. */
    private record ReadFile(String name, WordFile file) {}

    /** What stood in the way of landing. */
    private record Refused(WordImport file, ImportPreview preview) {}

    @Override
    public void received(HeldFile file) {
        upload.clearFileList();
        content.removeAll();
        String name = file.file().name();
        work.start(name, progress -> new ReadFile(name, imports.readWord(file.file(), progress)));
    }

    @Override
    public void tooLarge(String fileName) {
        work.dismiss();
        notice.error(
                getTranslation(
                        "questionbank.import.tooLarge", fileName, FileUpload.LARGEST / MEGABYTE));
        upload.clearFileList();
    }

    private void land(WordImport file) {
        work.start(
                file.fileName(),
                progress -> {
                    ImportPreview preview = imports.previewWord(file, progress);
                    return preview.canLand()
                            ? imports.importWord(file, progress)
                            : new Refused(file, preview);
                });
    }

    @Override
    public void underWay() {
        upload.setVisible(false);
        notice.clear();
        problems.removeAll();
        content.setVisible(false);
    }

    @Override
    public void idle() {
        upload.setVisible(true);
        content.setVisible(true);
    }

    @Override
    public void ended(WorkStanding standing) {
        idle();
        standing.found(ReadFile.class).ifPresent(read -> show(asRead(read)));
        standing.found(Refused.class).ifPresent(this::showRefused);
        standing.found(ImportResult.class).ifPresent(this::showLanded);
    }

    private static WordImport asRead(ReadFile read) {
        return new WordImport(
                read.name(),
                read.file(),
                read.file().questions().stream().map(WordDecision::asRead).toList(),
                NOWHERE,
                false);
    }

    private void show(WordImport file) {
        problems.removeAll();
        content.removeAll();
        if (file.file().questions().isEmpty()) {
            notice.error(getTranslation("questionbank.word.nothingFound", file.fileName()));
        } else {
            content.add(new WordSheet(file, banks.banks(), this::land));
        }
    }

    private void showRefused(Refused refused) {
        show(refused.file());
        List<Problem> found = refused.preview().problems();
        notice.error(
                getTranslation(
                        "questionbank.word.notLanded",
                        refused.file().fileName(),
                        VietnameseFormats.number(found.size())));
        DataTable<Problem> table =
                new DataTable<Problem>(getTranslation("questionbank.import.problems"))
                        .component(
                                getTranslation("questionbank.word.paragraph"),
                                problem -> new Paragraph(place(problem.line())))
                        .text(
                                getTranslation("questionbank.import.problem"),
                                problem ->
                                        getTranslation(
                                                problem.messageKey(),
                                                problem.arguments().toArray()));
        table.setItems(found);
        problems.add(table);
    }

    private static String place(@Nullable Integer paragraph) {
        return paragraph == null ? VietnameseFormats.NONE : VietnameseFormats.number(paragraph);
    }

    private void showLanded(ImportResult result) {
        content.removeAll();
        problems.removeAll();
        Anchor bank =
                new Anchor(
                        BankRoutes.bank(result.bankCode()),
                        getTranslation("questionbank.import.openBank"));
        Anchor review = new Anchor(BankRoutes.REVIEW, getTranslation("questionbank.review.title"));
        Div links = new Div(bank, review);
        links.addClassName("import-links");
        content.add(links);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("questionbank.word.title");
    }
}
