package vn.giangduong.organization.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows to write so that one state of {@code unit_path} becomes another. */
final class PathChanges {

    private final List<Object[]> gone = new ArrayList<>();
    private final List<Object[]> changed = new ArrayList<>();
    private final List<Object[]> fresh = new ArrayList<>();

    private record Key(long ancestor, LocalDate from) {}

    /** Notes what differs between the rows of one descendant before and after. */
    void between(List<UnitPathRow> before, List<UnitPathRow> after) {
        Map<Key, UnitPathRow> old = new HashMap<>();
        before.forEach(row -> old.put(new Key(row.ancestor(), row.from()), row));
        for (UnitPathRow row : after) {
            UnitPathRow same = old.remove(new Key(row.ancestor(), row.from()));
            if (same == null) {
                fresh.add(
                        new Object[] {
                            row.ancestor(),
                            row.descendant(),
                            row.depth(),
                            row.inherited(),
                            row.from(),
                            row.to()
                        });
            } else if (!same.equals(row)) {
                changed.add(
                        new Object[] {
                            row.depth(),
                            row.inherited(),
                            row.to(),
                            row.ancestor(),
                            row.descendant(),
                            row.from()
                        });
            }
        }
        old.values()
                .forEach(
                        row ->
                                gone.add(
                                        new Object[] {
                                            row.ancestor(), row.descendant(), row.from()
                                        }));
    }

    /** Writes them and says how many. */
    int write(JdbcTemplate jdbc) {
        batch(
                jdbc,
                "DELETE FROM unit_path WHERE ancestor_id = ? AND descendant_id = ? AND valid_from = ?",
                gone);
        batch(
                jdbc,
                """
                UPDATE unit_path SET depth = ?, inherited = ?, valid_to = ?
                WHERE ancestor_id = ? AND descendant_id = ? AND valid_from = ?
                """,
                changed);
        batch(
                jdbc,
                """
                INSERT INTO unit_path
                    (ancestor_id, descendant_id, depth, inherited, valid_from, valid_to)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                fresh);
        return gone.size() + changed.size() + fresh.size();
    }

    private static void batch(JdbcTemplate jdbc, String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }
}
