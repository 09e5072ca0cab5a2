package vn.giangduong.training.completion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.CompletionState;

/** Reads the people behind a unit's figures, one page at a time. */
@Repository
class UnitCompletionPeopleRepository {

    private static final String PATH =
            """
            p.ancestor_id = :unit AND p.valid_from <= :treeDay AND p.valid_to > :treeDay
                AND (:ownOnly = FALSE OR p.depth = 0)
            """;

    /** Studies where they were booked on the day. */
    private static final String BOOKED =
            """
            SELECT s.id AS study_id, s.unit_id
            FROM unit_path p
                JOIN module_study s ON s.unit_id = p.descendant_id AND s.module_id = :module
            WHERE %1$s AND NOT EXISTS (
                SELECT 1 FROM module_study_former_unit f
                WHERE f.study_id = s.id AND f.valid_from <= :on AND f.valid_to > :on) %2$s
            UNION ALL
            SELECT s.id, f.unit_id
            FROM unit_path p
                JOIN module_study_former_unit f ON f.unit_id = p.descendant_id
                    AND f.valid_from <= :on AND f.valid_to > :on
                JOIN module_study s ON s.id = f.study_id AND s.module_id = :module
            WHERE %1$s %2$s
            """;

    private static final String NO_MEMBER =
            """
            AND NOT EXISTS (
                SELECT 1 FROM membership m
                WHERE m.cadre_id = s.cadre_id AND m.valid_from <= :treeDay AND m.valid_to > :treeDay)
            """;

    /** Studies where their cadres are members today. */
    private static final String PRESENT =
            """
            SELECT s.id AS study_id, m.unit_id
            FROM unit_path p
                JOIN membership m ON m.unit_id = p.descendant_id
                    AND m.valid_from <= :treeDay AND m.valid_to > :treeDay
                JOIN module_study s ON s.cadre_id = m.cadre_id AND s.module_id = :module
            WHERE %s
            UNION ALL
            """
                            .formatted(PATH)
                    + BOOKED.formatted(PATH, NO_MEMBER);

    private static final String STATE =
            """
            CASE WHEN s.completed_at < :until THEN 'COMPLETED'
                WHEN s.started_at < :until THEN 'STUDYING' ELSE 'SUMMONED' END\
            """;

    private static final String WHERE =
            " WHERE s.summoned_at < :until AND (:state = '' OR "
                    + STATE
                    + """
                     = :state)
                        AND (:search = '' OR c.code = :search
                            OR (:folded <> '' AND c.name_folded LIKE CONCAT('%', :folded, '%')))
                    """;

    private final JdbcClient jdbc;

    UnitCompletionPeopleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose people are wanted.
     *
     * @param on the day at whose end they stood so
     * @param treeDay the day of the tree
     */
    record Wanted(
            UnitId unit,
            StudyModuleId module,
            LocalDate on,
            LocalDate treeDay,
            RollUpTree tree,
            UnitCompletionFilter filter) {}

    long count(Wanted wanted) {
        return bind("SELECT COUNT(*) " + from(wanted) + WHERE, wanted).query(Long.class).single();
    }

    /** So many people from the one with that place on, counted from 0. */
    List<UnitCompletionPerson> people(Wanted wanted, long from, int limit) {
        String select =
                "SELECT c.id, c.code, c.full_name, v.short_name, "
                        + STATE
                        + """
                         AS state, s.summoned_at,
                            IF(s.started_at < :until, s.started_at, NULL) AS started_at,
                            IF(s.completed_at < :until, s.completed_at, NULL) AS completed_at
                        """
                        + from(wanted)
                        // a unit that has ended is called by its last name
                        + """
                            JOIN unit_version v ON v.unit_id = place.unit_id AND v.valid_from = (
                                SELECT MAX(n.valid_from) FROM unit_version n
                                WHERE n.unit_id = place.unit_id AND n.valid_from <= :treeDay)
                        """
                        + WHERE
                        + " ORDER BY c.sort_given, c.sort_family, c.sort_middle, c.code LIMIT :limit OFFSET :from";
        return bind(select, wanted)
                .param("limit", limit)
                .param("from", from)
                .query(UnitCompletionPeopleRepository::person)
                .list();
    }

    private static String from(Wanted wanted) {
        return """
            FROM (%s) place
                JOIN module_study s ON s.id = place.study_id
                JOIN cadre c ON c.id = s.cadre_id
            """
                .formatted(
                        wanted.tree() == RollUpTree.PRESENT ? PRESENT : BOOKED.formatted(PATH, ""));
    }

    private StatementSpec bind(String sql, Wanted wanted) {
        UnitCompletionFilter filter = wanted.filter();
        CompletionState state = filter.state();
        return jdbc.sql(sql)
                .param("unit", wanted.unit().value())
                .param("module", wanted.module().value())
                .param("on", wanted.on())
                .param("treeDay", wanted.treeDay())
                .param("until", Utc.bind(Periods.startOfDay(wanted.on().plusDays(1))))
                .param("ownOnly", filter.ownOnly())
                .param("state", state == null ? "" : state.name())
                .param("search", filter.search())
                .param("folded", VietnameseText.fold(filter.search()));
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
