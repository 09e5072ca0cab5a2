package vn.giangduong.people.imports;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.security.Digests;
import vn.giangduong.base.table.workbook.WorkbookFile;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.imports.sheet.Field;
import vn.giangduong.people.imports.sheet.PeopleSheet;
import vn.giangduong.people.imports.sheet.PersonRow;
import vn.giangduong.people.imports.sheet.RowProblem;
import vn.giangduong.people.imports.sheet.SkippedRow;

/** Reads one list into the staged tables and finds out what it would do. Used once. */
final class PlanMaker implements PeopleSheet.Receiver {

    private static final int AT_ONCE = 5_000;
    private static final int MOST_WARNINGS = 500;

    private final ImportTools tools;
    private final ImportFile file;
    private final ImportChoices choices;
    private final Set<UnitId> within;
    private final LocalDate today;
    private final WorkProgress progress;

    private final List<RowProblem> problems = new ArrayList<>();
    private final List<SkippedRow> skipped = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();
    private final List<RowChange> changes = new ArrayList<>();
    private final Map<UnitText, Integer> units = new LinkedHashMap<>();
    private final Map<Integer, List<int[]>> unitRows = new HashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private StagedPeople.@Nullable Rows rows;
    private int read;
    private int added;
    private int changed;
    private int moved;
    private int unchanged;

    PlanMaker(
            ImportTools tools,
            ImportFile file,
            ImportChoices choices,
            Set<UnitId> within,
            LocalDate today,
            WorkProgress progress) {
        this.tools = tools;
        this.file = file;
        this.choices = choices;
        this.within = within;
        this.today = today;
        this.progress = progress;
    }

    ImportPlan make(WorkbookFile workbook, int expected) throws IOException {
        progress.step("people.import.step.reading", expected);
        try (StagedPeople.Rows staged = tools.staged().new Rows(choices.on())) {
            rows = staged;
            PeopleSheet.read(workbook, choices.columns(), today, this);
        }
        progress.step("people.import.step.units", 0);
        findUnits();
        tools.staged().match();
        progress.step("people.import.step.comparing", read);
        StringBuilder digests = new StringBuilder();
        compare(digests);
        warnings.addAll(tools.staged().perhapsKnown(within, today, MOST_WARNINGS));
        problems.sort(Comparator.comparingInt(RowProblem::row));
        return new ImportPlan(
                file.name(),
                read,
                added,
                changed,
                moved,
                unchanged,
                problems,
                changes,
                warnings,
                skipped,
                Digests.sha256(digests.toString()));
    }

    @Override
    public void person(PersonRow person) {
        read++;
        progress.done(read);
        Integer unit = key(person.row(), person.unit(), person.upperUnit(), true);
        Integer study = key(person.row(), person.studyPlace(), null, false);
        once(person, unit);
        Objects.requireNonNull(rows).add(person, unit, study);
    }

    @Override
    public void problem(RowProblem problem) {
        problems.add(problem);
    }

    @Override
    public void skipped(SkippedRow row) {
        skipped.add(row);
    }

    private @Nullable Integer key(
            int row, @Nullable String name, @Nullable String upper, boolean cell) {
        if (name == null) {
            return null;
        }
        int key = units.computeIfAbsent(new UnitText(name, upper, cell), any -> units.size() + 1);
        unitRows.computeIfAbsent(key, any -> new ArrayList<>()).add(new int[] {row, cell ? 1 : 0});
        return key;
    }

    /** Nobody stands in a list twice. */
    private void once(PersonRow person, @Nullable Integer unit) {
        String code = person.code();
        Integer first;
        if (code != null) {
            first = codes.putIfAbsent(code.toUpperCase(Locale.ROOT), person.row());
        } else if (person.fullName() != null && person.birth() != null) {
            Object birth =
                    person.birth().date() == null ? person.birth().year() : person.birth().date();
            String key = person.fullName().toLowerCase(Locale.ROOT) + '|' + birth + '|' + unit;
            first = people.putIfAbsent(key, person.row());
        } else {
            return;
        }
        if (first != null) {
            problems.add(
                    RowProblem.of(
                            person.row(),
                            column(code == null ? Field.FULL_NAME : Field.CODE),
                            code == null ? "people.import.twice" : "people.import.codeTwice",
                            first));
        }
    }

    private void findUnits() {
        Map<UnitText, UnitNames.Found> found =
                tools.units().find(units.keySet(), within, choices.on());
        Map<Integer, Long> settled = new HashMap<>();
        units.forEach(
                (text, key) -> {
                    UnitNames.Found unit = Objects.requireNonNull(found.get(text));
                    if (unit.unit() != null) {
                        settled.put(key, unit.unit());
                    } else {
                        refuse(key, unit);
                    }
                });
        UnitId everybody = choices.everybodyIn();
        tools.staged().settleUnits(settled, everybody == null ? null : everybody.value());
    }

    private void refuse(int key, UnitNames.Found unit) {
        for (int[] row : unitRows.getOrDefault(key, List.of())) {
            problems.add(
                    new RowProblem(
                            row[0],
                            column(row[1] == 1 ? Field.UNIT : Field.STUDY_PLACE),
                            String.valueOf(unit.problem()),
                            unit.arguments()));
        }
    }

    private void compare(StringBuilder digests) {
        Set<Integer> refused = new HashSet<>();
        problems.forEach(problem -> refused.add(problem.row()));
        Map<Long, Integer> seen = new HashMap<>();
        int done = 0;
        int last = 0;
        while (true) {
            List<StagedRow> some = StagedRow.after(tools.jdbc(), last, AT_ONCE, within, today);
            if (some.isEmpty()) {
                break;
            }
            List<Object[]> acts = new ArrayList<>(some.size());
            for (StagedRow row : some) {
                progress.done(++done);
                last = row.row();
                if (!refused.contains(row.row())) {
                    acts.add(decide(row, seen, digests));
                }
            }
            tools.staged().settle(acts);
        }
    }

    private Object[] decide(StagedRow row, Map<Long, Integer> seen, StringBuilder digests) {
        RowDecision decision = RowDecision.of(row);
        Integer first = row.cadreId() == null ? null : seen.putIfAbsent(row.cadreId(), row.row());
        if (decision.problem() != null) {
            problems.add(
                    new RowProblem(
                            row.row(),
                            column(decision.about()),
                            decision.problem(),
                            decision.arguments()));
        } else if (first != null) {
            problems.add(
                    RowProblem.of(
                            row.row(), column(Field.FULL_NAME), "people.import.twice", first));
        } else {
            count(row, decision);
            digests.append(row.row()).append(decision.act()).append(decision.changes()).append(';');
        }
        String act =
                decision.act() == RowDecision.Act.KEPT && decision.changesRecord()
                        ? "CHANGED"
                        : decision.act().name();
        return new Object[] {act, decision.moved(), decision.studiesElsewhere(), row.row()};
    }

    private void count(StagedRow row, RowDecision decision) {
        if (decision.act() == RowDecision.Act.NEW) {
            added++;
            return;
        }
        if (decision.changes().isEmpty()) {
            unchanged++;
            return;
        }
        moved += decision.moved() ? 1 : 0;
        changed += decision.changesRecord() || decision.studiesElsewhere() ? 1 : 0;
        changes.add(
                new RowChange(
                        row.row(),
                        row.keptCode(),
                        String.valueOf(row.kept().name()),
                        decision.changes()));
    }

    private @Nullable Integer column(@Nullable Field field) {
        return choices.columns().fields().entrySet().stream()
                .filter(entry -> entry.getValue() == field)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
