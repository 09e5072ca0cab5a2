package vn.giangduong.training.classes.ethnicity;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.classes.TrainingClassDesk;
import vn.giangduong.training.classes.TrainingClassDraftRules;
import vn.giangduong.training.classes.TrainingClassId;

/**
 * The ethnicity of a class's learners, while its centre keeps it, for those who manage the centre.
 * The log tells that it was noted, never what.
 */
@Service
@Transactional
public class ClassEthnicity {

    private static final String OPEN =
            """
            SELECT r.id FROM ethnicity_recording r
                JOIN training_class k ON k.centre_id = r.centre_id
            WHERE k.id = ? AND r.ended_at IS NULL
            """;

    private final JdbcClient jdbc;
    private final TrainingClassDesk desk;
    private final AuditLog audit;
    private final Clock clock;

    ClassEthnicity(JdbcClient jdbc, TrainingClassDesk desk, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be noted, in the order of the official list. */
    @Transactional(readOnly = true)
    public List<Ethnicity> choices() {
        return jdbc.sql("SELECT code, name, minority FROM ethnicity ORDER BY code = '00', code")
                .query(
                        (row, number) ->
                                new Ethnicity(
                                        row.getString("code"),
                                        row.getString("name"),
                                        row.getBoolean("minority")))
                .list();
    }

    /**
     * What is noted of the learners of a class, by cadre; empty when the class's centre does not
     * keep it.
     *
     * @throws AccessDeniedException when the class does not exist or is not the person's
     */
    @Transactional(readOnly = true)
    public Optional<Map<CadreId, Ethnicity>> noted(TrainingClassId trainingClass) {
        desk.get(trainingClass);
        if (!isOn(OPEN, trainingClass)) {
            return Optional.empty();
        }
        Map<CadreId, Ethnicity> noted = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT e.cadre_id, t.code, t.name, t.minority
                        FROM enrolment_ethnicity n
                            JOIN enrolment e ON e.id = n.enrolment_id
                            JOIN ethnicity t ON t.code = n.ethnicity_code
                        WHERE e.class_id = ?
                        """)
                .param(trainingClass.value())
                .query(
                        row -> {
                            noted.put(
                                    new CadreId(row.getLong("cadre_id")),
                                    new Ethnicity(
                                            row.getString("code"),
                                            row.getString("name"),
                                            row.getBoolean("minority")));
                        });
        return Optional.of(noted);
    }

    /**
     * How many learners of the class belong to a minority by what is noted of them, those exempt
     * left out; {@code null} while nothing is.
     *
     * @throws AccessDeniedException when the class does not exist or is not the person's
     */
    @Transactional(readOnly = true)
    public @Nullable Integer minority(TrainingClassId trainingClass) {
        desk.get(trainingClass);
        return jdbc.sql(
                        """
                        SELECT IF(COUNT(*) = 0, NULL, SUM(t.minority)) AS minority
                        FROM enrolment_ethnicity n
                            JOIN enrolment e ON e.id = n.enrolment_id AND e.state <> 'EXEMPT'
                            JOIN ethnicity t ON t.code = n.ethnicity_code
                        WHERE e.class_id = ?
                        """)
                .param(trainingClass.value())
                .query((row, number) -> Optional.ofNullable(row.getBigDecimal("minority")))
                .single()
                .map(Number::intValue)
                .orElse(null);
    }

    /**
     * Notes it of one learner, or takes it back.
     *
     * @param code of one of {@link #choices}; {@code null} to erase what was noted
     * @throws BadInputException when the centre does not keep it, the cadre is not in the class, or
     *     there is no such group
     * @throws AccessDeniedException when the class does not exist or is not the person's
     */
    public void note(TrainingClassId trainingClass, CadreId cadre, @Nullable String code) {
        TrainingClassDesk.Folder folder = desk.lock(trainingClass);
        // held against a turning off at the same moment, which would leave a row behind
        if (!isOn(OPEN + "LOCK IN SHARE MODE", trainingClass)) {
            throw refused("training.ethnicity.notOn");
        }
        long enrolment =
                jdbc.sql("SELECT id FROM enrolment WHERE class_id = ? AND cadre_id = ?")
                        .param(trainingClass.value())
                        .param(cadre.value())
                        .query(Long.class)
                        .optional()
                        .orElseThrow(() -> refused("training.ethnicity.notInClass"));
        if (code == null) {
            jdbc.sql("DELETE FROM enrolment_ethnicity WHERE enrolment_id = ?")
                    .param(enrolment)
                    .update();
        } else {
            if (choices().stream().noneMatch(choice -> choice.code().equals(code))) {
                throw refused("training.ethnicity.unknown");
            }
            jdbc.sql(
                            """
                            REPLACE INTO enrolment_ethnicity (enrolment_id, ethnicity_code, noted_at)
                            VALUES (?, ?, ?)
                            """)
                    .param(enrolment)
                    .param(code)
                    .param(Utc.bind(clock.instant()))
                    .update();
        }
        audit.record(
                code == null ? "training.ethnicity.erased" : "training.ethnicity.noted",
                "cadre",
                cadre,
                folder.code());
    }

    private boolean isOn(String sql, TrainingClassId trainingClass) {
        return jdbc.sql(sql).param(trainingClass.value()).query(Long.class).optional().isPresent();
    }

    private static BadInputException refused(String key) {
        return new BadInputException(TrainingClassDraftRules.problem("ethnicity", key));
    }
}
