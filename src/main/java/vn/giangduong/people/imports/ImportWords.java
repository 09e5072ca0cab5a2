package vn.giangduong.people.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.giangduong.base.text.Messages;
import vn.giangduong.people.imports.sheet.Field;
import vn.giangduong.people.imports.sheet.RowProblem;

/** What an import says, in the language of whoever reads it. */
public record ImportWords(Messages messages, Locale locale) {

    /** A problem or warning in words. */
    public String of(RowProblem problem) {
        return messages.get(problem.messageKey(), locale, problem.arguments().toArray());
    }

    /** A field as people call it. */
    public String of(Field field) {
        return messages.get("people.import.field." + field, locale);
    }

    /** A value as people write it: sexes and levels are kept as codes. */
    public String value(Field field, String value) {
        boolean coded = field == Field.SEX || field == Field.THEORY_LEVEL;
        return coded && !value.isEmpty()
                ? messages.get("people.import.value." + value, locale)
                : value;
    }

    /** "Position: A → B", one line for each. */
    public String of(List<FieldChange> changes) {
        return changes.stream()
                .map(
                        change ->
                                of(change.field())
                                        + ": "
                                        + value(change.field(), change.before())
                                        + " → "
                                        + value(change.field(), change.after()))
                .collect(Collectors.joining("\n"));
    }

    String errorHeading() {
        return messages.get("people.import.column.error", locale);
    }

    String changeHeading() {
        return messages.get("people.import.column.change", locale);
    }
}
