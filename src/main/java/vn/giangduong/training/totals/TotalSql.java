package vn.giangduong.training.totals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a change of figures adds to the totals of a unit above, as statements.
 *
 * <p>Given are rows {@code r} of {@code unit_path} (ancestor_id, descendant_id, valid_from,
 * valid_to, and a sign), and changes {@code f} of the descendant's figures on a day. On the tree of
 * each day the ancestor has a change from the day on which both hold, until the path ends. On the
 * tree of {@code :treeDay} it has it from the change's own day, if the path holds then. A path that
 * begins after {@code :treeDay} but not after the change counts as holding.
 */
enum TotalSql {
    COMES(0, "GREATEST(f.on_day, r.valid_from)", 1, "NOT f.present AND f.on_day < r.valid_to"),
    GOES(
            0,
            "r.valid_to",
            -1,
            "NOT f.present AND f.on_day < r.valid_to AND r.valid_to < '9999-12-31'"),
    CAME_LATER(
            1,
            "GREATEST(f.on_day, r.valid_from)",
            -1,
            "NOT f.present AND f.on_day < r.valid_to"
                    + " AND (f.on_day < r.valid_from OR r.valid_to < '9999-12-31')"),
    WENT(
            1,
            "r.valid_to",
            1,
            "NOT f.present AND f.on_day < r.valid_to AND r.valid_to < '9999-12-31'"),
    IS_THERE(
            1,
            "f.on_day",
            1,
            "NOT f.present AND (f.on_day < r.valid_from OR r.valid_to < '9999-12-31')"
                    + TotalSql.HOLDS),
    IS_PRESENT(2, "f.on_day", 1, "f.present" + TotalSql.HOLDS);

    private static final String HOLDS =
            " AND r.valid_from <= GREATEST(:treeDay, f.on_day)"
                    + " AND r.valid_to > GREATEST(:treeDay, f.on_day)";

    /** Those that depend on which day is today. */
    static final List<TotalSql> OF_TODAY = List.of(IS_THERE, IS_PRESENT);

    /** Those that are nothing for a path that holds since before the figures and for ever. */
    static final List<TotalSql> OF_CHANGED_PATHS = List.of(CAME_LATER, WENT, IS_THERE);

    private final int tree;
    private final String day;
    private final int sign;
    private final String condition;

    TotalSql(int tree, String day, int sign, String condition) {
        this.tree = tree;
        this.day = day;
        this.sign = sign;
        this.condition = condition;
    }

    /** All that the rows and figures add, summed by ancestor, module, tree and day. */
    static String all(String from) {
        return of(Arrays.asList(values()), from);
    }

    /**
     * Part of it.
     *
     * @param from a join of {@code r} and {@code f}
     */
    static String of(List<TotalSql> parts, String from) {
        return """
        SELECT t.ancestor_id, t.module_id, t.tree, t.on_day, SUM(t.summoned) AS summoned,
            SUM(t.studying) AS studying, SUM(t.completed) AS completed
        FROM (%s) t
        GROUP BY t.ancestor_id, t.module_id, t.tree, t.on_day
        HAVING summoned <> 0 OR studying <> 0 OR completed <> 0
        """
                .formatted(
                        parts.stream()
                                .map(part -> part.select(from))
                                .collect(Collectors.joining(" UNION ALL ")));
    }

    private String select(String from) {
        String signed = sign < 0 ? "-r.sign" : "r.sign";
        return """
        SELECT r.ancestor_id, f.module_id, %d AS tree, %s AS on_day, %s * f.summoned AS summoned,
            %s * f.studying AS studying, %s * f.completed AS completed
        FROM %s WHERE %s
        """
                .formatted(tree, day, signed, signed, signed, from, condition);
    }
}
