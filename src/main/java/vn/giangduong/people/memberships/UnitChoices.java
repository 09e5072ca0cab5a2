package vn.giangduong.people.memberships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;

/** The units the signed-in person may put people into, found by any part of the name. */
@Service
@Transactional(readOnly = true)
public class UnitChoices {

    private static final String SELECT =
            """
            SELECT u.id, u.code, v.name, COALESCE(a.short_name, '') AS above
            FROM (SELECT DISTINCT descendant_id AS unit_id FROM unit_path
                    WHERE ancestor_id IN (:scopes) AND valid_from <= :on AND valid_to > :on) own
                JOIN unit u ON u.id = own.unit_id
                JOIN unit_version v ON v.unit_id = u.id AND v.valid_from <= :on AND v.valid_to > :on
                JOIN unit_type t ON t.code = v.type_code
                LEFT JOIN unit_version a ON a.unit_id = v.parent_id
                    AND a.valid_from <= :on AND a.valid_to > :on
            WHERE (t.cell OR NOT :cells)
            """;

    private final JdbcClient jdbc;
    private final Access access;

    UnitChoices(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Some units of that day whose name or code fits, exact marks first. */
    public List<UnitChoice> find(String typed, LocalDate on, boolean cells, int from, int limit) {
        List<Long> scopes = scopes();
        if (scopes.isEmpty()) {
            return List.of();
        }
        String text = VietnameseText.clean(typed);
        return select(
                        " AND (:text = '' OR u.code = :text OR v.name_folded LIKE"
                                + " CONCAT('%', :folded, '%')) ORDER BY LOCATE(:text, v.name) = 0,"
                                + " v.name, u.code LIMIT :limit OFFSET :from",
                        scopes, on, cells)
                .param("text", text)
                .param("folded", VietnameseText.fold(text))
                .param("limit", limit)
                .param("from", from)
                .query(UnitChoices::choice)
                .list();
    }

    /** That unit, if the signed-in person may put people into it. */
    public Optional<UnitChoice> one(UnitId unit, LocalDate on) {
        List<Long> scopes = scopes();
        return scopes.isEmpty()
                ? Optional.empty()
                : select(" AND u.id = :id", scopes, on, false)
                        .param("id", unit.value())
                        .query(UnitChoices::choice)
                        .optional();
    }

    private JdbcClient.StatementSpec select(
            String more, List<Long> scopes, LocalDate on, boolean cells) {
        return jdbc.sql(SELECT + more)
                .param("scopes", scopes)
                .param("on", on)
                .param("cells", cells);
    }

    private List<Long> scopes() {
        return access.scopes(Permission.MANAGE_PEOPLE).stream().map(UnitId::value).toList();
    }

    private static UnitChoice choice(ResultSet row, int number) throws SQLException {
        return new UnitChoice(
                new UnitId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("above"));
    }
}
