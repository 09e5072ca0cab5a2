package vn.giangduong.training.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.Consequence;
import vn.giangduong.organization.events.RowChanges;
import vn.giangduong.organization.events.UnitChange;
import vn.giangduong.organization.events.UnitChangeParticipant;
import vn.giangduong.organization.events.UnitEventId;
import vn.giangduong.training.CompletionCounts;

/**
 * Open studies follow their cadres into the unit that takes over, when its day has come. A
 * completion counts for the unit of its day: what was completed before the event stays, what was
 * completed since follows the membership of that day. Where a study was booked before is kept, so
 * that the figures of earlier days stay as they were.
 */
@Component
@Order(20)
@Transactional(propagation = Propagation.MANDATORY)
class StudiesFollowUnits implements UnitChangeParticipant {

    private static final String BOOKED_SINCE =
            """
            COALESCE((SELECT MAX(f.valid_to) FROM module_study_former_unit f
                WHERE f.study_id = s.id), '0001-01-01')\
            """;

    private final JdbcClient jdbc;
    private final CompletionCounts counts;

    StudiesFollowUnits(JdbcClient jdbc, CompletionCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** A study or enrolment and the unit of its cadre. */
    private record Elsewhere(long id, UnitId from, UnitId to, LocalDate bookedSince) {}

    @Override
    public List<Consequence> carryOut(UnitChange change, RowChanges rows) {
        return List.of();
    }

    @Override
    public List<Consequence> foresee(UnitChange change) {
        Set<UnitId> subjects = new HashSet<>(change.ended());
        UnitId divided = change.divided();
        if (divided != null) {
            subjects.add(divided);
        }
        long open = open("module_study", subjects, change.on()).size();
        return open == 0
                ? List.of()
                : List.of(Consequence.of("training.units.will.studiesWillMove", open));
    }

    @Override
    public List<Consequence> arrive(
            UnitEventId event, LocalDate on, Set<UnitId> subjects, RowChanges rows) {
        List<Elsewhere> open = open("module_study", subjects, on);
        List<Elsewhere> completed = completedSince(subjects, on);
        List<Elsewhere> studies = Stream.concat(open.stream(), completed.stream()).toList();
        book("module_study", studies, rows);
        for (Elsewhere study : studies) {
            if (study.bookedSince().isBefore(on)) {
                rows.insert(
                        "module_study_former_unit",
                        Map.of(
                                "study_id",
                                study.id(),
                                "unit_id",
                                study.from().value(),
                                "valid_from",
                                study.bookedSince(),
                                "valid_to",
                                on));
            }
        }
        book("enrolment", open("enrolment", subjects, on), rows);
        Set<UnitId> touched = new LinkedHashSet<>();
        studies.forEach(
                study -> {
                    touched.add(study.from());
                    touched.add(study.to());
                });
        counts.recount(touched);
        List<Consequence> consequences = new ArrayList<>();
        if (!open.isEmpty()) {
            consequences.add(Consequence.of("training.units.will.studiesMove", open.size()));
        }
        if (!completed.isEmpty()) {
            consequences.add(Consequence.of("training.units.will.completedMove", completed.size()));
        }
        return consequences;
    }

    private static void book(String table, List<Elsewhere> open, RowChanges rows) {
        Set<UnitId> places = new LinkedHashSet<>();
        open.forEach(study -> places.add(study.to()));
        for (UnitId to : places) {
            rows.update(
                    table,
                    open.stream()
                            .filter(study -> study.to().equals(to))
                            .map(Elsewhere::id)
                            .toList(),
                    Map.of("unit_id", to.value()));
        }
    }

    /** Booked to one of these units though the cadre is a member of another from that day on. */
    private List<Elsewhere> open(String table, Set<UnitId> subjects, LocalDate on) {
        return elsewhere(
                table,
                table.equals("module_study") ? BOOKED_SINCE : "'0001-01-01'",
                ":on",
                "s.state IN ('SUMMONED', 'STUDYING')",
                subjects,
                Map.of("on", on));
    }

    /** Completed on that day or later by a member of another unit on the day of completion. */
    private List<Elsewhere> completedSince(Set<UnitId> subjects, LocalDate on) {
        return elsewhere(
                "module_study",
                BOOKED_SINCE,
                "DATE(s.completed_at + INTERVAL 7 HOUR)",
                "s.state = 'COMPLETED' AND s.completed_at >= :since",
                subjects,
                Map.of("since", Utc.bind(Periods.startOfDay(on))));
    }

    private List<Elsewhere> elsewhere(
            String table,
            String since,
            String day,
            String condition,
            Set<UnitId> subjects,
            Map<String, ?> parameters) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT s.id, s.unit_id, m.unit_id AS place, %1$s AS since
                        FROM %2$s s JOIN membership m ON m.cadre_id = s.cadre_id
                            AND m.valid_from <= %3$s AND m.valid_to > %3$s
                            AND m.unit_id <> s.unit_id
                        WHERE s.unit_id IN (:subjects) AND %4$s
                        ORDER BY s.id
                        """
                                .formatted(since, table, day, condition))
                .params(parameters)
                .param("subjects", subjects.stream().map(UnitId::value).toList())
                .query(
                        (row, number) ->
                                new Elsewhere(
                                        row.getLong("id"),
                                        new UnitId(row.getLong("unit_id")),
                                        new UnitId(row.getLong("place")),
                                        LocalDate.parse(row.getString("since"))))
                .list();
    }

    @Override
    public void undone(UnitEventId event) {
        counts.recount(
                jdbc
                        .sql(
                                """
                                SELECT DISTINCT JSON_VALUE(before_row, '$.unit_id')
                                FROM unit_event_change
                                WHERE event_id = :event AND table_name = 'module_study'
                                UNION
                                SELECT DISTINCT JSON_VALUE(after_row, '$.unit_id')
                                FROM unit_event_change
                                WHERE event_id = :event AND table_name = 'module_study'
                                """)
                        .param("event", event.value())
                        .query(Long.class)
                        .list()
                        .stream()
                        .map(UnitId::new)
                        .toList());
    }

    @Override
    public List<Problem> dependences(Set<UnitId> founded) {
        List<Problem> problems = new ArrayList<>();
        for (UnitId unit : founded) {
            count(problems, unit, "studies", "SELECT COUNT(*) FROM module_study WHERE unit_id = ?");
            count(
                    problems,
                    unit,
                    "formerStudies",
                    "SELECT COUNT(*) FROM module_study_former_unit WHERE unit_id = ?");
            count(problems, unit, "enrolments", "SELECT COUNT(*) FROM enrolment WHERE unit_id = ?");
            count(
                    problems,
                    unit,
                    "classes",
                    "SELECT COUNT(*) FROM training_class WHERE centre_id = ?");
        }
        return problems;
    }

    private void count(List<Problem> problems, UnitId unit, String key, String sql) {
        long count = jdbc.sql(sql).param(unit.value()).query(Long.class).single();
        if (count > 0) {
            String code =
                    jdbc.sql("SELECT code FROM unit WHERE id = ?")
                            .param(unit.value())
                            .query(String.class)
                            .single();
            problems.add(Problem.in(code, "training.units.dependence." + key, count));
        }
    }
}
