package vn.giangduong.people.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.table.workbook.WorkbookFile;
import vn.giangduong.base.table.workbook.WorkbookLimits;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.Access;
import vn.giangduong.people.imports.sheet.ColumnChoices;
import vn.giangduong.people.imports.sheet.Field;
import vn.giangduong.people.imports.sheet.Inspector;
import vn.giangduong.people.imports.sheet.SheetInspection;

/**
 * Takes lists of people in, within the subtrees the importer looks after. A list lands whole or not
 * at all; the same list again changes nothing; what it changes about people is shown first, and
 * what was shown is what lands. An empty cell takes nothing away. A person in another cell than
 * before has moved, on a stated day: memberships are ended and begun, never rewritten.
 */
@Service
public class PeopleImport {

    private final Access access;
    private final UnitService units;
    private final ImportTools tools;
    private final ImportLanding landing;
    private final ColumnMemory memory;
    private final AuditLog audit;
    private final Clock clock;

    PeopleImport(
            Access access,
            UnitService units,
            ImportTools tools,
            ImportLanding landing,
            ColumnMemory memory,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.units = units;
        this.tools = tools;
        this.landing = landing;
        this.memory = memory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Looks through a workbook: where the table begins, what its columns are and how they are
     * encoded. Columns that were settled for such headings before are taken for the same again.
     *
     * @param sheet the sheet to read, from 0; null for the first with a heading
     * @throws BadInputException when it cannot be read or has no heading
     */
    @Transactional(readOnly = true)
    public SheetInspection inspect(
            ImportFile file, @Nullable Integer sheet, WorkProgress progress) {
        access.require(Permission.MANAGE_PEOPLE);
        progress.step("people.import.step.inspecting", 0);
        int[] rows = {0};
        SheetInspection found =
                open(
                        file,
                        workbook ->
                                Inspector.inspect(
                                        file.name(),
                                        workbook,
                                        sheet,
                                        () -> progress.done(++rows[0])));
        return memory.recall(found.signature())
                .map(fields -> with(found, found.choices().with(fields)))
                .orElse(found);
    }

    /** The cell with that code, if the signed-in person looks after it. */
    @Transactional(readOnly = true)
    public Optional<UnitId> cell(String code) {
        return units.findByCode(code, today())
                .filter(unit -> unit.type().cell())
                .map(Unit::id)
                .filter(unit -> access.may(Permission.MANAGE_PEOPLE, unit));
    }

    /** The code of the one cell the signed-in person looks after, if there is only that. */
    @Transactional(readOnly = true)
    public Optional<String> onlyCell() {
        List<UnitId> scopes = access.scopes(Permission.MANAGE_PEOPLE);
        return scopes.size() == 1
                ? units.find(scopes.getFirst(), today())
                        .filter(unit -> unit.type().cell())
                        .map(Unit::code)
                : Optional.empty();
    }

    /** The day it is, for a list that speaks of today. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Periods.ZONE);
    }

    /**
     * What the list would do, with all that is wrong with it. Stores nothing.
     *
     * @throws org.springframework.security.access.AccessDeniedException for whoever looks after
     *     nobody
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ImportPlan preview(ImportFile file, ImportChoices choices, WorkProgress progress) {
        Set<UnitId> within = within(choices);
        tools.staged().create();
        try {
            ImportPlan plan = plan(file, choices, within, progress);
            audit.record("people.import.preview", "file", file.name(), summary(plan));
            return plan;
        } finally {
            tools.staged().drop();
        }
    }

    /**
     * Lands the list.
     *
     * @param confirmed the digest of the plan a person has seen; may be null when nothing about
     *     anybody changes
     * @throws BadInputException with all that is wrong, or when it would now change something else
     *     than was seen; nothing has landed then
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ImportPlan land(
            ImportFile file,
            ImportChoices choices,
            @Nullable String confirmed,
            WorkProgress progress) {
        Set<UnitId> within = within(choices);
        landing.takeTurn();
        tools.staged().create();
        try {
            ImportPlan plan = plan(file, choices, within, progress);
            if (!plan.canLand()) {
                throw new BadInputException(plan.asProblems());
            }
            boolean seen = plan.digest().equals(confirmed);
            if (!seen && (confirmed != null || !plan.changes().isEmpty())) {
                throw new BadInputException(
                        Problem.in(
                                file.name(),
                                confirmed == null
                                        ? "people.import.notConfirmed"
                                        : "people.import.changedMeanwhile",
                                plan.changes().size()));
            }
            if (plan.doesSomething()) {
                progress.step("people.import.step.landing", 0);
                long key = landing.land(plan, choices);
                audit.record("people.import", "import", key, file.name() + ": " + summary(plan));
            }
            progress.landing(
                    "people.import.landed",
                    VietnameseFormats.number(plan.added()),
                    VietnameseFormats.number(plan.changed()),
                    VietnameseFormats.number(plan.moved()),
                    VietnameseFormats.number(plan.unchanged()));
            return plan;
        } finally {
            tools.staged().drop();
        }
    }

    /** Takes the columns for the same when such headings come again. */
    @Transactional
    public void remember(SheetInspection inspection, ColumnChoices choices) {
        access.require(Permission.MANAGE_PEOPLE);
        memory.remember(inspection.signature(), choices);
    }

    /**
     * Writes the workbook with a column of what is wrong with each row, or where nothing is, of
     * what it changes.
     */
    public void writeMarked(
            ImportFile file,
            ImportChoices choices,
            ImportPlan plan,
            ImportWords words,
            OutputStream out) {
        access.require(Permission.MANAGE_PEOPLE);
        open(
                file,
                workbook -> {
                    workbook.mark(
                            choices.columns().sheet(),
                            MarkedPlan.marks(workbook, choices.columns(), plan, words),
                            out);
                    return true;
                });
    }

    private ImportPlan plan(
            ImportFile file, ImportChoices choices, Set<UnitId> within, WorkProgress progress) {
        if (!choices.columns().has(Field.FULL_NAME) && !choices.columns().has(Field.GIVEN_NAME)) {
            throw new BadInputException(Problem.in(file.name(), "people.import.noNameColumn"));
        }
        return open(
                file,
                workbook ->
                        new PlanMaker(tools, file, choices, within, today(), progress)
                                .make(workbook, 0));
    }

    private Set<UnitId> within(ImportChoices choices) {
        access.require(Permission.MANAGE_PEOPLE);
        UnitId everybodyIn = choices.everybodyIn();
        if (everybodyIn != null) {
            access.require(Permission.MANAGE_PEOPLE, everybodyIn);
        }
        List<UnitId> scopes = access.scopes(Permission.MANAGE_PEOPLE);
        return new LinkedHashSet<>(scopes);
    }

    private static String summary(ImportPlan plan) {
        return "people %d, added %d, changed %d, moved %d, unchanged %d, problems %d"
                .formatted(
                        plan.people(),
                        plan.added(),
                        plan.changed(),
                        plan.moved(),
                        plan.unchanged(),
                        plan.problems().size());
    }

    private static SheetInspection with(SheetInspection found, ColumnChoices choices) {
        return new SheetInspection(
                found.sheets(), choices, found.columns(), found.rows(), found.signature());
    }

    private interface Reading<T> {
        T read(WorkbookFile workbook) throws IOException;
    }

    private static <T> T open(ImportFile file, Reading<T> reading) {
        try (WorkbookFile workbook =
                WorkbookFile.open(file.name(), file.path(), WorkbookLimits.LARGE)) {
            return reading.read(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
