package vn.giangduong.organization.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitContact;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitTarget;

/** Reads the rows of an event as the draft of it; what does not make sense is refused. */
final class EventDrafts {

    private final Cells cells;
    private final UnitStates states;
    private final MemberCells members;

    EventDrafts(Cells cells, UnitStates states) {
        this.cells = cells;
        this.states = states;
        this.members = new MemberCells(cells);
    }

    Optional<UnitEventDraft> of(EventGroup group) {
        ListRow row = group.first();
        LegalDocument document = cells.document(group.with("document_number"));
        return switch (group.kind()) {
            case MERGE -> merge(group, document);
            case SPLIT -> split(group, document);
            case END -> end(group, document);
            case FOUND, RENAME, MOVE, CHANGE_TYPE, CHANGE_CONTACT -> {
                if (group.rows().size() > 1) {
                    cells.refuse(group.rows().get(1), EventListImport.EVENT, "oneRow");
                    yield Optional.empty();
                }
                yield cells.code(row, EventListImport.UNITS)
                        .flatMap(unit -> ofOne(group, row, unit, document));
            }
        };
    }

    private Optional<UnitEventDraft> ofOne(
            EventGroup group, ListRow row, UnitCode unit, @Nullable LegalDocument document) {
        String note = row.textOrEmpty(Cells.NOTE);
        return switch (group.kind()) {
            case RENAME -> rename(group, row, unit, document);
            case MOVE ->
                    cells.code(row, Cells.PARENT)
                            .map(
                                    parent ->
                                            new UnitEventDraft.Move(
                                                    unit, parent, group.day(), document, note));
            case CHANGE_TYPE -> {
                if (!row.has(Cells.TYPE)) {
                    cells.refuse(row, Cells.TYPE, "noType", unit.value());
                }
                yield cells.type(row)
                        .map(
                                type ->
                                        new UnitEventDraft.ChangeType(
                                                unit, type, group.day(), document, note));
            }
            case CHANGE_CONTACT -> {
                UnitContact before =
                        states.on(unit, group.day())
                                .map(UnitState::contact)
                                .orElse(UnitContact.NONE);
                yield Optional.of(
                        new UnitEventDraft.ChangeContact(
                                unit, Cells.contact(row, before), group.day(), document, note));
            }
            case FOUND, MERGE, SPLIT, END ->
                    cells.newUnit(row, unit)
                            .map(
                                    fresh ->
                                            new UnitEventDraft.Found(
                                                    fresh, group.day(), document, note));
        };
    }

    private Optional<UnitEventDraft> rename(
            EventGroup group, ListRow row, UnitCode unit, @Nullable LegalDocument document) {
        Optional<UnitState> before = states.on(unit, group.day());
        String name = row.text(Cells.NAME);
        if (name == null) {
            cells.refuse(row, Cells.NAME, "noName", unit.value());
            return Optional.empty();
        }
        boolean sameName = before.filter(unitNow -> unitNow.name().equals(name)).isPresent();
        Optional<String> shortName =
                sameName && !row.has(Cells.SHORT_NAME)
                        ? before.map(UnitState::shortName)
                        : cells.shortName(row);
        String symbol =
                row.has(Cells.SYMBOL)
                        ? row.text(Cells.SYMBOL)
                        : before.map(UnitState::symbol).orElse(null);
        return shortName.map(
                text ->
                        new UnitEventDraft.Rename(
                                unit,
                                name,
                                text,
                                symbol,
                                group.day(),
                                document,
                                row.textOrEmpty(Cells.NOTE)));
    }

    private Optional<UnitEventDraft> merge(EventGroup group, @Nullable LegalDocument document) {
        Set<UnitCode> from = new LinkedHashSet<>();
        group.rows().forEach(row -> from.addAll(cells.codes(row, EventListImport.UNITS)));
        ListRow taking = group.with(Cells.NAME);
        ListRow into = taking.has(EventListImport.INTO) ? taking : group.with(EventListImport.INTO);
        Optional<UnitCode> code = cells.code(into, EventListImport.INTO);
        for (ListRow row : group.rows()) {
            if (row.has(EventListImport.INTO)
                    && !cells.codes(row, EventListImport.INTO).equals(code.stream().toList())) {
                cells.refuse(row, EventListImport.INTO, "otherInto", into.number());
            }
        }
        return code.flatMap(taker -> target(taking, taker))
                .map(
                        target -> {
                            // the one that takes over may stand among those that merge
                            from.remove(target.code());
                            return new UnitEventDraft.Merge(
                                    List.copyOf(from),
                                    target,
                                    children(group),
                                    group.day(),
                                    document,
                                    note(group));
                        });
    }

    private Optional<UnitEventDraft> split(EventGroup group, @Nullable LegalDocument document) {
        Optional<UnitCode> unit = cells.code(group.first(), EventListImport.UNITS);
        List<UnitTarget> parts = new ArrayList<>();
        for (ListRow row : group.rows()) {
            if (!cells.codes(row, EventListImport.UNITS).equals(unit.stream().toList())) {
                cells.refuse(row, EventListImport.UNITS, "otherUnit", group.first().number());
            }
            cells.code(row, EventListImport.INTO)
                    .flatMap(code -> target(row, code))
                    .ifPresent(parts::add);
        }
        if (unit.isEmpty() || parts.size() < group.rows().size()) {
            return Optional.empty();
        }
        return Optional.of(
                new UnitEventDraft.Split(
                        unit.get(),
                        parts,
                        members.split(group, unit.get(), parts),
                        children(group),
                        group.day(),
                        document,
                        note(group)));
    }

    private Optional<UnitEventDraft> end(EventGroup group, @Nullable LegalDocument document) {
        Set<UnitCode> units = new LinkedHashSet<>();
        Set<UnitCode> into = new LinkedHashSet<>();
        for (ListRow row : group.rows()) {
            units.addAll(cells.codes(row, EventListImport.UNITS));
            into.addAll(cells.codes(row, EventListImport.INTO));
        }
        if (units.size() != 1) {
            cells.refuse(group.first(), EventListImport.UNITS, "oneUnit");
            return Optional.empty();
        }
        return Optional.of(
                new UnitEventDraft.End(
                        units.iterator().next(),
                        List.copyOf(into),
                        children(group),
                        group.day(),
                        document,
                        note(group)));
    }

    /** With a name it is founded, without it is there. */
    private Optional<UnitTarget> target(ListRow row, UnitCode code) {
        return row.has(Cells.NAME)
                ? cells.newUnit(row, code).map(UnitTarget.Founded::new)
                : Optional.of(new UnitTarget.Existing(code));
    }

    /** Where units below go: "A=B" says under which, "A" alone the unit of the row's part. */
    private Map<UnitCode, UnitCode> children(EventGroup group) {
        Map<UnitCode, UnitCode> children = new HashMap<>();
        for (ListRow row : group.rows()) {
            String cell = row.textOrEmpty(EventListImport.CHILDREN);
            for (String word : cell.replaceAll("\\s*=\\s*", "=").split("[;,\\s]+", -1)) {
                String[] pair = word.split("=", -1);
                String parent = pair.length == 2 ? pair[1] : row.textOrEmpty(EventListImport.INTO);
                if (word.isEmpty()) {
                    continue;
                }
                if (pair.length > 2 || !UnitCode.isCode(pair[0]) || !UnitCode.isCode(parent)) {
                    cells.refuse(row, EventListImport.CHILDREN, "badChildren", word);
                } else {
                    children.put(new UnitCode(pair[0]), new UnitCode(parent));
                }
            }
        }
        return children;
    }

    private static String note(EventGroup group) {
        return group.with(Cells.NOTE).textOrEmpty(Cells.NOTE);
    }
}
