package vn.giangduong.training.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.CadreDoor;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.CompletionState;

/** What a person has studied, for who may see the names behind the figures of their unit. */
@Service
@Transactional(readOnly = true)
public class PersonStudies {

    private final JdbcClient jdbc;
    private final CadreDoor door;

    PersonStudies(JdbcClient jdbc, CadreDoor door) {
        this.jdbc = jdbc;
        this.door = door;
    }

    /**
     * Everything they are summoned to or have completed, the last completed first, then what is
     * open.
     *
     * @throws AccessDeniedException when the record is not for the signed-in person
     */
    public List<PersonStudy> of(CadreId cadre) {
        door.requireSee(cadre);
        return jdbc.sql(
                        """
                        SELECT m.code, v.title, s.state, s.summoned_at, s.completed_at,
                            s.source_system, s.source_document, s.source_place,
                            COALESCE(c.title, '') AS class_title,
                            COALESCE((SELECT w.name FROM unit_version w
                                WHERE w.unit_id = s.unit_id
                                ORDER BY w.valid_from DESC LIMIT 1), '') AS unit_name
                        FROM module_study s
                            JOIN study_module m ON m.id = s.module_id
                            JOIN study_module_version v ON v.id = s.module_version_id
                            LEFT JOIN training_class c ON c.id = s.class_id
                        WHERE s.cadre_id = ?
                        ORDER BY s.completed_at IS NULL, s.completed_at DESC, s.summoned_at, s.id
                        """)
                .param(cadre.value())
                .query(PersonStudies::study)
                .list();
    }

    private static PersonStudy study(ResultSet row, int number) throws SQLException {
        Elsewhere elsewhere =
                Elsewhere.of(
                        row.getString("source_system"),
                        row.getString("source_document"),
                        row.getString("source_place"));
        return new PersonStudy(
                row.getString("code"),
                row.getString("title"),
                CompletionState.valueOf(row.getString("state")),
                row.getString("unit_name"),
                Utc.readRequired(row, "summoned_at"),
                Utc.read(row, "completed_at"),
                elsewhere == null ? row.getString("class_title") : elsewhere.line(),
                elsewhere != null);
    }
}
