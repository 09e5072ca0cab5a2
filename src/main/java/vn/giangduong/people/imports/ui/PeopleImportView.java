package vn.giangduong.people.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.HeldFile;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.work.WorkDesk;
import vn.giangduong.base.work.WorkStanding;
import vn.giangduong.base.work.ui.FileUpload;
import vn.giangduong.base.work.ui.Steps;
import vn.giangduong.base.work.ui.UploadWords;
import vn.giangduong.base.work.ui.WorkPanel;
import vn.giangduong.base.work.ui.WorkbookLink;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.imports.ImportChoices;
import vn.giangduong.people.imports.ImportPlan;
import vn.giangduong.people.imports.ImportWords;
import vn.giangduong.people.imports.PeopleImport;
import vn.giangduong.people.imports.TemplateWorkbook;
import vn.giangduong.people.imports.sheet.ColumnChoices;
import vn.giangduong.people.imports.sheet.SheetInspection;

/** Takes a list of people in: the file, its columns, what it would do, what it did. */
@Route("people/import")
@Menu(order = 46, title = "people.import.menu", icon = "upload")
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class PeopleImportView extends Section
        implements FileUpload.Receiver, ColumnPanel.Receiver, WorkPanel.Page, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Which long work this page is about. */
    static final String WORK = "people.import";

    private static final int MEGABYTE = 1024 * 1024;
    private static final int FILE = 0;
    private static final int COLUMNS = 1;
    private static final int DIFFERENCES = 2;
    private static final int RESULT = 3;

    private final transient PeopleImport imports;
    private final transient Messages messages;
    private final Steps steps =
            new Steps(
                    Stream.of("file", "columns", "differences", "result")
                            .map(key -> getTranslation("people.import.at." + key))
                            .toList());
    private final Notice notice = new Notice();
    private final Upload upload = new Upload(new FileUpload(this));
    private final Div start = new Div();
    private final Div content = new Div();
    private final WorkPanel work;
    private transient @Nullable Looked looked;

    /** A file that was looked through. */
    private record Looked(HeldFile file, SheetInspection inspection) {}

    /** A file that was compared; kept until a person decides. */
    private record Compared(Looked looked, ImportChoices choices, ImportPlan plan) {}

    /** What landed. */
    private record Landed(ImportPlan plan) {}

    PeopleImportView(PeopleImport imports, Messages messages, WorkDesk desk) {
        this.imports = imports;
        this.messages = messages;
        work = new WorkPanel(desk, WORK, this);
        addClassName("people-import");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(FileUpload.LARGEST);
        upload.setI18n(UploadWords.of(this));
        upload.addFileRejectedListener(rejected -> tooLarge(rejected.getFileName()));
        Paragraph help = new Paragraph(getTranslation("people.import.help"));
        help.addClassName("muted");
        start.add(
                help,
                upload,
                download(
                        "people.import.template",
                        getTranslation("people.import.template.name"),
                        () -> TemplateWorkbook.bytes(words())));
        content.addClassName("import-content");
        add(
                new PageHeader(getPageTitle(), getTranslation("people.import.subtitle")),
                steps,
                start,
                work,
                notice,
                content);
    }

    @Override
    public void received(HeldFile file) {
        upload.clearFileList();
        look(file, null);
    }

    @Override
    public void tooLarge(String fileName) {
        work.dismiss();
        notice.error(
                getTranslation("people.import.tooLarge", fileName, FileUpload.LARGEST / MEGABYTE));
        upload.clearFileList();
    }

    private void look(HeldFile file, @Nullable Integer sheet) {
        work.start(
                file.file().name(),
                progress -> new Looked(file, imports.inspect(file.file(), sheet, progress)));
    }

    @Override
    public void sheetChosen(int sheet) {
        if (looked != null) {
            look(looked.file(), sheet);
        }
    }

    @Override
    public void compare(ColumnChoices columns, LocalDate on, String cell) {
        Looked from = looked;
        if (from == null) {
            return;
        }
        Optional<UnitId> everybody = imports.cell(cell);
        if (!cell.isEmpty() && everybody.isEmpty()) {
            showColumns(from);
            notice.error(getTranslation("people.import.everybodyIn.unknown", cell));
            return;
        }
        ImportChoices choices = new ImportChoices(columns, on, everybody.orElse(null));
        imports.remember(from.inspection(), columns);
        work.start(
                from.file().file().name(),
                progress ->
                        new Compared(
                                from,
                                choices,
                                imports.preview(from.file().file(), choices, progress)));
    }

    private void land(Compared compared) {
        work.start(
                compared.looked().file().file().name(),
                progress ->
                        new Landed(
                                imports.land(
                                        compared.looked().file().file(),
                                        compared.choices(),
                                        compared.plan().digest(),
                                        progress)));
    }

    @Override
    public void underWay() {
        start.setVisible(false);
        notice.clear();
        content.removeAll();
    }

    @Override
    public void idle() {
        start.setVisible(true);
        content.removeAll();
        steps.at(FILE);
    }

    @Override
    public void ended(WorkStanding standing) {
        idle();
        standing.found(Looked.class).ifPresent(this::showColumns);
        standing.found(Compared.class).ifPresent(this::showPlan);
        standing.found(Landed.class).ifPresent(landed -> showResult(landed.plan()));
    }

    private void showColumns(Looked found) {
        looked = found;
        notice.clear();
        start.setVisible(false);
        content.removeAll();
        steps.at(COLUMNS);
        content.add(
                new ColumnPanel(
                        found.inspection(), imports.today(), imports.onlyCell().orElse(null), this),
                another());
    }

    private void showPlan(Compared compared) {
        ImportPlan plan = compared.plan();
        looked = compared.looked();
        start.setVisible(false);
        steps.at(DIFFERENCES);
        Div actions = new Div();
        actions.addClassName("inline-form");
        if (!plan.canLand()) {
            notice.error(
                    getTranslation(
                            "people.import.refused",
                            VietnameseFormats.number(plan.problems().size())));
        } else if (plan.doesSomething()) {
            actions.add(landButton(compared));
        } else {
            notice.information(getTranslation("people.import.nothingNew"));
        }
        if (!plan.canLand() || !plan.changes().isEmpty()) {
            actions.add(
                    download(
                            plan.canLand() ? "people.import.markedChanges" : "people.import.marked",
                            compared.looked().file().file().name(),
                            () -> marked(compared)));
        }
        actions.add(
                new Button(
                        getTranslation("people.import.back"),
                        click -> showColumns(compared.looked())),
                another());
        content.add(actions, new PlanPanel(plan, words()));
    }

    private Button landButton(Compared compared) {
        ImportPlan plan = compared.plan();
        Button land =
                new Button(
                        getTranslation(
                                "people.import.land",
                                VietnameseFormats.number(plan.added()),
                                VietnameseFormats.number(plan.changed()),
                                VietnameseFormats.number(plan.moved())),
                        click -> land(compared));
        land.addThemeVariants(ButtonVariant.PRIMARY);
        land.setDisableOnClick(true);
        return land;
    }

    private void showResult(ImportPlan plan) {
        start.setVisible(false);
        steps.at(RESULT);
        content.add(another(), new PlanPanel(plan, words()));
    }

    private Button another() {
        return new Button(getTranslation("people.import.another"), click -> work.dismiss());
    }

    private byte[] marked(Compared compared) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeMarked(
                compared.looked().file().file(), compared.choices(), compared.plan(), words(), out);
        return out.toByteArray();
    }

    private WorkbookLink download(String key, String fileName, Supplier<byte[]> workbook) {
        return new WorkbookLink(getTranslation(key), fileName, workbook);
    }

    private ImportWords words() {
        return new ImportWords(messages, getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.import.title");
    }
}
