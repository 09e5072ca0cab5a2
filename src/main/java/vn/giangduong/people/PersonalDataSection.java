package vn.giangduong.people;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing held about a person.
 *
 * @param name the section's name in the file taken away, and its message key: {@code name} is the
 *     title, {@code name.origin} says where it comes from, {@code name.field} is a field's label
 * @param rows what is held; values are String, Number, Boolean, LocalDate, Instant or {@link Coded}
 */
public record PersonalDataSection(String name, List<Row> rows) implements Serializable {

    public PersonalDataSection {
        rows = List.copyOf(rows);
    }

    /**
     * A value the screen says in words.
     *
     * @param code the value itself
     * @param messageKey the words' key
     */
    public record Coded(String code, String messageKey) implements Serializable {}

    /**
     * One thing, its fields in their order.
     *
     * @param fields what is not known is absent
     */
    public record Row(Map<String, Serializable> fields) implements Serializable {

        public Row {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** A row without fields yet. */
        public static Row empty() {
            return new Row(Map.of());
        }

        /** The row with one more field; nothing known leaves it out. */
        public Row with(String field, @Nullable Serializable value) {
            Map<String, Serializable> more = new LinkedHashMap<>(fields);
            if (value != null) {
                more.put(field, value);
            }
            return new Row(more);
        }
    }
}
