package vn.giangduong.training.classes.enrolment;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.classes.TrainingClassId;

/**
 * Carries what became of a person's studies into their enrolments: an enrolment is being studied
 * once one of the class's modules is, and completed once all are; its mark is the mean of the
 * modules' marks, two decimals, half up. Closed classes and exempt people stay as they are. Single
 * studies carry on one by one in {@code StudyStore}; this is for a whole class, or for many people,
 * at once.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EnrolmentProgress {

    private static final String REFRESH =
            """
            UPDATE enrolment e
                JOIN training_class k ON k.id = e.class_id AND k.state = 'RUNNING'
                JOIN (
                    SELECT n.id, COUNT(*) AS modules,
                        COUNT(CASE WHEN s.state = 'COMPLETED' THEN 1 END) AS completed,
                        COUNT(CASE WHEN s.state <> 'SUMMONED' THEN 1 END) AS begun,
                        MIN(s.started_at) AS started_at, MAX(s.completed_at) AS completed_at,
                        ROUND(AVG(s.mark), 2) AS mark
                    FROM enrolment n
                        JOIN class_module m ON m.class_id = n.class_id
                        LEFT JOIN module_study s ON s.module_id = m.module_id
                            AND s.cadre_id = n.cadre_id
                    WHERE %s
                    GROUP BY n.id
                ) r ON r.id = e.id
            SET e.state = CASE WHEN r.completed = r.modules THEN 'COMPLETED'
                    WHEN r.begun > 0 THEN 'STUDYING' ELSE 'SUMMONED' END,
                e.started_at = r.started_at,
                e.completed_at = CASE WHEN r.completed = r.modules THEN r.completed_at END,
                e.mark = CASE WHEN r.completed = r.modules THEN r.mark END,
                e.version = e.version + 1
            WHERE e.state <> 'EXEMPT'
            """;

    private final JdbcClient jdbc;

    EnrolmentProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Brings everybody's enrolment in one running class up to date. */
    void refresh(TrainingClassId trainingClass) {
        jdbc.sql(REFRESH.formatted("n.class_id = ?")).param(trainingClass.value()).update();
    }

    /** Brings the enrolments of some people in all running classes up to date. */
    public void refresh(Collection<CadreId> cadres) {
        jdbc.sql(REFRESH.formatted("n.cadre_id IN (:cadres)"))
                .param("cadres", cadres.stream().map(CadreId::value).toList())
                .update();
    }
}
