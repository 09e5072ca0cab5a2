package vn.giangduong.people.cadres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.NamesReach;

/** Reads lists of people, one page at a time. */
@Repository
class CadreListStore {

    /** Units of one or several subtrees on a day, each once. */
    private static final String UNITS =
            """
            (SELECT DISTINCT descendant_id AS unit_id FROM unit_path
                WHERE ancestor_id IN (:%s) AND valid_from <= :%s AND valid_to > :%s)
            """;

    private static final String FROM =
            "FROM "
                    + UNITS.formatted("wanted", "on", "on")
                    + """
                    wanted
                        JOIN membership m ON m.unit_id = wanted.unit_id
                            AND m.valid_from <= :on AND m.valid_to > :on
                        JOIN cadre c ON c.id = m.cadre_id AND c.merged_into IS NULL
                        JOIN unit_version v ON v.unit_id = m.unit_id
                            AND v.valid_from <= :on AND v.valid_to > :on
                    WHERE (:search = '' OR c.code = :search
                        OR (:folded <> '' AND c.name_folded LIKE CONCAT('%', :folded, '%')))
                    """;

    private static final String COLUMNS =
            """
            SELECT c.id, c.code, c.full_name, c.birth_date, c.birth_year, c.position,
                c.theory_level, m.unit_id, v.short_name,
                EXISTS (SELECT 1 FROM membership h JOIN
            """
                    + UNITS.formatted("scopes", "today", "today")
                    + """
                    seen ON seen.unit_id = h.unit_id
                    WHERE h.cadre_id = c.id AND h.valid_from <= :today AND h.valid_to > :today)
                    AS may_open
                    """;

    private static final String ORDER =
            " ORDER BY c.sort_given, c.sort_family, c.sort_middle, c.code ";

    private final JdbcClient jdbc;
    private final NamesReach reach;

    CadreListStore(JdbcClient jdbc, NamesReach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    long count(List<UnitId> wanted, String search, LocalDate on) {
        return bind("SELECT COUNT(*) " + FROM, wanted, search, on).query(Long.class).single();
    }

    /**
     * So many people from the one with that place on.
     *
     * @param scopes the subtrees whose people may be opened today
     */
    List<CadreRow> page(
            List<UnitId> wanted,
            List<UnitId> scopes,
            String search,
            LocalDate on,
            LocalDate today,
            long from,
            int limit) {
        return bind(COLUMNS + FROM + ORDER + "LIMIT :limit OFFSET :from", wanted, search, on)
                .param("scopes", keys(scopes))
                .param("today", today)
                .param("limit", limit)
                .param("from", from)
                .query(CadreListStore::row)
                .list();
    }

    /** Today's people whose names are open, those with exactly the marks that were typed first. */
    List<CadreRow> choices(
            List<UnitId> scopes,
            CadreFilter filter,
            int from,
            int limit,
            Permission... permissions) {
        String open = "AND " + NamesReach.condition("m.unit_id");
        String order = ORDER.replace("ORDER BY", "ORDER BY LOCATE(:search, c.full_name) = 0,");
        return reach.bind(
                        bind(
                                COLUMNS + FROM + open + order + "LIMIT :limit OFFSET :from",
                                scopes,
                                filter.search(),
                                filter.on()),
                        permissions)
                .param("scopes", keys(scopes))
                .param("today", filter.on())
                .param("limit", limit)
                .param("from", from)
                .query(CadreListStore::row)
                .list();
    }

    private StatementSpec bind(String sql, List<UnitId> wanted, String search, LocalDate on) {
        return jdbc.sql(sql)
                .param("wanted", keys(wanted))
                .param("on", on)
                .param("search", search)
                .param("folded", VietnameseText.fold(search));
    }

    private static List<Long> keys(List<UnitId> units) {
        return units.stream().map(UnitId::value).toList();
    }

    private static CadreRow row(ResultSet row, int number) throws SQLException {
        String level = row.getString("theory_level");
        return new CadreRow(
                new CadreId(row.getLong("id")),
                row.getString("code"),
                row.getString("full_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("birth_year", Integer.class),
                row.getString("position"),
                level == null ? null : TheoryLevel.valueOf(level),
                new UnitId(row.getLong("unit_id")),
                row.getString("short_name"),
                row.getBoolean("may_open"));
    }
}
