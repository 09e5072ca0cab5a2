package vn.giangduong.organization.lists;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giangduong.base.lists.ListPlan;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.base.lists.RowPlan.Outcome;
import vn.giangduong.base.lists.Sentence;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitEventMachine;
import vn.giangduong.organization.events.UnitTarget;

/** Plans one list of events by carrying each out. */
final class EventPlanner {

    private final UnitEventMachine machine;
    private final UnitStates states;
    private final EventTrials trials;
    private final ListPlan plan = new ListPlan();
    private final Cells cells;
    private final EventDrafts drafts;

    EventPlanner(UnitEventMachine machine, UnitStates states, EventTrials trials, TypeWords types) {
        this.machine = machine;
        this.states = states;
        this.trials = trials;
        this.cells = new Cells(plan, types);
        this.drafts = new EventDrafts(cells, states);
    }

    ListPlan plan() {
        return plan;
    }

    void take(EventGroup group) {
        if (!together(group)) {
            return;
        }
        int before = cells.problems();
        Optional<UnitEventDraft> draft = drafts.of(group);
        if (draft.isEmpty() || cells.problems() > before) {
            return;
        }
        if (there(draft.get())) {
            says(group, Outcome.UNCHANGED, List.of());
        } else {
            trials.carryOut(draft.get(), plan, group.rows())
                    .ifPresent(words -> says(group, Outcome.NEW, words));
        }
    }

    private boolean together(EventGroup group) {
        boolean together = true;
        for (ListRow row : group.rows()) {
            if (!group.first().need(EventListImport.KIND).equals(row.need(EventListImport.KIND))) {
                cells.refuse(row, EventListImport.KIND, "otherKind", group.first().number());
                together = false;
            } else if (!group.day().equals(row.day(EventListImport.DAY))) {
                cells.refuse(row, EventListImport.DAY, "otherDay", group.first().number());
                together = false;
            }
        }
        return together;
    }

    private void says(EventGroup group, Outcome outcome, List<Sentence> words) {
        String subject =
                group.rows().stream()
                        .flatMap(
                                row ->
                                        Stream.of(
                                                row.textOrEmpty(EventListImport.UNITS),
                                                row.textOrEmpty(EventListImport.INTO)))
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", "));
        for (ListRow row : group.rows()) {
            plan.says(row, outcome, subject, row.equals(group.first()) ? words : List.of());
        }
    }

    /** Whether the event holds already, of units the person may know of. */
    private boolean there(UnitEventDraft draft) {
        Set<UnitCode> subjects = new LinkedHashSet<>();
        Set<UnitCode> results = new LinkedHashSet<>();
        switch (draft) {
            case UnitEventDraft.Found found -> subjects.add(found.unit().code());
            case UnitEventDraft.Merge merge -> {
                subjects.addAll(merge.from());
                results.add(merge.into().code());
            }
            case UnitEventDraft.Split split -> {
                subjects.add(split.unit());
                split.parts().stream().map(UnitTarget::code).forEach(results::add);
            }
            case UnitEventDraft.End end -> {
                subjects.add(end.unit());
                results.addAll(end.successors());
            }
            case UnitEventDraft.Rename rename -> subjects.add(rename.unit());
            case UnitEventDraft.Move move -> {
                subjects.add(move.unit());
                results.add(move.parent());
            }
            case UnitEventDraft.ChangeType change -> subjects.add(change.unit());
            case UnitEventDraft.ChangeContact change -> subjects.add(change.unit());
        }
        Set<UnitCode> all = new HashSet<>(subjects);
        all.addAll(results);
        boolean known =
                all.stream()
                        .allMatch(code -> states.ever(code).filter(machine::mayManage).isPresent());
        return known && !subjects.isEmpty() && there(draft, subjects, results);
    }

    private boolean there(UnitEventDraft draft, Set<UnitCode> subjects, Set<UnitCode> results) {
        return switch (draft) {
            case UnitEventDraft.Found _,
                    UnitEventDraft.Merge _,
                    UnitEventDraft.Split _,
                    UnitEventDraft.End _ ->
                    states.recorded(draft.kind(), draft.on(), subjects, results);
            case UnitEventDraft.Rename rename ->
                    states.on(rename.unit(), rename.on())
                            .filter(unit -> unit.name().equals(rename.name()))
                            .filter(unit -> unit.shortName().equals(rename.shortName()))
                            .filter(unit -> Objects.equals(unit.symbol(), rename.symbol()))
                            .isPresent();
            case UnitEventDraft.Move move ->
                    states.on(move.unit(), move.on())
                            .filter(unit -> move.parent().value().equalsIgnoreCase(unit.parent()))
                            .isPresent();
            case UnitEventDraft.ChangeType change ->
                    states.on(change.unit(), change.on())
                            .filter(unit -> unit.type().equals(change.type()))
                            .isPresent();
            case UnitEventDraft.ChangeContact change ->
                    states.on(change.unit(), change.on())
                            .filter(unit -> unit.contact().equals(change.contact()))
                            .isPresent();
        };
    }
}
