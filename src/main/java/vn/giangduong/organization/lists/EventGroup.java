package vn.giangduong.organization.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.organization.events.UnitEventKind;

/** The rows of one event; all sound, at least one. */
record EventGroup(List<ListRow> rows) {

    /** Copies. */
    EventGroup {
        rows = List.copyOf(rows);
    }

    /** Rows with the same number are one event, those without any are one each. */
    static List<EventGroup> of(List<ListRow> rows) {
        Map<String, List<ListRow>> groups = new LinkedHashMap<>();
        for (ListRow row : rows) {
            String number = row.text(EventListImport.EVENT);
            String key =
                    number == null ? "row " + row.number() : "event " + VietnameseText.fold(number);
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        }
        return groups.values().stream().map(EventGroup::new).toList();
    }

    ListRow first() {
        return rows.getFirst();
    }

    UnitEventKind kind() {
        return UnitEventKind.valueOf(first().need(EventListImport.KIND));
    }

    LocalDate day() {
        return Objects.requireNonNull(first().day(EventListImport.DAY));
    }

    boolean sound() {
        return rows.stream().allMatch(ListRow::sound);
    }

    /** The first row with something in that column, or the first of all. */
    ListRow with(String column) {
        return rows.stream().filter(row -> row.has(column)).findFirst().orElse(first());
    }
}
