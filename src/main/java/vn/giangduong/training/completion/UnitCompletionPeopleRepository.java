package vn.giangduong.training.completion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.CompletionState;

/** Reads the people behind a unit's figures, one page at a time. */
@Repository
class UnitCompletionPeopleRepository {

    private static final String FROM =
            """
            FROM unit_path p
                JOIN module_study s ON s.unit_id = p.descendant_id AND s.module_id = :module
                JOIN cadre c ON c.id = s.cadre_id
            """;

    private static final String WHERE =
            """
            WHERE p.ancestor_id = :unit AND p.valid_from <= :on AND p.valid_to > :on
                AND (:ownOnly = FALSE OR p.depth = 0)
                AND (:state = '' OR s.state = :state)
                AND (:search = '' OR c.code = :search
                    OR (:folded <> '' AND c.name_folded LIKE CONCAT('%', :folded, '%')))
            """;

    private final JdbcClient jdbc;

    UnitCompletionPeopleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(UnitId unit, StudyModuleId module, LocalDate on, UnitCompletionFilter filter) {
        return bind("SELECT COUNT(*) " + FROM + WHERE, unit, module, on, filter)
                .query(Long.class)
                .single();
    }

    /** So many people from the one with that place on, counted from 0. */
    List<UnitCompletionPerson> people(
            UnitId unit,
            StudyModuleId module,
            LocalDate on,
            UnitCompletionFilter filter,
            long from,
            int limit) {
        String select =
                """
                SELECT c.id, c.code, c.full_name, v.short_name, s.state, s.summoned_at,
                    s.started_at, s.completed_at
                """
                        + FROM
                        + """
                            JOIN unit_version v ON v.unit_id = s.unit_id
                                AND v.valid_from <= :on AND v.valid_to > :on
                        """
                        + WHERE
                        + "ORDER BY c.sort_name, c.code LIMIT :limit OFFSET :from";
        return bind(select, unit, module, on, filter)
                .param("limit", limit)
                .param("from", from)
                .query(UnitCompletionPeopleRepository::person)
                .list();
    }

    private StatementSpec bind(
            String sql, UnitId unit, StudyModuleId module, LocalDate on, UnitCompletionFilter f) {
        CompletionState state = f.state();
        return jdbc.sql(sql)
                .param("unit", unit.value())
                .param("module", module.value())
                .param("on", on)
                .param("ownOnly", f.ownOnly())
                .param("state", state == null ? "" : state.name())
                .param("search", f.search())
                .param("folded", VietnameseText.fold(f.search()));
    }

    private static UnitCompletionPerson person(ResultSet row, int number) throws SQLException {
        return new UnitCompletionPerson(
                new CadreId(row.getLong("id")),
                row.getString("code"),
                row.getString("full_name"),
                row.getString("short_name"),
                CompletionState.valueOf(row.getString("state")),
                Utc.readRequired(row, "summoned_at"),
                Utc.read(row, "started_at"),
                Utc.read(row, "completed_at"));
    }
}
