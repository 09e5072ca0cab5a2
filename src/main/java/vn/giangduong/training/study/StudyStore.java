package vn.giangduong.training.study;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.CompletionState;

/** Reads and changes studies; every change of state is a compare-and-set. */
@Repository
class StudyStore {

    private static final String SELECT =
            // subqueries, because locking a study must not lock the class for all others
            """
            SELECT s.id, s.module_id, s.module_version_id, s.unit_id, s.state, s.last_lesson,
                s.summoned_at, s.started_at, s.completed_at, s.mark,
                s.source_system, s.source_document, s.source_place,
                (SELECT c.title FROM training_class c WHERE c.id = s.class_id) AS title,
                (SELECT c.closes_on FROM training_class c WHERE c.id = s.class_id) AS closes_on
            FROM module_study s
            """;

    private final JdbcClient jdbc;

    StudyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything the cadre is summoned to, what is due first. */
    List<StudyRow> of(CadreId cadre) {
        return jdbc.sql(SELECT + "WHERE s.cadre_id = ? ORDER BY closes_on, s.id")
                .param(cadre.value())
                .query(StudyStore::row)
                .list();
    }

    /** Those of the cadre's studies that are not completed, locked until the transaction ends. */
    List<StudyRow> lockOpen(CadreId cadre) {
        return jdbc.sql(
                        SELECT
                                + "WHERE s.cadre_id = ? AND s.state <> 'COMPLETED'"
                                + " ORDER BY s.id FOR UPDATE")
                .param(cadre.value())
                .query(StudyStore::row)
                .list();
    }

    /** The day until which the study was booked to other units than now, if it was. */
    Optional<LocalDate> formerlyUntil(long study) {
        return jdbc.sql(
                        """
                        SELECT MAX(valid_to) AS until FROM module_study_former_unit
                        WHERE study_id = ? FOR UPDATE
                        """)
                .param(study)
                .query(
                        (row, number) ->
                                Optional.ofNullable(row.getObject("until", LocalDate.class)))
                .single();
    }

    /** From a day on the study is booked to another unit; until then, to the one it was. */
    void book(StudyRow study, UnitId to, @Nullable LocalDate since, LocalDate on) {
        if (since == null || since.isBefore(on)) {
            jdbc.sql(
                            """
                            INSERT INTO module_study_former_unit
                                (study_id, unit_id, valid_from, valid_to)
                            VALUES (?, ?, ?, ?)
                            """)
                    .param(study.id())
                    .param(study.unit().value())
                    .param(since == null ? LocalDate.of(1, 1, 1) : since)
                    .param(on)
                    .update();
        }
        jdbc.sql("UPDATE module_study SET unit_id = ?, version = version + 1 WHERE id = ?")
                .param(to.value())
                .param(study.id())
                .update();
    }

    Optional<StudyRow> find(CadreId cadre, StudyModuleId module) {
        return jdbc.sql(SELECT + "WHERE s.cadre_id = ? AND s.module_id = ?")
                .param(cadre.value())
                .param(module.value())
                .query(StudyStore::row)
                .optional();
    }

    /** The cadre's study of exactly this version, locked until the transaction ends. */
    Optional<StudyRow> lock(CadreId cadre, ModuleVersionId version) {
        return jdbc.sql(SELECT + "WHERE s.cadre_id = ? AND s.module_version_id = ? FOR UPDATE")
                .param(cadre.value())
                .param(version.value())
                .query(StudyStore::row)
                .optional();
    }

    /** The lessons opened in each of the cadre's studies, and whether each was read to the end. */
    Map<Long, Map<String, Boolean>> progress(CadreId cadre) {
        Map<Long, Map<String, Boolean>> progress = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT p.study_id, p.lesson_code, p.read_at IS NOT NULL AS finished
                        FROM lesson_progress p JOIN module_study s ON s.id = p.study_id
                        WHERE s.cadre_id = ?
                        """)
                .param(cadre.value())
                .query(
                        row -> {
                            progress.computeIfAbsent(
                                            row.getLong("study_id"), key -> new HashMap<>())
                                    .put(row.getString("lesson_code"), row.getBoolean("finished"));
                        });
        return progress;
    }

    /** Whether this call was the one that began the study. */
    boolean begin(long study, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE module_study
                                SET state = 'STUDYING', started_at = ?, version = version + 1
                                WHERE id = ? AND state = 'SUMMONED'
                                """)
                        .param(Utc.bind(now))
                        .param(study)
                        .update()
                == 1;
    }

    /** The cadre's enrolments that the module belongs to have begun, too. */
    void beginEnrolments(CadreId cadre, StudyModuleId module, Instant now) {
        jdbc.sql(
                        """
                        UPDATE enrolment
                        SET state = 'STUDYING', started_at = :now, version = version + 1
                        WHERE cadre_id = :cadre AND state = 'SUMMONED' AND class_id IN (
                            SELECT class_id FROM class_module WHERE module_id = :module)
                        """)
                .param("now", Utc.bind(now))
                .param("cadre", cadre.value())
                .param("module", module.value())
                .update();
    }

    void open(long study, String lesson, Instant now) {
        jdbc.sql(
                        """
                        INSERT IGNORE INTO lesson_progress (study_id, lesson_code, opened_at)
                        VALUES (?, ?, ?)
                        """)
                .param(study)
                .param(lesson)
                .param(Utc.bind(now))
                .update();
        jdbc.sql("UPDATE module_study SET last_lesson = ? WHERE id = ?")
                .param(lesson)
                .param(study)
                .update();
    }

    /** The first time counts. */
    void read(long study, String lesson, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO lesson_progress (study_id, lesson_code, opened_at, read_at)
                        VALUES (:study, :lesson, :now, :now)
                        ON DUPLICATE KEY UPDATE read_at = COALESCE(read_at, VALUE(read_at))
                        """)
                .param("study", study)
                .param("lesson", lesson)
                .param("now", Utc.bind(now))
                .update();
    }

    /** Whether this call was the one that completed the study. */
    boolean complete(long study, @Nullable BigDecimal mark, Instant at) {
        return jdbc.sql(
                                """
                                UPDATE module_study
                                SET state = 'COMPLETED', completed_at = :at, mark = :mark,
                                    started_at = COALESCE(started_at, :at),
                                    version = version + 1
                                WHERE id = :study AND state <> 'COMPLETED'
                                """)
                        .param("at", Utc.bind(at))
                        .param("mark", mark)
                        .param("study", study)
                        .update()
                == 1;
    }

    /**
     * Completes the cadre's enrolments in classes with the module of which no module is left, with
     * the mean of the marks, two decimals, half up.
     */
    void completeEnrolments(CadreId cadre, StudyModuleId module, Instant at) {
        jdbc.sql(
                        """
                        UPDATE enrolment e
                        SET e.state = 'COMPLETED', e.completed_at = :at, e.version = e.version + 1,
                            e.started_at = COALESCE(e.started_at, :at),
                            e.mark = (
                                SELECT ROUND(AVG(s.mark), 2)
                                FROM class_module m
                                    JOIN module_study s ON s.module_id = m.module_id
                                        AND s.cadre_id = :cadre
                                WHERE m.class_id = e.class_id)
                        WHERE e.cadre_id = :cadre AND e.state IN ('SUMMONED', 'STUDYING')
                            AND e.class_id IN (
                                SELECT class_id FROM class_module WHERE module_id = :module)
                            AND NOT EXISTS (
                                SELECT 1
                                FROM class_module m
                                    LEFT JOIN module_study s ON s.module_id = m.module_id
                                        AND s.cadre_id = :cadre AND s.state = 'COMPLETED'
                                WHERE m.class_id = e.class_id AND s.id IS NULL)
                        """)
                .param("at", Utc.bind(at))
                .param("cadre", cadre.value())
                .param("module", module.value())
                .update();
    }

    private static StudyRow row(ResultSet row, int number) throws SQLException {
        return new StudyRow(
                row.getLong("id"),
                new StudyModuleId(row.getLong("module_id")),
                new ModuleVersionId(row.getLong("module_version_id")),
                row.getString("title"),
                row.getObject("closes_on", LocalDate.class),
                new UnitId(row.getLong("unit_id")),
                CompletionState.valueOf(row.getString("state")),
                row.getString("last_lesson"),
                Utc.readRequired(row, "summoned_at"),
                Utc.read(row, "started_at"),
                Utc.read(row, "completed_at"),
                row.getBigDecimal("mark"),
                Elsewhere.of(
                        row.getString("source_system"),
                        row.getString("source_document"),
                        row.getString("source_place")));
    }
}
