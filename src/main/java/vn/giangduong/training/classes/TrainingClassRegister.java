package vn.giangduong.training.classes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.programme.ProgrammeVersionId;

/** Reads classes and their numbers, never names, for those who manage a centre's classes. */
@Service
@Transactional(readOnly = true)
public class TrainingClassRegister {

    private static final String CLASSES =
            """
            SELECT k.id, k.code, k.title, k.programme_version_id, v.title AS programme_title,
                v.award, k.centre_id, u.name AS centre_name, k.form, k.opens_on, k.closes_on,
                k.planned_learners, k.ethnic_minority, k.state,
                (SELECT COUNT(*) FROM enrolment e
                    WHERE e.class_id = k.id AND e.state <> 'EXEMPT') AS learners,
                (SELECT COUNT(*) FROM enrolment e
                    WHERE e.class_id = k.id AND e.state = 'STUDYING') AS studying,
                (SELECT COUNT(*) FROM enrolment e
                    WHERE e.class_id = k.id AND e.state = 'COMPLETED') AS completed
            FROM training_class k
                JOIN programme_version v ON v.id = k.programme_version_id
                JOIN unit_version u ON u.unit_id = k.centre_id
                    AND u.valid_from <= k.opens_on AND u.valid_to > k.opens_on
            """;

    private final JdbcClient jdbc;
    private final TrainingClassDesk desk;
    private final TrainingCentres centres;
    private final Access access;
    private final Clock clock;

    TrainingClassRegister(
            JdbcClient jdbc,
            TrainingClassDesk desk,
            TrainingCentres centres,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.centres = centres;
        this.access = access;
        this.clock = clock;
    }

    /** The centres whose classes the signed-in person manages, by name. */
    public List<TrainingCentre> centres() {
        return centres.under(
                access.scopes(Permission.MANAGE_CLASSES), Periods.dayOf(clock.instant()));
    }

    /**
     * The classes opening in a calendar year, newest first.
     *
     * @param centreCode only this centre's; {@code null} for all the person manages
     */
    public List<TrainingClass> classes(@Nullable String centreCode, int year) {
        List<Long> keys =
                centres().stream()
                        .filter(centre -> centreCode == null || centre.code().equals(centreCode))
                        .map(centre -> centre.id().value())
                        .toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        CLASSES
                                + """
                                WHERE k.centre_id IN (:centres) AND k.opens_on >= :from
                                    AND k.opens_on < :before
                                ORDER BY k.opens_on DESC, k.code
                                """)
                .param("centres", keys)
                .param("from", LocalDate.of(year, 1, 1))
                .param("before", LocalDate.of(year + 1, 1, 1))
                .query(TrainingClassRegister::trainingClass)
                .list();
    }

    /**
     * One class with its modules and results.
     *
     * @throws AccessDeniedException when there is none with that code or it is not the person's
     */
    public TrainingClassDetails details(String code) {
        TrainingClassId id = desk.find(code).id();
        TrainingClass trainingClass =
                jdbc.sql(CLASSES + "WHERE k.id = :id")
                        .param("id", id.value())
                        .query(TrainingClassRegister::trainingClass)
                        .single();
        long certificates =
                jdbc.sql("SELECT COUNT(*) FROM enrolment WHERE class_id = ? AND certificate")
                        .param(id.value())
                        .query(Long.class)
                        .single();
        return new TrainingClassDetails(trainingClass, modules(id), grades(id), certificates);
    }

    private List<TrainingClassModule> modules(TrainingClassId id) {
        return jdbc.sql(
                        """
                        SELECT m.module_id, m.module_version_id, v.number, v.title,
                            COUNT(s.id) AS summoned,
                            COUNT(CASE WHEN s.state = 'STUDYING' THEN 1 END) AS studying,
                            COUNT(CASE WHEN s.state = 'COMPLETED' THEN 1 END) AS completed
                        FROM class_module m
                            JOIN study_module_version v ON v.id = m.module_version_id
                            LEFT JOIN enrolment e ON e.class_id = m.class_id
                                AND e.state <> 'EXEMPT'
                            LEFT JOIN module_study s ON s.module_id = m.module_id
                                AND s.cadre_id = e.cadre_id
                        WHERE m.class_id = ?
                        GROUP BY m.position, m.module_id, m.module_version_id, v.number, v.title
                        ORDER BY m.position
                        """)
                .param(id.value())
                .query(
                        (row, number) ->
                                new TrainingClassModule(
                                        new StudyModuleId(row.getLong("module_id")),
                                        new ModuleVersionId(row.getLong("module_version_id")),
                                        row.getInt("number"),
                                        row.getString("title"),
                                        figures(row, "summoned")))
                .list();
    }

    private Map<EnrolmentGrade, Long> grades(TrainingClassId id) {
        Map<EnrolmentGrade, Long> grades = new EnumMap<>(EnrolmentGrade.class);
        jdbc.sql(
                        "SELECT "
                                + EnrolmentGrade.SQL
                                + """
                                 AS grade, COUNT(*) AS people
                                FROM enrolment e
                                    JOIN training_class k ON k.id = e.class_id
                                    JOIN programme_version v ON v.id = k.programme_version_id
                                WHERE e.class_id = ?
                                GROUP BY grade HAVING grade IS NOT NULL
                                """)
                .param(id.value())
                .query(
                        row -> {
                            grades.put(
                                    EnrolmentGrade.valueOf(row.getString("grade")),
                                    row.getLong("people"));
                        });
        return grades;
    }

    private static TrainingClass trainingClass(ResultSet row, int number) throws SQLException {
        return new TrainingClass(
                new TrainingClassId(row.getLong("id")),
                row.getString("code"),
                row.getString("title"),
                new ProgrammeVersionId(row.getLong("programme_version_id")),
                row.getString("programme_title"),
                row.getString("award"),
                new UnitId(row.getLong("centre_id")),
                row.getString("centre_name"),
                TrainingClassForm.valueOf(row.getString("form")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getObject("planned_learners", Integer.class),
                row.getObject("ethnic_minority", Integer.class),
                TrainingClassState.valueOf(row.getString("state")),
                figures(row, "learners"));
    }

    private static CompletionFigures figures(ResultSet row, String all) throws SQLException {
        return new CompletionFigures(
                row.getLong(all), row.getLong("studying"), row.getLong("completed"));
    }
}
