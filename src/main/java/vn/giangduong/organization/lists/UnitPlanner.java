package vn.giangduong.organization.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.lists.ListPlan;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.base.lists.RowPlan.Outcome;
import vn.giangduong.base.lists.Sentence;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitContact;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitEventMachine;

/** Plans one list of units, row by row, by carrying each out. */
final class UnitPlanner {

    private final UnitEventMachine machine;
    private final UnitStates states;
    private final EventTrials trials;
    private final UnitRowOrder order;
    private final ListPlan plan = new ListPlan();
    private final Cells cells;

    /** Units a row failed to found, by the row: what hangs on them is not their own fault. */
    private final Map<String, Integer> missing = new HashMap<>();

    private final Set<String> standing = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    UnitPlanner(
            UnitEventMachine machine,
            UnitStates states,
            EventTrials trials,
            TypeWords types,
            UnitRowOrder order) {
        this.machine = machine;
        this.states = states;
        this.trials = trials;
        this.order = order;
        this.cells = new Cells(plan, types);
    }

    ListPlan plan() {
        return plan;
    }

    void take(ListRow row) {
        int before = cells.problems();
        boolean done = row.sound() && carriedOut(row);
        String code = UnitRowOrder.key(row.textOrEmpty(UnitListImport.CODE));
        if (done) {
            standing.add(code);
        } else if (!standing.contains(code) && (!row.sound() || cells.problems() > before)) {
            missing.putIfAbsent(code, row.number());
        }
    }

    private boolean carriedOut(ListRow row) {
        Optional<UnitCode> code = cells.code(row, UnitListImport.CODE);
        if (code.isEmpty() || !stands(row, code.get())) {
            return false;
        }
        int before = cells.problems();
        LegalDocument document = cells.document(row);
        Optional<String> type = cells.type(row);
        if (cells.problems() > before || type.isEmpty()) {
            return false;
        }
        Optional<UnitId> ever = states.ever(code.get());
        if (ever.isEmpty()) {
            return found(row, code.get(), document);
        }
        if (!machine.mayManage(ever.get())) {
            cells.refuse(row, UnitListImport.CODE, "codeTaken", code.get().value());
            return false;
        }
        LocalDate day = UnitListImport.day(row);
        Optional<UnitState> state = states.on(code.get(), day);
        if (state.isEmpty()) {
            plan.refuses(
                    row,
                    UnitListImport.VALID_FROM,
                    "organization.event.refused.notThen",
                    states.lastName(ever.get()),
                    VietnameseFormats.date(day));
            return false;
        }
        return change(row, state.get(), type.get(), document);
    }

    /** Whether the row makes sense among the others. */
    private boolean stands(ListRow row, UnitCode code) {
        String parent = row.text(Cells.PARENT);
        if (order.isCircular(row)) {
            cells.refuse(row, Cells.PARENT, "circle", code.value(), row.textOrEmpty(Cells.PARENT));
            return false;
        }
        if (!told.add(UnitRowOrder.key(code.value()) + " " + row.day(UnitListImport.VALID_FROM))) {
            cells.refuse(row, UnitListImport.CODE, "twice", code.value());
            return false;
        }
        Integer above = parent == null ? null : missing.get(UnitRowOrder.key(parent));
        if (parent != null && above != null) {
            cells.refuse(
                    row, Cells.PARENT, "aboveMissing", parent, VietnameseFormats.number(above));
            return false;
        }
        Integer same = missing.get(UnitRowOrder.key(code.value()));
        if (same != null) {
            cells.refuse(
                    row,
                    UnitListImport.CODE,
                    "earlierMissing",
                    code.value(),
                    VietnameseFormats.number(same));
            return false;
        }
        return true;
    }

    private boolean found(ListRow row, UnitCode code, @Nullable LegalDocument document) {
        return cells.newUnit(row, code)
                .flatMap(
                        unit ->
                                trials.carryOut(
                                        new UnitEventDraft.Found(
                                                unit,
                                                UnitListImport.day(row),
                                                document,
                                                row.textOrEmpty(Cells.NOTE)),
                                        plan,
                                        List.of(row)))
                .map(
                        words -> {
                            plan.says(row, Outcome.NEW, title(row, code), words);
                            return true;
                        })
                .orElse(false);
    }

    private boolean change(
            ListRow row, UnitState state, String type, @Nullable LegalDocument document) {
        List<Sentence> words = new ArrayList<>();
        for (UnitEventDraft draft : differences(row, state, type, document)) {
            Optional<List<Sentence>> consequences = trials.carryOut(draft, plan, List.of(row));
            if (consequences.isEmpty()) {
                return false;
            }
            words.addAll(consequences.get());
        }
        if (words.isEmpty()) {
            plan.leaves(row, state.title());
        } else {
            plan.changes(row, state.title(), words);
        }
        return true;
    }

    private List<UnitEventDraft> differences(
            ListRow row, UnitState state, String type, @Nullable LegalDocument document) {
        UnitCode code = new UnitCode(state.code());
        LocalDate day = UnitListImport.day(row);
        String note = row.textOrEmpty(Cells.NOTE);
        List<UnitEventDraft> drafts = new ArrayList<>();
        String name = row.need(Cells.NAME);
        String given = row.text(Cells.SHORT_NAME);
        String symbol = row.has(Cells.SYMBOL) ? row.text(Cells.SYMBOL) : state.symbol();
        String shortName =
                given == null && name.equals(state.name())
                        ? state.shortName()
                        : cells.shortName(row).orElse(state.shortName());
        if (!name.equals(state.name())
                || !shortName.equals(state.shortName())
                || !Objects.equals(symbol, state.symbol())) {
            drafts.add(
                    new UnitEventDraft.Rename(code, name, shortName, symbol, day, document, note));
        }
        if (!type.equals(state.type())) {
            drafts.add(new UnitEventDraft.ChangeType(code, type, day, document, note));
        }
        String parent = row.text(Cells.PARENT);
        if (parent != null && !parent.equalsIgnoreCase(state.parent())) {
            cells.code(row, Cells.PARENT)
                    .map(above -> new UnitEventDraft.Move(code, above, day, document, note))
                    .ifPresent(drafts::add);
        }
        UnitContact contact = Cells.contact(row, state.contact());
        if (!contact.equals(state.contact())) {
            drafts.add(new UnitEventDraft.ChangeContact(code, contact, day, document, note));
        }
        return drafts;
    }

    private static String title(ListRow row, UnitCode code) {
        return row.need(Cells.NAME) + " (" + code + ")";
    }
}
