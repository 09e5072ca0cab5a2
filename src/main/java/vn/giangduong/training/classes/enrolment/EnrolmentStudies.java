package vn.giangduong.training.classes.enrolment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.classes.TrainingClassId;

/** Begins the studies of those newly enrolled in a class whose row is locked, and counts them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EnrolmentStudies {

    private final JdbcClient jdbc;
    private final CompletionCounts counts;
    private final EnrolmentProgress progress;

    EnrolmentStudies(JdbcClient jdbc, CompletionCounts counts, EnrolmentProgress progress) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.progress = progress;
    }

    /**
     * Begins what those enrolled have not begun.
     *
     * @param newestBefore {@link #newest} before they were enrolled
     */
    void begin(TrainingClassId id, long newestBefore, Instant at) {
        beginStudies(id, Utc.bind(at));
        count(id, newestBefore, at);
        progress.refresh(id);
    }

    /** The class's newest study: its row is locked, so nobody else adds studies meanwhile. */
    long newest(TrainingClassId id) {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM module_study WHERE class_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    /**
     * Another class may summon the same person in the same moment: then the study is the other's.
     */
    private void beginStudies(TrainingClassId id, LocalDateTime now) {
        jdbc.sql(
                        """
                        INSERT INTO module_study (module_id, cadre_id, module_version_id, class_id,
                            unit_id, state, summoned_at)
                        SELECT m.module_id, e.cadre_id, m.module_version_id, e.class_id, e.unit_id,
                            'SUMMONED', :now
                        FROM enrolment e
                            JOIN class_module m ON m.class_id = e.class_id
                            LEFT JOIN module_study s ON s.module_id = m.module_id
                                AND s.cadre_id = e.cadre_id
                        WHERE e.class_id = :class AND e.state <> 'EXEMPT' AND s.id IS NULL
                        ORDER BY e.cadre_id, m.module_id
                        ON DUPLICATE KEY UPDATE module_study.id = module_study.id
                        """)
                .param("class", id.value())
                .param("now", now)
                .update();
    }

    private void count(TrainingClassId id, long newestBefore, Instant at) {
        Map<StudyModuleId, Map<UnitId, Integer>> added = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT module_id, unit_id, COUNT(*) AS people FROM module_study
                        WHERE class_id = ? AND id > ?
                        GROUP BY module_id, unit_id ORDER BY module_id
                        """)
                .param(id.value())
                .param(newestBefore)
                .query(
                        row -> {
                            added.computeIfAbsent(
                                            new StudyModuleId(row.getLong("module_id")),
                                            module -> new HashMap<>())
                                    .put(new UnitId(row.getLong("unit_id")), row.getInt("people"));
                        });
        added.forEach((module, people) -> counts.summoned(module, people, at));
    }
}
