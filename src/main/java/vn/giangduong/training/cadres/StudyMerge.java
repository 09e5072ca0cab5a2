package vn.giangduong.training.cadres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/**
 * Completions follow. Of two studies of one module the completed one stays, of two completed ones
 * the earlier, of two open ones the one that has come further and then the earlier; the other is
 * set aside with its lessons, kept for an undo and counted no more. Enrolments likewise.
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

    /** What {@link #undo} needs. */
    record Moved(
            List<Changed> studies,
            List<Map<String, String>> studiesAside,
            List<Map<String, String>> lessonsAside,
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
        Moved moved =
                new Moved(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        Set<UnitId> touched = new HashSet<>();
        for (Study theirs : studies(merged)) {
            Study own = study(kept, theirs.module());
            touched.add(theirs.unit());
            if (own != null && BETTER.compare(own, theirs) <= 0) {
                setAside(theirs, moved);
                continue;
            }
            if (own != null) {
                touched.add(own.unit());
                setAside(own, moved);
            }
            moved.studies().add(new Changed(theirs.id(), merged.value(), theirs.unit().value()));
            belongsTo("module_study", theirs.id(), kept.value());
        }
        counts.recount(touched);
        mergeEnrolments(kept, merged, moved);
        following.follow(kept);
        return JSON.writeValueAsString(moved);
    }

    private void setAside(Study study, Moved moved) {
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
        Set<UnitId> touched = new HashSet<>();
        for (Changed changed : what.studies()) {
            Study now = find(changed.id());
            if (now == null) {
                continue;
            }
            // what was completed in the meantime was completed, and counts where it did
            boolean back = now.state() != CompletionState.COMPLETED;
            UnitId unit = back ? new UnitId(changed.unit()) : now.unit();
            belongsTo("module_study", changed.id(), changed.cadre());
            if (!unit.equals(now.unit())) {
                jdbc.sql("UPDATE module_study SET unit_id = ? WHERE id = ?")
                        .param(unit.value())
                        .param(changed.id())
                        .update();
                touched.add(now.unit());
                touched.add(unit);
            }
        }
        aside.putBack("module_study", what.studiesAside());
        aside.putBack("lesson_progress", what.lessonsAside());
        for (Map<String, String> row : what.studiesAside()) {
            Study back = find(Long.parseLong(row.getOrDefault("id", "0")));
            if (back != null) {
                touched.add(back.unit());
            }
        }
        counts.recount(touched);
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
