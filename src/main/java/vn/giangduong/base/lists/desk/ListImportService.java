package vn.giangduong.base.lists.desk;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.lists.ListImport;
import vn.giangduong.base.lists.ListLog;
import vn.giangduong.base.lists.ListPlan;
import vn.giangduong.base.lists.ListPreview;
import vn.giangduong.base.lists.ListProblem;
import vn.giangduong.base.lists.ListTemplate;
import vn.giangduong.base.lists.ListWords;
import vn.giangduong.base.lists.RowPlan;
import vn.giangduong.base.lists.RowPlan.Outcome;
import vn.giangduong.base.lists.sheet.ListReader;
import vn.giangduong.base.lists.sheet.ListSheet;
import vn.giangduong.base.lists.sheet.TemplateWorkbook;
import vn.giangduong.base.table.workbook.CellReferences;
import vn.giangduong.base.table.workbook.SheetMarks;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.work.WorkProgress;

/**
 * Takes in the lists modules offer. A preview stores nothing but its line in the log; a list lands
 * whole or not at all, and only as somebody has seen it. Which lists there are depends on who asks:
 * others are answered as if there were none.
 */
@Service
public class ListImportService {

    private final List<ListImport> imports;
    private final ListLog log;
    private final Messages messages;
    private final TransactionTemplate kept;
    private final TransactionTemplate tried;

    ListImportService(
            ObjectProvider<ListImport> imports,
            ListLog log,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.imports = imports.orderedStream().toList();
        this.log = log;
        this.messages = messages;
        this.kept = new TransactionTemplate(transactions);
        this.kept.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.tried = new TransactionTemplate(transactions);
        this.tried.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** The lists the signed-in person may hand in, in the order of their beans. */
    public List<ListTemplate> offered() {
        return imports.stream().filter(ListImport::allowed).map(ListImport::template).toList();
    }

    /**
     * A list the signed-in person may hand in.
     *
     * @throws AccessDeniedException otherwise, whether or not there is such a list
     */
    public ListTemplate template(String kind) {
        return of(kind).template();
    }

    /** The workbook to fill in. */
    public byte[] templateWorkbook(String kind, Locale locale) {
        return TemplateWorkbook.bytes(template(kind), new ListWords(messages, locale));
    }

    /**
     * What a list would do, with all that is wrong with it. Not to be called in a transaction.
     *
     * @throws BadInputException when it cannot be read as such a list
     */
    public ListPreview preview(String kind, ImportFile file, Locale locale, WorkProgress progress) {
        ListImport list = of(kind);
        ListSheet sheet = read(list, file, locale, progress);
        ListPreview preview =
                tried.execute(
                        status -> {
                            status.setRollbackOnly();
                            ListPlan plan = list.plan(sheet.rows(), progress);
                            return seen(kind, file, sheet, plan);
                        });
        log.previewed(kind, file.name(), summary(preview));
        return preview;
    }

    /**
     * Lands a list.
     *
     * @param confirmed the digest of the preview a person has seen
     * @throws BadInputException with all that is wrong, or when it would now do something else than
     *     was seen; nothing has landed then
     */
    public ListPreview land(
            String kind,
            ImportFile file,
            @Nullable String confirmed,
            Locale locale,
            WorkProgress progress) {
        ListImport list = of(kind);
        ListSheet sheet = read(list, file, locale, progress);
        return kept.execute(
                status -> {
                    ListPlan plan = list.plan(sheet.rows(), progress);
                    ListPreview preview = seen(kind, file, sheet, plan);
                    if (!preview.canLand()) {
                        throw new BadInputException(problems(preview));
                    }
                    if (preview.effective() > 0) {
                        if (!preview.digest().equals(confirmed)) {
                            throw new BadInputException(
                                    Problem.in(
                                            file.name(),
                                            confirmed == null
                                                    ? "base.lists.notConfirmed"
                                                    : "base.lists.changedMeanwhile"));
                        }
                        progress.step("base.lists.step.landing", 0);
                        plan.land(progress);
                        log.landed(kind, file.name(), summary(preview));
                    }
                    progress.landing(
                            "base.lists.landed",
                            VietnameseFormats.number(preview.count(Outcome.NEW)),
                            VietnameseFormats.number(preview.count(Outcome.CHANGED)),
                            VietnameseFormats.number(preview.count(Outcome.UNCHANGED)));
                    return preview;
                });
    }

    /** Whether {@link #writeMarked} can write the file again: it is a workbook. */
    public boolean canMark(ImportFile file) {
        return ListReader.canMark(file);
    }

    /** Writes the workbook with a column of what is wrong with each row. */
    public void writeMarked(ImportFile file, ListPreview preview, Locale locale, OutputStream out) {
        ListTemplate template = template(preview.kind());
        ListWords words = new ListWords(messages, locale);
        ListSheet sheet = ListReader.read(file, template, messages, locale);
        SheetMarks marks =
                new SheetMarks(
                        sheet.headerRow(),
                        sheet.notes() < 0 ? sheet.width() : sheet.notes(),
                        words.text("base.lists.column.notes"));
        for (ListProblem problem : preview.problems()) {
            Integer column = at(preview, problem);
            marks.add(
                    problem.row(), words.of(problem), column == null ? List.of() : List.of(column));
        }
        ListReader.mark(file, marks, out);
    }

    private ListImport of(String kind) {
        return imports.stream()
                .filter(list -> list.template().kind().equals(kind))
                .filter(ListImport::allowed)
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("No such list"));
    }

    private ListSheet read(ListImport list, ImportFile file, Locale locale, WorkProgress progress) {
        progress.step("base.lists.step.reading", 0);
        return ListReader.read(file, list.template(), messages, locale);
    }

    private static ListPreview seen(String kind, ImportFile file, ListSheet sheet, ListPlan plan) {
        List<RowPlan> rows =
                plan.rows().stream().sorted(Comparator.comparingInt(RowPlan::row)).toList();
        List<ListProblem> problems = new ArrayList<>(sheet.problems());
        problems.addAll(plan.problems());
        problems.sort(Comparator.comparingInt(ListProblem::row));
        return new ListPreview(
                kind, file.name(), sheet.columns(), rows, problems, PlanDigest.of(kind, rows));
    }

    private static List<Problem> problems(ListPreview preview) {
        return preview.problems().stream()
                .map(
                        problem -> {
                            Integer column = at(preview, problem);
                            return new Problem(
                                    preview.source(),
                                    problem.row(),
                                    column == null ? null : CellReferences.letters(column),
                                    problem.messageKey(),
                                    problem.arguments());
                        })
                .toList();
    }

    private static @Nullable Integer at(ListPreview preview, ListProblem problem) {
        String name = problem.column();
        return name == null ? null : preview.columns().get(name);
    }

    private static String summary(ListPreview preview) {
        return "rows %d, new %d, changed %d, unchanged %d, problems %d"
                .formatted(
                        preview.rows().size(),
                        preview.count(Outcome.NEW),
                        preview.count(Outcome.CHANGED),
                        preview.count(Outcome.UNCHANGED),
                        preview.problems().size());
    }
}
