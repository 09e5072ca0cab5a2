package vn.giangduong.training.totals;

/**
 * What the studies say, as statements: each row is a change of figures by study, module, unit and
 * day, in the columns study_id, module_id, unit_id, on_day, summoned, studying, completed.
 *
 * <p>A study changes the figures on the day of its summons, of its beginning and of its completion,
 * Viet Nam's days. It is booked to one unit at a time, at last to {@code module_study.unit_id},
 * before that to the rows of {@code module_study_former_unit}: where a booking begins, everything
 * that was before comes along; where it ends, everything leaves.
 */
final class StudySql {

    private static final String LAST =
            """
             JOIN (SELECT study_id, MAX(valid_to) AS until FROM module_study_former_unit
                GROUP BY study_id) l ON l.study_id = e.study_id AND e.on_day < l.until
            """;

    private static final String FORMER =
            """
             JOIN module_study_former_unit f ON f.study_id = e.study_id AND e.on_day < f.valid_to
            """;

    private static final String COMING = ", e.summoned, e.studying, e.completed FROM ";
    private static final String LEAVING = ", -e.summoned, -e.studying, -e.completed FROM ";

    private StudySql() {}

    /**
     * The steps of studies, all at the unit they are booked to at last.
     *
     * @param condition on {@code module_study s}
     */
    static String steps(String condition) {
        return """
            SELECT s.id AS study_id, s.module_id, s.unit_id,
                DATE(s.summoned_at + INTERVAL 7 HOUR) AS on_day,
                1 AS summoned, 0 AS studying, 0 AS completed
            FROM module_study s WHERE %1$s
            UNION ALL
            SELECT s.id, s.module_id, s.unit_id, DATE(s.started_at + INTERVAL 7 HOUR), 0, 1, 0
            FROM module_study s
            WHERE %1$s AND s.started_at IS NOT NULL AND s.state <> 'SUMMONED'
            UNION ALL
            SELECT s.id, s.module_id, s.unit_id, DATE(s.completed_at + INTERVAL 7 HOUR),
                0, -(s.started_at IS NOT NULL), 1
            FROM module_study s WHERE %1$s AND s.state = 'COMPLETED'
            """
                .formatted("(" + condition + ")");
    }

    /**
     * The changes at the units where the studies are booked.
     *
     * @param condition on {@code module_study s}
     */
    static String booked(String condition) {
        String moved =
                "("
                        + steps(
                                "s.id IN (SELECT study_id FROM module_study_former_unit) AND ("
                                        + condition
                                        + ")")
                        + ") e";
        String select = " UNION ALL SELECT e.study_id, e.module_id, ";
        return steps(condition)
                + select
                + ("e.unit_id, e.on_day" + LEAVING + moved + LAST)
                + select
                + ("e.unit_id, l.until" + COMING + moved + LAST)
                + select
                + ("f.unit_id, GREATEST(e.on_day, f.valid_from)" + COMING + moved + FORMER)
                + select
                + ("f.unit_id, f.valid_to" + LEAVING + moved + FORMER);
    }

    /** The changes by unit, module and day; days on which they cancel out are left out. */
    static String byUnit(String condition) {
        return """
        SELECT b.unit_id, b.module_id, b.on_day, SUM(b.summoned) AS summoned,
            SUM(b.studying) AS studying, SUM(b.completed) AS completed
        FROM (%s) b
        GROUP BY b.unit_id, b.module_id, b.on_day
        HAVING summoned <> 0 OR studying <> 0 OR completed <> 0
        """
                .formatted(booked(condition));
    }
}
