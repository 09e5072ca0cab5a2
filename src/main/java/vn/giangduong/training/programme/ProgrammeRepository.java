package vn.giangduong.training.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.html.SafeHtml;
import vn.giangduong.content.StudyModuleId;

/** Reads programmes; there are a handful of them. */
@Repository
class ProgrammeRepository {

    private static final String SELECT =
            """
            SELECT p.id AS programme_id, p.code, v.id, v.number, v.title, v.award, v.description,
                   v.valid_from, v.valid_to, v.pass_mark, v.fair_from, v.good_from,
                   v.excellent_from
            FROM programme p JOIN programme_version v ON v.programme_id = p.id
            """;

    private final JdbcClient jdbc;

    ProgrammeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Programme> newest() {
        return jdbc.sql(
                        SELECT
                                + """
                                WHERE v.number = (SELECT MAX(n.number) FROM programme_version n
                                                  WHERE n.programme_id = p.id)
                                ORDER BY v.title, p.code
                                """)
                .query((row, number) -> programme(row))
                .list();
    }

    Optional<Programme> version(ProgrammeVersionId id) {
        return jdbc.sql(SELECT + "WHERE v.id = ?")
                .param(id.value())
                .query((row, number) -> programme(row))
                .optional();
    }

    /** How many classes follow each programme, by the programme's code. */
    Map<String, Integer> classes() {
        Map<String, Integer> classes = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT p.code, COUNT(*) AS classes
                        FROM training_class c
                            JOIN programme_version v ON v.id = c.programme_version_id
                            JOIN programme p ON p.id = v.programme_id
                        GROUP BY p.code
                        """)
                .query(
                        row -> {
                            classes.put(row.getString("code"), row.getInt("classes"));
                        });
        return classes;
    }

    private Programme programme(ResultSet row) throws SQLException {
        long version = row.getLong("id");
        return new Programme(
                new ProgrammeId(row.getLong("programme_id")),
                new ProgrammeVersionId(version),
                row.getString("code"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("award"),
                SafeHtml.markdown(row.getString("description")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new ProgrammeGrades(
                        row.getBigDecimal("pass_mark"),
                        row.getBigDecimal("fair_from"),
                        row.getBigDecimal("good_from"),
                        row.getBigDecimal("excellent_from")),
                modules(version));
    }

    private List<StudyModuleId> modules(long version) {
        return jdbc.sql(
                        """
                        SELECT module_id FROM programme_module
                        WHERE programme_version_id = ? ORDER BY position
                        """)
                .param(version)
                .query((row, number) -> new StudyModuleId(row.getLong("module_id")))
                .list();
    }
}
