package vn.giangduong.base.lists;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list as it was read: text is clean NFC in one line. Empty cells have no value.
 *
 * @param number the row in the file, from 1
 * @param values by the name of the column: {@link String}, {@link LocalDate} or {@link Long}; of a
 *     choice its code
 * @param sound false when some cell could not be read: that has been reported; nothing is to be
 *     planned for the row, but other rows may still name what it names
 */
public record ListRow(int number, Map<String, Object> values, boolean sound) {

    /** Copies. */
    public ListRow {
        values = Map.copyOf(values);
    }

    /** Whether the cell was filled. */
    public boolean has(String column) {
        return values.containsKey(column);
    }

    /** The text, or the code of a choice; nothing when the cell is empty. */
    public @Nullable String text(String column) {
        return (String) values.get(column);
    }

    /** The text, or "" when the cell is empty. */
    public String textOrEmpty(String column) {
        String text = text(column);
        return text == null ? "" : text;
    }

    /** The text of a needed column of a sound row. */
    public String need(String column) {
        String text = text(column);
        if (text == null) {
            throw new IllegalStateException(column + " is not needed, or the row not sound");
        }
        return text;
    }

    /** The day; nothing when the cell is empty. */
    public @Nullable LocalDate day(String column) {
        return (LocalDate) values.get(column);
    }

    /** The number; nothing when the cell is empty. */
    public @Nullable Long number(String column) {
        return (Long) values.get(column);
    }
}
