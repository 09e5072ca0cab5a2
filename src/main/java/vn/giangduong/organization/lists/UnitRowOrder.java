package vn.giangduong.organization.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.giangduong.base.lists.ListRow;

/**
 * Puts rows of units into an order in which every unit comes after the one above it, and what is
 * said of one unit comes by day; otherwise they stay as they are.
 */
final class UnitRowOrder {

    private final Map<String, List<ListRow>> byCode = new HashMap<>();
    private final Set<ListRow> placed = new LinkedHashSet<>();
    private final Set<ListRow> circular = new HashSet<>();

    private UnitRowOrder(List<ListRow> rows) {
        for (ListRow row : rows) {
            byCode.computeIfAbsent(
                            key(row.textOrEmpty(UnitListImport.CODE)), k -> new ArrayList<>())
                    .add(row);
        }
        byCode.values().forEach(same -> same.sort(Comparator.comparing(UnitRowOrder::day)));
        rows.forEach(this::place);
    }

    static UnitRowOrder of(List<ListRow> rows) {
        return new UnitRowOrder(rows);
    }

    /** The rows in their order. */
    List<ListRow> rows() {
        return List.copyOf(placed);
    }

    /** Whether the unit of a row would stand below itself. */
    boolean isCircular(ListRow row) {
        return circular.contains(row);
    }

    /** Codes differ neither by case. */
    static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private static LocalDate day(ListRow row) {
        LocalDate day = row.day(UnitListImport.VALID_FROM);
        return day == null ? LocalDate.MIN : day;
    }

    /** Without recursion: a chain of parents is as long as whoever wrote the list wants. */
    private void place(ListRow first) {
        List<ListRow> waiting = new ArrayList<>(List.of(first));
        Set<ListRow> open = new HashSet<>();
        while (!waiting.isEmpty()) {
            ListRow row = waiting.getLast();
            if (placed.contains(row)) {
                waiting.removeLast();
                continue;
            }
            open.add(row);
            ListRow before = null;
            for (ListRow other : before(row)) {
                if (placed.contains(other)) {
                    continue;
                }
                if (open.contains(other)) {
                    circular.add(row);
                } else {
                    before = other;
                    break;
                }
            }
            if (before == null) {
                placed.add(row);
                waiting.removeLast();
            } else {
                waiting.add(before);
            }
        }
    }

    /** What has to come before a row: the same unit earlier, the unit above it until then. */
    private List<ListRow> before(ListRow row) {
        List<ListRow> before = new ArrayList<>();
        for (ListRow same :
                byCode.getOrDefault(key(row.textOrEmpty(UnitListImport.CODE)), List.of())) {
            if (same.equals(row)) {
                break;
            }
            before.add(same);
        }
        String parent = row.text(Cells.PARENT);
        if (parent != null) {
            byCode.getOrDefault(key(parent), List.of()).stream()
                    .filter(above -> !above.equals(row) && !day(above).isAfter(day(row)))
                    .forEach(before::add);
            if (key(parent).equals(key(row.textOrEmpty(UnitListImport.CODE)))) {
                circular.add(row);
            }
        }
        return before;
    }
}
