package vn.giangduong.demo;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitTarget;

/** The events with the units that took part, and who took over from whom. */
@Component
class EventRows {

    private static final String BY = "demo";
    private static final String SUBJECT = "SUBJECT";
    private static final String RESULT = "RESULT";
    private static final String AFFECTED = "AFFECTED";

    private final JdbcTemplate jdbc;

    EventRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a unit has to do with an event. */
    private record Part(String name, boolean founded) {}

    /** Writes the events themselves, with their numbers as keys. */
    void write(OrganisationPlan plan) {
        try (Rows rows =
                new Rows(
                        jdbc,
                        "unit_event",
                        "id, kind, effective_on, document_number, document_date, document_issuer,"
                                + " note, applied_at, applied_by, arrived_at")) {
            for (UnitEventDraft event : plan.chronicle().events()) {
                @Nullable LegalDocument document = event.document();
                LocalDateTime at = Utc.bind(Periods.startOfDay(event.on()));
                rows.add(
                        rows.count() + 1,
                        event.kind().name(),
                        event.on(),
                        document == null ? null : document.number(),
                        document == null ? null : document.date(),
                        document == null ? null : document.issuer(),
                        event.note(),
                        at,
                        BY,
                        at);
            }
        }
        jdbc.update(
                "UPDATE organization_revision SET revision = revision + ?",
                plan.chronicle().events().size());
    }

    /** Writes what refers to units as well as to events. */
    void writeParts(OrganisationPlan plan) {
        try (Rows rows = new Rows(jdbc, "unit_event_unit", "event_id, unit_id, part, founded")) {
            int number = 0;
            for (UnitEventDraft event : plan.chronicle().events()) {
                number++;
                for (var part : parts(plan.chronicle(), event, number).entrySet()) {
                    rows.add(
                            number,
                            part.getKey(),
                            part.getValue().name(),
                            part.getValue().founded());
                }
            }
        }
        try (Rows rows =
                new Rows(
                        jdbc,
                        "unit_succession",
                        "event_id, from_unit, to_unit, main, ended, on_day")) {
            for (PlannedSuccession one : plan.chronicle().successions()) {
                rows.add(one.event(), one.from(), one.to(), one.main(), true, one.day());
            }
        }
    }

    private static Map<Long, Part> parts(Chronicle chronicle, UnitEventDraft event, int number) {
        Map<Long, Part> parts = new LinkedHashMap<>();
        switch (event) {
            case UnitEventDraft.Rename rename -> add(chronicle, parts, SUBJECT, rename.unit());
            case UnitEventDraft.Move move -> add(chronicle, parts, SUBJECT, move.unit());
            case UnitEventDraft.Merge merge -> {
                merge.from().forEach(code -> add(chronicle, parts, SUBJECT, code));
                add(chronicle, parts, merge.into());
            }
            case UnitEventDraft.Split split -> {
                add(chronicle, parts, SUBJECT, split.unit());
                split.parts().forEach(part -> add(chronicle, parts, part));
            }
            case UnitEventDraft.End end -> {
                add(chronicle, parts, SUBJECT, end.unit());
                end.successors().forEach(code -> add(chronicle, parts, RESULT, code));
            }
            case UnitEventDraft.Found found ->
                    parts.put(chronicle.unit(found.unit().code()).id(), new Part(SUBJECT, true));
            case UnitEventDraft.ChangeType _, UnitEventDraft.ChangeContact _ ->
                    throw new IllegalArgumentException("The demo has no such event");
        }
        for (long moved : chronicle.movedBy(number)) {
            parts.putIfAbsent(moved, new Part(AFFECTED, false));
        }
        return parts;
    }

    private static void add(
            Chronicle chronicle, Map<Long, Part> parts, String name, UnitCode code) {
        parts.put(chronicle.unit(code).id(), new Part(name, false));
    }

    private static void add(Chronicle chronicle, Map<Long, Part> parts, UnitTarget target) {
        boolean founded = target instanceof UnitTarget.Founded;
        parts.put(chronicle.unit(target.code()).id(), new Part(RESULT, founded));
    }
}
