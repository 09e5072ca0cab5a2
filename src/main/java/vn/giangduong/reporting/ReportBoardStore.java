package vn.giangduong.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.organization.UnitId;

/** Reads the units under one that owe reports, in one statement however many there are. */
@Repository
class ReportBoardStore {

    private static final String ROWS =
            "SELECT "
                    + ReportRows.DUTY
                    + """
                    , p.depth, COALESCE(b.below, 0) AS below,
                    COALESCE(b.accepted, 0) AS accepted_below
                    FROM reporting_period q
                    JOIN obligation o ON o.id = q.obligation_id
                    JOIN unit_path p ON p.ancestor_id = :unit AND p.depth BETWEEN 1 AND :deepest
                        AND p.valid_from <= q.cut_off_on AND p.valid_to > q.cut_off_on
                    JOIN unit_version v ON v.unit_id = p.descendant_id
                        AND v.valid_from <= q.cut_off_on AND v.valid_to > q.cut_off_on
                    """
                    + ReportRows.OWED
                    + """
                    LEFT JOIN (
                        SELECT pb.ancestor_id, COUNT(*) AS below,
                            COUNT(CASE WHEN rb.state = 'ACCEPTED' THEN 1 END) AS accepted
                        FROM reporting_period qb
                            JOIN unit_path pt ON pt.ancestor_id = :unit
                                AND pt.depth BETWEEN 1 AND :deepest
                                AND pt.valid_from <= qb.cut_off_on AND pt.valid_to > qb.cut_off_on
                            JOIN unit_path pb ON pb.ancestor_id = pt.descendant_id AND pb.depth > 0
                                AND pb.valid_from <= qb.cut_off_on AND pb.valid_to > qb.cut_off_on
                            JOIN unit_version vb ON vb.unit_id = pb.descendant_id
                                AND vb.valid_from <= qb.cut_off_on AND vb.valid_to > qb.cut_off_on
                            JOIN unit_type tb ON tb.code = vb.type_code AND NOT tb.lateral
                            LEFT JOIN unit_report rb ON rb.period_id = qb.id
                                AND rb.unit_id = pb.descendant_id
                        WHERE qb.id = :period
                        GROUP BY pb.ancestor_id
                    ) b ON b.ancestor_id = u.id
                    WHERE q.id = :period
                    ORDER BY p.depth, av.sort_order, av.name, v.sort_order, v.name
                    """;

    private static final int EVERY_LEVEL = 1_000;

    private final JdbcClient jdbc;

    ReportBoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units directly under it, or those of every level under it, that owe a report. */
    List<BoardRow> rows(ReportingPeriodId period, UnitId unit, boolean everyLevel) {
        return jdbc.sql(ROWS)
                .param("period", period.value())
                .param("unit", unit.value())
                .param("deepest", everyLevel ? EVERY_LEVEL : 1)
                .query(
                        (row, number) ->
                                new BoardRow(
                                        ReportRows.duty(row, number),
                                        row.getInt("depth"),
                                        row.getLong("below"),
                                        row.getLong("accepted_below")))
                .list();
    }

    /** Of these units those to which others owe a report for the period. */
    List<ReportUnit> addressees(ReportingPeriodId period, List<UnitId> among) {
        if (among.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT u.id, u.code, v.name
                        FROM reporting_period q
                            JOIN unit_version v ON v.unit_id IN (:units)
                                AND v.valid_from <= q.cut_off_on AND v.valid_to > q.cut_off_on
                            JOIN unit u ON u.id = v.unit_id
                        WHERE q.id = :period AND EXISTS (
                            SELECT 1 FROM unit_version c
                                JOIN unit_type t ON t.code = c.type_code AND NOT t.lateral
                            WHERE c.parent_id = u.id
                                AND c.valid_from <= q.cut_off_on AND c.valid_to > q.cut_off_on)
                        ORDER BY v.sort_order, v.name
                        """)
                .param("period", period.value())
                .param("units", among.stream().map(UnitId::value).toList())
                .query(
                        (row, number) ->
                                new ReportUnit(
                                        new UnitId(row.getLong("id")),
                                        row.getString("code"),
                                        row.getString("name")))
                .list();
    }
}
