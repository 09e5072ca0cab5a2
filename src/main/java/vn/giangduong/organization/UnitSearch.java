package vn.giangduong.organization;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.base.text.VietnameseText;

/** Finds units by part of a name: from the names, or from the subtree when that is small. */
final class UnitSearch {

    /** Up to this many units under one are looked at one by one. */
    private static final int SMALL = 4_000;

    static final int MOST_RANKED = 1_000;

    private static final String BELOW_FIRST =
            """
            SELECT w.id, p.depth
            FROM unit_path p STRAIGHT_JOIN unit_version w ON w.unit_id = p.descendant_id
                AND w.valid_from <= :on AND w.valid_to > :on AND w.name_folded LIKE :folded
            WHERE p.ancestor_id = :within AND NOT p.inherited
                AND p.valid_from <= :on AND p.valid_to > :on
            LIMIT :most
            """;

    /** Reads the names in one index; where a unit stands is looked up for hits only. */
    private static final String NAMES_FIRST =
            """
            SELECT w.id, p.depth
            FROM unit_version w FORCE INDEX (unit_version_search)
                STRAIGHT_JOIN unit_path p ON p.descendant_id = w.unit_id
                    AND p.ancestor_id = :within AND NOT p.inherited
                    AND p.valid_from <= :on AND p.valid_to > :on
            WHERE w.name_folded LIKE :folded AND w.valid_from <= :on AND w.valid_to > :on
            LIMIT :most
            """;

    private final JdbcClient jdbc;

    UnitSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As {@link UnitService#search}. */
    List<Unit> find(String text, UnitId within, LocalDate on, int limit) {
        return jdbc.sql(
                        UnitService.SELECT
                                + "JOIN ("
                                + (isSmall(within, on) ? BELOW_FIRST : NAMES_FIRST)
                                + """
                                ) hit ON hit.id = v.id
                                ORDER BY LOCATE(:text, v.name) = 0, hit.depth, v.sort_order, v.name
                                LIMIT :limit
                                """)
                .param("on", on)
                .param("within", within.value())
                .param("folded", "%" + VietnameseText.fold(text) + "%")
                .param("text", VietnameseText.clean(text))
                .param("most", MOST_RANKED)
                .param("limit", limit)
                .query(UnitService::unit)
                .list();
    }

    private boolean isSmall(UnitId within, LocalDate on) {
        return jdbc.sql(
                                "SELECT COUNT(*) FROM (SELECT 1 "
                                        + UnitService.SUBTREE
                                        + " LIMIT :most) some")
                        .param("id", within.value())
                        .param("on", on)
                        .param("most", SMALL)
                        .query(Integer.class)
                        .single()
                < SMALL;
    }
}
