package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.Figure;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.work.WorkDesk;
import vn.giangduong.base.work.WorkStanding;
import vn.giangduong.base.work.ui.UploadWords;
import vn.giangduong.base.work.ui.WorkPanel;
import vn.giangduong.questionbank.ImportPreview;
import vn.giangduong.questionbank.ImportResult;
import vn.giangduong.questionbank.QuestionBankImport;

/** Takes a GIFT file in: first shows what it would do and all that is wrong, then lands it. */
@Route(BankRoutes.IMPORT)
@RolesAllowed("LECTURER")
class ImportView extends Section implements GiftUpload.Receiver, WorkPanel.Page, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Which long work this page is about. */
    static final String WORK = "questionbank.gift";

    private static final int MEGABYTE = 1024 * 1024;

    private final transient QuestionBankImport imports;
    private final Notice notice = new Notice();
    private final Upload upload = new Upload(new GiftUpload(this));
    private final Div preview = new Div();
    private final WorkPanel work;

    ImportView(QuestionBankImport imports, WorkDesk desk) {
        this.imports = imports;
        work = new WorkPanel(desk, WORK, this);
        addClassName("bank-page");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(GiftUpload.LARGEST);
        upload.setI18n(UploadWords.of(this));
        upload.addFileRejectedListener(rejected -> tooLarge(rejected.getFileName()));
        preview.addClassName("import-preview");
        Paragraph help = new Paragraph(getTranslation("questionbank.import.help"));
        help.addClassName("muted");
        Anchor word =
                new Anchor(BankRoutes.IMPORT_WORD, getTranslation("questionbank.import.fromWord"));
        word.addClassName("button");
        add(
                new Breadcrumbs()
                        .step(getTranslation("questionbank.banks.title"), BankRoutes.BANKS)
                        .here(getPageTitle()),
                new PageHeader(
                        getPageTitle(), getTranslation("questionbank.import.subtitle"), word),
                help,
                upload,
                work,
                notice,
                preview);
    }

    @Override
    public void received(String fileName, String text) {
        upload.clearFileList();
        work.start(
                fileName,
                progress -> new CheckedFile(imports.previewGift(fileName, text, progress), text));
    }

    /** A file that was looked through, kept until its author decides. */
    private record CheckedFile(ImportPreview preview, String text) {}

    @Override
    public void underWay() {
        upload.setVisible(false);
        notice.clear();
        preview.removeAll();
    }

    @Override
    public void idle() {
        upload.setVisible(true);
        preview.removeAll();
    }

    @Override
    public void ended(WorkStanding standing) {
        idle();
        standing.found(CheckedFile.class).ifPresent(file -> show(file.preview(), file.text()));
        standing.found(ImportResult.class).ifPresent(this::showLanded);
    }

    @Override
    public void tooLarge(String fileName) {
        work.dismiss();
        notice.error(
                getTranslation(
                        "questionbank.import.tooLarge", fileName, GiftUpload.LARGEST / MEGABYTE));
        upload.clearFileList();
    }

    @Override
    public void notText(String fileName) {
        work.dismiss();
        notice.error(getTranslation("questionbank.import.notText", fileName));
        upload.clearFileList();
    }

    private void show(ImportPreview found, String text) {
        notice.clear();
        ImportResult result = found.result();
        String bank = found.title().isEmpty() ? result.bankCode() : found.title();
        preview.add(
                new H2(getTranslation("questionbank.import.previewOf", found.fileName())),
                new Paragraph(
                        getTranslation(
                                found.isNewBank()
                                        ? "questionbank.import.intoNewBank"
                                        : "questionbank.import.intoBank",
                                bank)),
                figures(result));
        if (!found.canLand()) {
            notice.error(
                    getTranslation(
                            "questionbank.import.refused",
                            found.fileName(),
                            VietnameseFormats.number(found.problems().size())));
            preview.add(problems(found));
        } else if (result.added() + result.changed() == 0) {
            notice.information(getTranslation("questionbank.import.nothingNew"));
        } else {
            preview.add(landButton(found, text));
        }
    }

    private Div figures(ImportResult result) {
        Div figures =
                new Div(
                        figure("questionbank.import.added", result.added()),
                        figure("questionbank.import.changed", result.changed()),
                        figure("questionbank.import.unchanged", result.unchanged()));
        figures.addClassName("figures");
        return figures;
    }

    private Figure figure(String key, int count) {
        return new Figure(
                getTranslation(key),
                VietnameseFormats.number(count),
                getTranslation(key + ".detail"));
    }

    private DataTable<Problem> problems(ImportPreview found) {
        DataTable<Problem> table =
                new DataTable<Problem>(getTranslation("questionbank.import.problems"))
                        .component(
                                getTranslation("questionbank.import.line"),
                                problem ->
                                        new Paragraph(
                                                problem.line() == null
                                                        ? VietnameseFormats.NONE
                                                        : VietnameseFormats.number(problem.line())))
                        .text(getTranslation("questionbank.import.problem"), this::text);
        table.setItems(found.problems());
        return table;
    }

    private String text(Problem problem) {
        return getTranslation(problem.messageKey(), problem.arguments().toArray());
    }

    private Button landButton(ImportPreview found, String text) {
        ImportResult result = found.result();
        Button land =
                new Button(
                        getTranslation(
                                "questionbank.import.land",
                                VietnameseFormats.number(result.added() + result.changed())),
                        click -> land(found.fileName(), text));
        land.addThemeVariants(ButtonVariant.PRIMARY);
        land.setDisableOnClick(true);
        return land;
    }

    private void land(String fileName, String text) {
        work.start(fileName, progress -> imports.importGift(fileName, text, progress));
    }

    private void showLanded(ImportResult result) {
        Anchor bank =
                new Anchor(
                        BankRoutes.bank(result.bankCode()),
                        getTranslation("questionbank.import.openBank"));
        Anchor review = new Anchor(BankRoutes.REVIEW, getTranslation("questionbank.review.title"));
        Div links = new Div(bank, review);
        links.addClassName("import-links");
        preview.add(links);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("questionbank.import.title");
    }
}
