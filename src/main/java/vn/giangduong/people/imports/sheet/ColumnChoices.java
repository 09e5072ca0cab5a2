package vn.giangduong.people.imports.sheet;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.giangduong.base.text.legacy.LegacyEncoding;

/**
 * How the columns of a list are to be read.
 *
 * @param sheet which of the visible sheets, from 0
 * @param header the heading
 * @param fields what the columns hold, from 0
 * @param encodings their encodings
 */
public record ColumnChoices(
        int sheet,
        Header header,
        Map<Integer, Field> fields,
        Map<Integer, LegacyEncoding> encodings) {

    public ColumnChoices {
        fields = Map.copyOf(fields);
        encodings = Map.copyOf(encodings);
    }

    /** The columns that hold a field, from left to right. */
    List<Integer> columns(Field field) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue() == field)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether some column holds the field. */
    public boolean has(Field field) {
        return fields.containsValue(field);
    }

    LegacyEncoding encoding(int column) {
        return encodings.getOrDefault(column, LegacyEncoding.UNICODE);
    }

    /** The same with other fields; those of columns without a heading are left out. */
    public ColumnChoices with(Map<Integer, Field> chosen) {
        return new ColumnChoices(sheet, header, chosen, encodings);
    }

    /** The same with other encodings. */
    public ColumnChoices encoded(Map<Integer, LegacyEncoding> chosen) {
        return new ColumnChoices(sheet, header, fields, chosen);
    }

    /** The fields in one line, to be remembered. */
    public String fieldsAsText() {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(";"));
    }

    /** Fields that were remembered; nothing when the text is none of ours any more. */
    public static Optional<Map<Integer, Field>> fieldsOf(String text) {
        Map<Integer, Field> fields = new TreeMap<>();
        Collection<String> known = Arrays.stream(Field.values()).map(Field::name).toList();
        for (String part : text.split(";", -1)) {
            int at = part.indexOf('=');
            if (at < 1
                    || !part.substring(0, at).matches("\\d{1,4}")
                    || !known.contains(part.substring(at + 1))) {
                return Optional.empty();
            }
            fields.put(
                    Integer.parseInt(part.substring(0, at)), Field.valueOf(part.substring(at + 1)));
        }
        return Optional.of(fields);
    }
}
