package vn.giangduong.training.cadres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.CadreMergeParticipant;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.CompletionState;
import vn.giangduong.training.study.StudyBookings.Booking;

/**
 * Completions follow. Of two studies of one module the completed one stays, of two completed ones
 * the earlier, of two open ones the one that has come further and then the earlier; the other is
 * set aside with its lessons, kept for an undo and counted no more. Enrolments likewise. What is
 * open counts for the unit of the record it goes to from the day of the merge, or of the undo.
 */
@Component
@Order(100)
class StudyMerge implements CadreMergeParticipant {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Comparator<Study> BETTER =
            Comparator.comparing(Study::state, Comparator.reverseOrder())
                    .thenComparing(
                            Study::completedAt, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparingLong(Study::id);

    /** A study as far as the choice needs it. */
    private record Study(
            long id,
            StudyModuleId module,
            UnitId unit,
            CompletionState state,
            @Nullable Instant completedAt) {}

    /** A study or an enrolment that changed hands, with the unit it counted for before. */
    record Changed(long id, long cadre, long unit) {}

    /**
     * What {@link #undo} needs.
     *
     * @param formerAside where the studies set aside were booked before; {@code null} in what was
     *     written before they were kept
     */
    record Moved(
            List<Changed> studies,
            List<Map<String, String>> studiesAside,
            List<Map<String, String>> lessonsAside,
            @Nullable List<Map<String, String>> formerAside,
            List<Changed> enrolments,
            List<Map<String, String>> enrolmentsAside) {}

    private final JdbcClient jdbc;
    private final CompletionCounts counts;
    private final StudyFollowing following;
    private final SetAside aside;

    StudyMerge(JdbcClient jdbc, CompletionCounts counts, StudyFollowing following, SetAside aside) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.following = following;
        this.aside = aside;
    }

    @Override
    public String name() {
        return "training.studies";
    }

    @Override
    public String carryOut(CadreId kept, CadreId merged) {
        List<Map<String, String>> former = new ArrayList<>();
        Moved moved =
                new Moved(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        former,
                        new ArrayList<>(),
                        new ArrayList<>());
        for (Study theirs : studies(merged)) {
            Study own = study(kept, theirs.module());
            if (own != null && BETTER.compare(own, theirs) <= 0) {
                setAside(theirs, moved, former);
                continue;
            }
            if (own != null) {
                setAside(own, moved, former);
            }
            moved.studies().add(new Changed(theirs.id(), merged.value(), theirs.unit().value()));
            belongsTo("module_study", theirs.id(), kept.value());
        }
        mergeEnrolments(kept, merged, moved);
        following.follow(kept);
        return JSON.writeValueAsString(moved);
    }

    private void setAside(Study study, Moved moved, List<Map<String, String>> former) {
        counts.leave(List.of(study.id()));
        former.addAll(aside.take("module_study_former_unit", "study_id", study.id()));
        moved.lessonsAside().addAll(aside.take("lesson_progress", "study_id", study.id()));
        moved.studiesAside().addAll(aside.take("module_study", "id", study.id()));
    }

    private void mergeEnrolments(CadreId kept, CadreId merged, Moved moved) {
        jdbc.sql(
                        """
                        SELECT t.id, t.unit_id, COALESCE(o.id, 0) AS own,
                            COALESCE(FIELD(o.state, 'SUMMONED', 'EXEMPT', 'FAILED', 'STUDYING',
                                'COMPLETED') >= FIELD(t.state, 'SUMMONED', 'EXEMPT', 'FAILED',
                                'STUDYING', 'COMPLETED'), FALSE) AS own_stays
                        FROM enrolment t
                            LEFT JOIN enrolment o ON o.class_id = t.class_id AND o.cadre_id = ?
                        WHERE t.cadre_id = ? ORDER BY t.id
                        """)
                .param(kept.value())
                .param(merged.value())
                .query(
                        (row, number) ->
                                new long[] {
                                    row.getLong("id"),
                                    row.getLong("unit_id"),
                                    row.getLong("own"),
                                    row.getBoolean("own_stays") ? 1 : 0
                                })
                .list()
                .forEach(
                        row -> {
                            if (row[3] == 1) {
                                moved.enrolmentsAside()
                                        .addAll(aside.take("enrolment", "id", row[0]));
                                return;
                            }
                            moved.enrolmentsAside().addAll(aside.take("enrolment", "id", row[2]));
                            moved.enrolments().add(new Changed(row[0], merged.value(), row[1]));
                            belongsTo("enrolment", row[0], kept.value());
                        });
    }

    @Override
    public void undo(String moved) {
        Moved what = JSON.readValue(moved, Moved.class);
        List<Booking> back = new ArrayList<>();
        for (Changed changed : what.studies()) {
            Study now = find(changed.id());
            if (now == null) {
                continue;
            }
            // what was completed in the meantime was completed, and counts where it did
            belongsTo("module_study", changed.id(), changed.cadre());
            if (now.state() != CompletionState.COMPLETED && now.unit().value() != changed.unit()) {
                back.add(new Booking(changed.id(), new UnitId(changed.unit()), following.today()));
            }
        }
        following.move(back);
        aside.putBack("module_study", what.studiesAside());
        aside.putBack("lesson_progress", what.lessonsAside());
        aside.putBack(
                "module_study_former_unit",
                Objects.requireNonNullElse(what.formerAside(), List.of()));
        counts.come(
                what.studiesAside().stream()
                        .map(row -> Long.valueOf(row.getOrDefault("id", "0")))
                        .toList());
        what.enrolments().forEach(row -> belongsTo("enrolment", row.id(), row.cadre()));
        aside.putBack("enrolment", what.enrolmentsAside());
        what.studies().stream()
                .map(Changed::cadre)
                .distinct()
                .map(CadreId::new)
                .forEach(following::follow);
    }

    private void belongsTo(String table, long id, long cadre) {
        jdbc.sql("UPDATE %s SET cadre_id = ?, version = version + 1 WHERE id = ?".formatted(table))
                .param(cadre)
                .param(id)
                .update();
    }

    private List<Study> studies(CadreId cadre) {
        return select("cadre_id = ? ORDER BY id FOR UPDATE", cadre.value());
    }

    private @Nullable Study study(CadreId cadre, StudyModuleId module) {
        return select("cadre_id = ? AND module_id = ? FOR UPDATE", cadre.value(), module.value())
                .stream()
                .findFirst()
                .orElse(null);
    }

    private @Nullable Study find(long id) {
        return select("id = ? FOR UPDATE", id).stream().findFirst().orElse(null);
    }

    private List<Study> select(String where, Object... values) {
        return jdbc.sql(
                        "SELECT id, module_id, unit_id, state, completed_at FROM module_study WHERE "
                                + where)
                .params(values)
                .query(
                        (row, number) ->
                                new Study(
                                        row.getLong("id"),
                                        new StudyModuleId(row.getLong("module_id")),
                                        new UnitId(row.getLong("unit_id")),
                                        CompletionState.valueOf(row.getString("state")),
                                        Utc.read(row, "completed_at")))
                .list();
    }
}
