package vn.giangduong.people.imports.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.table.workbook.SheetCell;
import vn.giangduong.base.table.workbook.SheetRow;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.text.legacy.EncodingEvidence;
import vn.giangduong.base.text.legacy.LegacyEncoding;

/** Reads one row as a person and says what in it cannot be. */
final class RowReader {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]{0,39}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s,;]+");
    private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d .()/;,\\-]{6,38}");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int LONGEST_NAME = 150;

    private final ColumnChoices choices;
    private final LocalDate today;
    private final PeopleSheet.Receiver receiver;
    private final LegacyEncoding usual;

    RowReader(ColumnChoices choices, LocalDate today, PeopleSheet.Receiver receiver) {
        this.choices = choices;
        this.today = today;
        this.receiver = receiver;
        this.usual =
                choices.columns(Field.FULL_NAME).stream()
                        .map(choices::encoding)
                        .findFirst()
                        .orElse(LegacyEncoding.UNICODE);
    }

    /**
     * Reads a row.
     *
     * @param group the heading of the group it stands in, which may name the unit
     */
    void read(SheetRow row, String group) {
        unusable(row);
        Sexed sexed = sexed(row);
        String unit = text(row, Field.UNIT, 250);
        receiver.person(
                new PersonRow(
                        row.number(),
                        code(row),
                        name(row),
                        sexed.birth == null ? birth(row) : sexed.birth,
                        sexed.sex == null ? sex(row) : sexed.sex,
                        text(row, Field.POSITION, 150),
                        phone(row),
                        email(row),
                        theoryLevel(row),
                        text(row, Field.THEORY_EVIDENCE, 200),
                        day(row, Field.THEORY_DATE),
                        unit == null && !group.isEmpty() ? group : unit,
                        text(row, Field.UPPER_UNIT, 250),
                        text(row, Field.STUDY_PLACE, 250),
                        day(row, Field.SINCE)));
    }

    /** The search key of any cell, whatever column it stands in. */
    String key(SheetCell cell) {
        return VietnameseText.fold(text(cell));
    }

    String text(SheetCell cell) {
        LegacyEncoding encoding = EncodingEvidence.forCell(cell.text(), usual);
        return VietnameseText.clean(encoding.decode(cell.text(), cell.font()));
    }

    private void unusable(SheetRow row) {
        choices.fields()
                .forEach(
                        (column, field) -> {
                            if (field != Field.IGNORED && row.cell(column).unusable()) {
                                problem(
                                        row,
                                        column,
                                        "base.table.unusableCell",
                                        row.cell(column).text());
                            }
                        });
    }

    private String value(SheetRow row, int column) {
        SheetCell cell = row.cell(column);
        return cell.isEmpty() || cell.unusable()
                ? ""
                : CellTexts.decoded(
                        cell,
                        choices.encoding(column),
                        choices.fields().getOrDefault(column, Field.IGNORED));
    }

    private @Nullable String text(SheetRow row, Field field, int longest) {
        List<String> parts = new ArrayList<>();
        for (int column : choices.columns(field)) {
            String value = value(row, column);
            if (!value.isEmpty() && !parts.contains(value)) {
                parts.add(value);
            }
        }
        String joined = String.join(field == Field.POSITION ? ", " : " ", parts);
        if (joined.length() > longest) {
            problem(row, choices.columns(field).getFirst(), "people.import.tooLong", longest);
            return null;
        }
        return joined.isEmpty() ? null : joined;
    }

    private @Nullable String name(SheetRow row) {
        String whole = text(row, Field.FULL_NAME, LONGEST_NAME);
        String family = text(row, Field.FAMILY_NAME, LONGEST_NAME);
        String given = text(row, Field.GIVEN_NAME, LONGEST_NAME);
        String name =
                whole != null
                        ? whole
                        : VietnameseText.clean(
                                (family == null ? "" : family)
                                        + " "
                                        + (given == null ? "" : given));
        Integer column = firstColumn(Field.FULL_NAME, Field.GIVEN_NAME, Field.FAMILY_NAME);
        if (name.isEmpty()) {
            problem(row, column, "people.import.noName");
        } else if (DIGIT.matcher(name).find() || name.length() < 2) {
            problem(row, column, "people.import.badName", name);
        } else if (name.length() > LONGEST_NAME) {
            problem(row, column, "people.import.tooLong", LONGEST_NAME);
        } else {
            return name;
        }
        return null;
    }

    private @Nullable Integer firstColumn(Field... fields) {
        for (Field field : fields) {
            if (choices.has(field)) {
                return choices.columns(field).getFirst();
            }
        }
        return null;
    }

    private @Nullable String code(SheetRow row) {
        String code = text(row, Field.CODE, 200);
        if (code == null) {
            return null;
        }
        String joined = code.replace(" ", "");
        if (!CODE.matcher(joined).matches()) {
            problem(row, firstColumn(Field.CODE), "people.import.badCode", code);
            return null;
        }
        return joined;
    }

    private @Nullable Birth birth(SheetRow row) {
        Birth best = null;
        for (int column : choices.columns(Field.BIRTH)) {
            String value = value(row, column);
            if (!value.isEmpty()) {
                Birth birth = birth(row, column, value);
                boolean better = birth != null && (best == null || best.date() == null);
                best = better ? birth : best;
            }
        }
        return best;
    }

    private @Nullable Birth birth(SheetRow row, int column, String value) {
        Optional<Birth> birth = Days.birth(value, row.cell(column).day(), today);
        if (birth.isEmpty()) {
            problem(row, column, "people.import.badBirth", value);
        }
        return birth.orElse(null);
    }

    private record Sexed(@Nullable String sex, @Nullable Birth birth) {}

    /** Two columns for men and women: a mark, or the birth itself, stands in one of them. */
    private Sexed sexed(SheetRow row) {
        Integer men = firstColumn(Field.MALE);
        Integer women = firstColumn(Field.FEMALE);
        String man = men == null ? "" : value(row, men);
        String woman = women == null ? "" : value(row, women);
        if (!man.isEmpty() && !woman.isEmpty()) {
            problem(row, men, "people.import.bothSexes");
            return new Sexed(null, null);
        }
        if (men != null && !man.isEmpty()) {
            return new Sexed("M", birthOrMark(row, men, man));
        }
        if (women != null && !woman.isEmpty()) {
            return new Sexed("F", birthOrMark(row, women, woman));
        }
        // a column for women alone: who is not marked is a man
        return new Sexed(
                women != null && men == null && !choices.has(Field.SEX) ? "M" : null, null);
    }

    private @Nullable Birth birthOrMark(SheetRow row, int column, String value) {
        String key = VietnameseText.fold(value);
        boolean mark =
                WordLists.CELLS.has("MARK", key)
                        || WordLists.CELLS.has("MALE", key)
                        || WordLists.CELLS.has("FEMALE", key)
                        || key.isEmpty();
        return mark ? null : birth(row, column, value);
    }

    private @Nullable String sex(SheetRow row) {
        Integer column = firstColumn(Field.SEX);
        String value = column == null ? "" : value(row, column);
        if (column == null || value.isEmpty()) {
            return null;
        }
        String key = VietnameseText.fold(value);
        if (WordLists.CELLS.has("MALE", key)) {
            return "M";
        }
        if (WordLists.CELLS.has("FEMALE", key)) {
            return "F";
        }
        problem(row, column, "people.import.badSex", value);
        return null;
    }

    private @Nullable String phone(SheetRow row) {
        String phone = text(row, Field.PHONE, 40);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            problem(row, firstColumn(Field.PHONE), "people.import.badPhone", phone);
            return null;
        }
        return phone;
    }

    private @Nullable String email(SheetRow row) {
        String email = text(row, Field.EMAIL, 120);
        if (email != null && !EMAIL.matcher(email).matches()) {
            problem(row, firstColumn(Field.EMAIL), "people.import.badEmail", email);
            return null;
        }
        return email;
    }

    private @Nullable String theoryLevel(SheetRow row) {
        String text = text(row, Field.THEORY_LEVEL, 200);
        String key = text == null ? "" : VietnameseText.fold(text);
        if (key.isEmpty() || WordLists.CELLS.has("NO_LEVEL", key)) {
            return null;
        }
        for (String level : List.of("PRIMARY", "INTERMEDIATE", "ADVANCED")) {
            if (WordLists.CELLS.has(level, key)) {
                return level;
            }
        }
        problem(
                row,
                firstColumn(Field.THEORY_LEVEL),
                "people.import.badLevel",
                String.valueOf(text));
        return null;
    }

    private @Nullable LocalDate day(SheetRow row, Field field) {
        Integer column = firstColumn(field);
        String value = column == null ? "" : value(row, column);
        if (column == null || value.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day =
                Days.day(value, row.cell(column).day(), today)
                        .filter(d -> d.getYear() >= 1930 && d.getYear() <= today.getYear() + 5);
        if (day.isEmpty()) {
            problem(row, column, "people.import.badDay", value);
        }
        return day.orElse(null);
    }

    private void problem(SheetRow row, @Nullable Integer column, String key, Object... arguments) {
        receiver.problem(RowProblem.of(row.number(), column, key, arguments));
    }
}
