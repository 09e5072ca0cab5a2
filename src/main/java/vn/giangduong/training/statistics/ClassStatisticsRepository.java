package vn.giangduong.training.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.classes.EnrolmentGrade;

/** Counts classes and their learners by programme, in one statement. */
@Repository
class ClassStatisticsRepository {

    /** Classes that open in the period at a centre that stood under the unit during it. */
    private static final String OF_PERIOD =
            """
            k.opens_on BETWEEN :from AND :to AND k.centre_id IN (
                SELECT p.descendant_id FROM unit_path p
                WHERE p.ancestor_id = :unit AND p.valid_from <= :to AND p.valid_to > :from)
            """;

    /** Full years on the opening day; of those with only a year of birth, the years' difference. */
    private static final String LEARNERS =
            """
            SELECT e.class_id, d.sex, d.theory_level, e.certificate,
                COALESCE(TIMESTAMPDIFF(YEAR, d.birth_date, k.opens_on),
                    YEAR(k.opens_on) - d.birth_year) AS age,
            """
                    + EnrolmentGrade.SQL
                    + """
                     AS grade
                    FROM training_class k
                        JOIN programme_version v ON v.id = k.programme_version_id
                        JOIN enrolment e ON e.class_id = k.id AND e.state <> 'EXEMPT'
                        JOIN cadre d ON d.id = e.cadre_id
                    WHERE
                    """
                    + OF_PERIOD;

    private static final String SQL =
            """
            SELECT p.code, latest.title, COUNT(*) AS classes_planned,
                COUNT(CASE WHEN k.state <> 'PLANNED' THEN 1 END) AS classes_held,
                SUM(k.planned_learners) AS learners_planned, SUM(n.learners) AS learners,
                SUM(n.women) AS women, SUM(k.ethnic_minority) AS ethnic_minority,
                SUM(n.band0) AS band0, SUM(n.band1) AS band1, SUM(n.band2) AS band2,
                SUM(n.band3) AS band3, SUM(n.band4) AS band4, SUM(n.band5) AS band5,
                SUM(n.band6) AS band6, SUM(n.band7) AS band7, SUM(n.unknown_age) AS unknown_age,
                SUM(n.theory_primary) AS theory_primary,
                SUM(n.theory_intermediate) AS theory_intermediate,
                SUM(n.theory_advanced) AS theory_advanced, SUM(n.excellent) AS excellent,
                SUM(n.good) AS good, SUM(n.fair) AS fair, SUM(n.average) AS average,
                SUM(n.ungraded) AS ungraded, SUM(n.failed) AS failed,
                SUM(n.certificates) AS certificates
            FROM training_class k
                JOIN programme_version v ON v.id = k.programme_version_id
                JOIN programme p ON p.id = v.programme_id
                JOIN programme_version latest ON latest.programme_id = p.id
                    AND latest.number = (SELECT MAX(x.number) FROM programme_version x
                                         WHERE x.programme_id = p.id)
                LEFT JOIN (
                    SELECT l.class_id, COUNT(*) AS learners, SUM(l.sex = 'F') AS women,
                        SUM(l.age <= 30) AS band0, SUM(l.age BETWEEN 31 AND 35) AS band1,
                        SUM(l.age BETWEEN 36 AND 40) AS band2,
                        SUM(l.age BETWEEN 41 AND 45) AS band3,
                        SUM(l.age BETWEEN 46 AND 50) AS band4,
                        SUM(l.age BETWEEN 51 AND 55) AS band5,
                        SUM(l.age BETWEEN 56 AND 60) AS band6, SUM(l.age > 60) AS band7,
                        SUM(l.age IS NULL) AS unknown_age,
                        SUM(l.theory_level = 'PRIMARY') AS theory_primary,
                        SUM(l.theory_level = 'INTERMEDIATE') AS theory_intermediate,
                        SUM(l.theory_level = 'ADVANCED') AS theory_advanced,
                        SUM(l.grade = 'EXCELLENT') AS excellent, SUM(l.grade = 'GOOD') AS good,
                        SUM(l.grade = 'FAIR') AS fair, SUM(l.grade = 'AVERAGE') AS average,
                        SUM(l.grade = 'UNGRADED') AS ungraded, SUM(l.grade = 'FAILED') AS failed,
                        SUM(l.certificate) AS certificates
                    FROM (%s) l
                    GROUP BY l.class_id
                ) n ON n.class_id = k.id
            WHERE %s
            GROUP BY p.id, p.code, latest.title
            ORDER BY latest.title, p.code
            """
                    .formatted(LEARNERS, OF_PERIOD);

    private final JdbcClient jdbc;

    ClassStatisticsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row per programme with a class opening between the two days, both included. */
    List<ClassStatisticsRow> rows(UnitId unit, LocalDate from, LocalDate to) {
        return jdbc.sql(SQL)
                .param("unit", unit.value())
                .param("from", from)
                .param("to", to)
                .query(ClassStatisticsRepository::row)
                .list();
    }

    private static ClassStatisticsRow row(ResultSet row, int number) throws SQLException {
        List<@Nullable Long> bands = new ArrayList<>(ClassStatisticsBands.SIZE);
        for (int band = 0; band < ClassStatisticsBands.SIZE; band++) {
            bands.add(row.getLong("band" + band));
        }
        return new ClassStatisticsRow(
                row.getString("code"),
                row.getString("title"),
                row.getLong("classes_planned"),
                row.getLong("classes_held"),
                row.getLong("learners_planned"),
                row.getLong("learners"),
                row.getLong("women"),
                row.getLong("ethnic_minority"),
                new ClassStatisticsBands(bands),
                row.getLong("theory_primary"),
                row.getLong("theory_intermediate"),
                row.getLong("theory_advanced"),
                row.getLong("excellent"),
                row.getLong("good"),
                row.getLong("fair"),
                row.getLong("average"),
                row.getLong("ungraded"),
                row.getLong("failed"),
                row.getLong("certificates"),
                row.getLong("unknown_age"));
    }
}
