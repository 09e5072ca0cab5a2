package vn.giangduong.organization.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.lists.ListColumn;
import vn.giangduong.base.lists.ListPlan;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.base.lists.Sentence;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitContact;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.NewUnit;

/**
 * What units and events have in common as cells of a row. What cannot be read is refused in the
 * plan, and then nothing is given.
 */
final class Cells {

    static final String NAME = "name";
    static final String SHORT_NAME = "short_name";
    static final String SYMBOL = "symbol";
    static final String TYPE = "type";
    static final String PARENT = "parent";
    static final String ADDRESS = "address";
    static final String PHONE = "phone";
    static final String EMAIL = "email";
    static final String NOTE = "note";

    private static final String NUMBER = "document_number";
    private static final String DATE = "document_date";
    private static final String ISSUER = "document_issuer";
    private static final String REFUSED = "organization.lists.refused.";
    private static final int LONGEST_SHORT_NAME = 120;

    private final ListPlan plan;
    private final TypeWords types;

    Cells(ListPlan plan, TypeWords types) {
        this.plan = plan;
        this.types = types;
    }

    /** Name, short name, symbol, type, parent: what a unit is. */
    static List<ListColumn> unit() {
        return List.of(
                ListColumn.text(NAME),
                ListColumn.text(SHORT_NAME).upTo(LONGEST_SHORT_NAME),
                ListColumn.text(SYMBOL).upTo(40),
                ListColumn.text(TYPE),
                ListColumn.text(PARENT).upTo(40));
    }

    /** Address, phone, e-mail. */
    static List<ListColumn> contact() {
        return List.of(
                ListColumn.text(ADDRESS).upTo(300),
                ListColumn.text(PHONE).upTo(40),
                ListColumn.text(EMAIL).upTo(150));
    }

    /** The decision and a remark. */
    static List<ListColumn> document() {
        return List.of(
                ListColumn.text(NUMBER).upTo(80),
                ListColumn.day(DATE),
                ListColumn.text(ISSUER),
                ListColumn.text(NOTE).upTo(1000));
    }

    /** The code of the one unit in a cell. */
    Optional<UnitCode> code(ListRow row, String column) {
        List<UnitCode> codes = codes(row, column);
        if (codes.size() > 1) {
            refuse(row, column, "oneUnit");
        } else if (codes.isEmpty() && !row.has(column)) {
            refuse(row, column, "noUnit");
        }
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    /** The codes in a cell, divided by semicolons, commas or spaces. */
    List<UnitCode> codes(ListRow row, String column) {
        List<UnitCode> codes = new ArrayList<>();
        for (String part : row.textOrEmpty(column).split("[;,\\s]+", -1)) {
            if (UnitCode.isCode(part)) {
                codes.add(new UnitCode(part));
            } else if (!part.isEmpty()) {
                refuse(row, column, "badCode", part);
                return List.of();
            }
        }
        return codes;
    }

    /** The code of the type; none when the cell is empty or names no type. */
    Optional<String> type(ListRow row) {
        String text = row.text(TYPE);
        if (text == null) {
            return Optional.empty();
        }
        Optional<String> type = types.code(text);
        if (type.isEmpty()) {
            refuse(row, TYPE, "unknownType", text, types.all());
        }
        return type;
    }

    /** The decision; none when all its cells are empty. */
    @Nullable LegalDocument document(ListRow row) {
        String number = row.text(NUMBER);
        LocalDate date = row.day(DATE);
        String issuer = row.text(ISSUER);
        if (number == null && date == null && issuer == null) {
            return null;
        }
        if (number == null || date == null || issuer == null) {
            String empty = number == null ? NUMBER : date == null ? DATE : ISSUER;
            refuse(row, empty, "halfDocument");
            return null;
        }
        return new LegalDocument(number, date, issuer);
    }

    /** The unit a row founds. */
    Optional<NewUnit> newUnit(ListRow row, UnitCode code) {
        String name = row.text(NAME);
        if (name == null) {
            refuse(row, NAME, "noName", code.value());
        }
        if (!row.has(TYPE)) {
            refuse(row, TYPE, "noType", code.value());
        }
        Optional<String> type = type(row);
        Optional<UnitCode> parent = row.has(PARENT) ? code(row, PARENT) : Optional.empty();
        Optional<String> shortName = shortName(row);
        if (name == null
                || type.isEmpty()
                || shortName.isEmpty()
                || row.has(PARENT) != parent.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new NewUnit(
                        code,
                        name,
                        shortName.get(),
                        row.text(SYMBOL),
                        type.get(),
                        parent.orElse(null),
                        new UnitContact(row.text(ADDRESS), row.text(PHONE), row.text(EMAIL)),
                        0));
    }

    /** The short name, or the name where that is short enough. */
    Optional<String> shortName(ListRow row) {
        String given = row.text(SHORT_NAME);
        String text = given == null ? row.textOrEmpty(NAME) : given;
        if (text.length() > LONGEST_SHORT_NAME) {
            refuse(row, SHORT_NAME, "noShortName", LONGEST_SHORT_NAME);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** What a row makes of an address: empty cells take nothing away. */
    static UnitContact contact(ListRow row, UnitContact before) {
        return new UnitContact(
                row.has(ADDRESS) ? row.text(ADDRESS) : before.address(),
                row.has(PHONE) ? row.text(PHONE) : before.phone(),
                row.has(EMAIL) ? row.text(EMAIL) : before.email());
    }

    void refuse(ListRow row, String column, String key, Object... arguments) {
        plan.refuses(row, column, REFUSED + key, arguments);
    }

    /** How many problems there are so far. */
    int problems() {
        return plan.problems().size();
    }

    /** A sentence of these lists. */
    static Sentence sentence(String key, Object... arguments) {
        return Sentence.of("organization.lists.will." + key, arguments);
    }
}
