package vn.giangduong.people.followers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.organization.UnitId;

/** Reads which cells are followed by whom. */
@Component
class FollowerStore {

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private static final String CELLS =
            """
            FROM unit_path p
                JOIN unit u ON u.id = p.descendant_id
                JOIN unit_version v ON v.unit_id = u.id
                    AND v.valid_from <= :today AND v.valid_to > :today
                JOIN unit_type t ON t.code = v.type_code AND t.cell
                JOIN unit_version above ON above.unit_id = COALESCE(v.parent_id, u.id)
                    AND above.valid_from <= :today AND above.valid_to > :today
                JOIN unit committee ON committee.id = above.unit_id
            WHERE p.ancestor_id = :unit AND p.valid_from <= :today AND p.valid_to > :today
            """;

    private static final String FOLLOWED =
            """
            EXISTS (SELECT 1 FROM role_grant g JOIN account a ON a.id = g.account_id AND a.enabled
                WHERE g.unit_id = u.id AND g.role = 'FOLLOWER'
                    AND g.valid_from <= :today AND g.valid_to > :today)
            """;

    private final JdbcClient jdbc;

    FollowerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CommitteeFollowing> committees(UnitId unit, LocalDate today) {
        return jdbc.sql(
                        "SELECT committee.code, above.name, COUNT(*) AS cells,"
                                + " SUM(NOT "
                                + FOLLOWED
                                + ") AS without "
                                + CELLS
                                + """
                                GROUP BY committee.id, committee.code, above.name
                                ORDER BY without DESC, above.name
                                """)
                .param("unit", unit.value())
                .param("today", today)
                .query(
                        (row, number) ->
                                new CommitteeFollowing(
                                        row.getString("code"),
                                        row.getString("name"),
                                        row.getLong("cells"),
                                        row.getLong("without")))
                .list();
    }

    long count(UnitId unit, boolean withoutOnly, LocalDate today) {
        return jdbc.sql("SELECT COUNT(*) " + CELLS + (withoutOnly ? " AND NOT " + FOLLOWED : ""))
                .param("unit", unit.value())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    List<CellFollowers> cells(
            UnitId unit, boolean withoutOnly, LocalDate today, long from, int limit) {
        List<CellFollowers> cells =
                jdbc.sql(
                                "SELECT u.id, u.code, v.name, above.name AS committee "
                                        + CELLS
                                        + (withoutOnly ? " AND NOT " + FOLLOWED : "")
                                        + """
                                         ORDER BY above.name, v.sort_order, v.name, u.id
                                        LIMIT :limit OFFSET :from
                                        """)
                        .param("unit", unit.value())
                        .param("today", today)
                        .param("limit", limit)
                        .param("from", from)
                        .query(
                                (row, number) ->
                                        new CellFollowers(
                                                new UnitId(row.getLong("id")),
                                                row.getString("code"),
                                                row.getString("name"),
                                                row.getString("committee"),
                                                List.of()))
                        .list();
        if (cells.isEmpty()) {
            return cells;
        }
        Map<Long, List<CellFollowers.Assignment>> followers =
                assignments(cells.stream().map(cell -> cell.id().value()).toList(), today);
        return cells.stream()
                .map(
                        cell ->
                                new CellFollowers(
                                        cell.id(),
                                        cell.code(),
                                        cell.name(),
                                        cell.committee(),
                                        followers.getOrDefault(cell.id().value(), List.of())))
                .toList();
    }

    private Map<Long, List<CellFollowers.Assignment>> assignments(
            List<Long> cells, LocalDate today) {
        Map<Long, List<CellFollowers.Assignment>> byCell = new TreeMap<>();
        jdbc.sql(
                        """
                        SELECT g.id, g.unit_id, a.code, a.display_name, g.valid_from, g.valid_to
                        FROM role_grant g JOIN account a ON a.id = g.account_id AND a.enabled
                        WHERE g.role = 'FOLLOWER' AND g.unit_id IN (:cells)
                            AND g.valid_to > :today AND g.valid_from < g.valid_to
                        ORDER BY g.valid_from, g.id
                        """)
                .param("cells", cells)
                .param("today", today)
                .query(
                        row -> {
                            LocalDate to = row.getObject("valid_to", LocalDate.class);
                            byCell.computeIfAbsent(
                                            row.getLong("unit_id"), cell -> new ArrayList<>())
                                    .add(
                                            new CellFollowers.Assignment(
                                                    row.getLong("id"),
                                                    row.getString("code"),
                                                    row.getString("display_name"),
                                                    row.getObject("valid_from", LocalDate.class),
                                                    FOREVER.equals(to) ? null : to));
                        });
        return byCell;
    }

    List<FollowedCell> followedBy(long account, LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT u.id, u.code, v.name, above.name AS committee,
                            MIN(g.valid_from) AS since
                        FROM role_grant g
                            JOIN unit u ON u.id = g.unit_id
                            JOIN unit_version v ON v.unit_id = u.id
                                AND v.valid_from <= :today AND v.valid_to > :today
                            JOIN unit_version above ON above.unit_id = COALESCE(v.parent_id, u.id)
                                AND above.valid_from <= :today AND above.valid_to > :today
                        WHERE g.account_id = :account AND g.role = 'FOLLOWER'
                            AND g.valid_from <= :today AND g.valid_to > :today
                        GROUP BY u.id, u.code, v.name, above.name, v.sort_order
                        ORDER BY above.name, v.sort_order, v.name
                        """)
                .param("account", account)
                .param("today", today)
                .query(
                        (row, number) ->
                                new FollowedCell(
                                        new UnitId(row.getLong("id")),
                                        row.getString("code"),
                                        row.getString("name"),
                                        row.getString("committee"),
                                        row.getObject("since", LocalDate.class)))
                .list();
    }
}
