package vn.giangduong.base.lists.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.HeldFile;
import vn.giangduong.base.lists.ListPreview;
import vn.giangduong.base.lists.ListTemplate;
import vn.giangduong.base.lists.ListWords;
import vn.giangduong.base.lists.desk.ListImportService;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.work.WorkDesk;
import vn.giangduong.base.work.WorkStanding;
import vn.giangduong.base.work.ui.FileUpload;
import vn.giangduong.base.work.ui.Steps;
import vn.giangduong.base.work.ui.UploadWords;
import vn.giangduong.base.work.ui.WorkPanel;
import vn.giangduong.base.work.ui.WorkbookLink;

/** Takes one list in: the file, what it would do row by row, what it did. */
@Route(ListRoutes.ONE)
@RolesAllowed({
    "UNIT_SECRETARY",
    "COMMITTEE_OFFICER",
    "PROVINCE_OFFICER",
    "TRAINING_OFFICER",
    "ADMINISTRATOR"
})
class ListImportView extends Section
        implements BeforeEnterObserver, FileUpload.Receiver, WorkPanel.Page, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int FILE = 0;
    private static final int DIFFERENCES = 1;
    private static final int RESULT = 2;

    private final transient ListImportService lists;
    private final transient Messages messages;
    private final transient WorkDesk desk;
    private final Notice notice = new Notice();
    private final Upload upload = new Upload(new FileUpload(this));
    private final Div start = new Div();
    private final Div content = new Div();
    private transient @Nullable ListTemplate template;
    private @Nullable WorkPanel work;
    private @Nullable Steps steps;

    /** A list that was compared; kept until a person decides. */
    private record Compared(HeldFile file, ListPreview preview) {}

    /** What landed. */
    private record Landed(ListPreview preview) {}

    ListImportView(ListImportService lists, Messages messages, WorkDesk desk) {
        this.lists = lists;
        this.messages = messages;
        this.desk = desk;
        addClassName("list-import");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(FileUpload.LARGEST);
        upload.setI18n(UploadWords.of(this));
        upload.addFileRejectedListener(rejected -> tooLarge(rejected.getFileName()));
        content.addClassName("import-content");
    }

    /** The long work of a kind of list. */
    static String work(String kind) {
        return "lists." + kind;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListTemplate list = lists.template(ListRoutes.kind(event));
        template = list;
        removeAll();
        start.removeAll();
        content.removeAll();
        ListWords words = new ListWords(messages, getLocale());
        Paragraph help = new Paragraph(words.help(list));
        help.addClassName("muted");
        Locale locale = getLocale();
        start.add(
                help,
                new WorkbookLink(
                        getTranslation("base.lists.template"),
                        list.kind() + ".xlsx",
                        () -> lists.templateWorkbook(list.kind(), locale)),
                upload);
        start.addClassName("list-start");
        steps =
                new Steps(
                        Stream.of("file", "differences", "result")
                                .map(key -> getTranslation("base.lists.at." + key))
                                .toList());
        work = new WorkPanel(desk, work(list.kind()), this);
        add(
                new Breadcrumbs()
                        .step(getTranslation("base.lists.title"), ListRoutes.ALL)
                        .here(words.title(list)),
                new PageHeader(words.title(list), getTranslation("base.lists.formats")),
                steps,
                start,
                work,
                notice,
                content);
    }

    private ListTemplate list() {
        return required(template);
    }

    private WorkPanel panel() {
        return required(work);
    }

    private void at(int step) {
        required(steps).at(step);
    }

    private static <T> T required(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The page has not been entered");
        }
        return part;
    }

    @Override
    public void received(HeldFile file) {
        upload.clearFileList();
        String kind = list().kind();
        Locale locale = getLocale();
        panel().start(
                        file.file().name(),
                        progress ->
                                new Compared(
                                        file, lists.preview(kind, file.file(), locale, progress)));
    }

    @Override
    public void tooLarge(String fileName) {
        panel().dismiss();
        notice.error(
                getTranslation("base.lists.tooLarge", fileName, FileUpload.LARGEST / MEGABYTE));
        upload.clearFileList();
    }

    private void land(Compared compared) {
        String kind = list().kind();
        Locale locale = getLocale();
        panel().start(
                        compared.file().file().name(),
                        progress ->
                                new Landed(
                                        lists.land(
                                                kind,
                                                compared.file().file(),
                                                compared.preview().digest(),
                                                locale,
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
        at(FILE);
    }

    @Override
    public void ended(WorkStanding standing) {
        idle();
        standing.found(Compared.class).ifPresent(this::showPlan);
        standing.found(Landed.class).ifPresent(landed -> showResult(landed.preview()));
    }

    private void showPlan(Compared compared) {
        ListPreview preview = compared.preview();
        start.setVisible(false);
        at(DIFFERENCES);
        Div actions = new Div();
        actions.addClassName("inline-form");
        if (!preview.canLand()) {
            notice.error(
                    getTranslation(
                            "base.lists.refused",
                            VietnameseFormats.number(preview.problems().size())));
            if (lists.canMark(compared.file().file())) {
                actions.add(
                        new WorkbookLink(
                                getTranslation("base.lists.marked"),
                                compared.file().file().name(),
                                () -> marked(compared)));
            }
        } else if (preview.effective() > 0) {
            notice.clear();
            actions.add(landButton(compared));
        } else {
            notice.information(getTranslation("base.lists.nothingNew"));
        }
        actions.add(another());
        content.add(actions, new PreviewPanel(preview, list(), words()));
    }

    private Button landButton(Compared compared) {
        Button land =
                new Button(
                        getTranslation(
                                "base.lists.land",
                                VietnameseFormats.number(compared.preview().effective())),
                        click -> land(compared));
        land.addThemeVariants(ButtonVariant.PRIMARY);
        land.setDisableOnClick(true);
        return land;
    }

    private void showResult(ListPreview preview) {
        start.setVisible(false);
        at(RESULT);
        content.add(another(), new PreviewPanel(preview, list(), words()));
    }

    private Button another() {
        return new Button(getTranslation("base.lists.another"), click -> panel().dismiss());
    }

    private byte[] marked(Compared compared) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lists.writeMarked(compared.file().file(), compared.preview(), getLocale(), out);
        return out.toByteArray();
    }

    private ListWords words() {
        return new ListWords(messages, getLocale());
    }

    @Override
    public String getPageTitle() {
        return template == null ? getTranslation("base.lists.title") : words().title(template);
    }
}
