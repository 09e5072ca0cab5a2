package vn.giangduong.people.imports.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.giangduong.base.table.workbook.MergedRange;
import vn.giangduong.base.table.workbook.SheetRow;

/** Finds the heading of a table under whatever letterhead stands above it. */
final class HeaderFinder {

    /** A heading further down than this is none. */
    static final int ROWS = 60;

    private HeaderFinder() {}

    /** The heading among the first rows of a sheet. */
    static Optional<Header> find(List<SheetRow> rows, List<MergedRange> merges) {
        Header best = null;
        int most = 1;
        for (int i = 0; i < Math.min(rows.size(), ROWS); i++) {
            Header one = header(rows.get(i), null, merges);
            int score = score(one);
            if (score > most) {
                best = one;
                most = score;
            }
            SheetRow next = i + 1 < rows.size() ? rows.get(i + 1) : null;
            if (next != null && next.number() == rows.get(i).number() + 1 && isHeading(next)) {
                Header two = header(rows.get(i), next, merges);
                if (score(two) > most) {
                    best = two;
                    most = score(two);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** A second row of headings has nothing in it that is not one. */
    private static boolean isHeading(SheetRow row) {
        long known =
                row.cells().stream()
                        .filter(cell -> !cell.isEmpty())
                        .filter(cell -> Headings.field(cell.text()).isPresent())
                        .count();
        long filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        return known > 0 && known * 2 >= filled;
    }

    /** Known columns; none without a name. */
    private static int score(Header header) {
        Set<Field> found = EnumSet.noneOf(Field.class);
        found.addAll(header.fields().values());
        boolean named = found.contains(Field.FULL_NAME) || found.contains(Field.GIVEN_NAME);
        found.remove(Field.IGNORED);
        return named ? found.size() : 0;
    }

    private static Header header(
            SheetRow upper,
            @org.jspecify.annotations.Nullable SheetRow lower,
            List<MergedRange> merges) {
        int width = Math.max(upper.cells().size(), lower == null ? 0 : lower.cells().size());
        List<String> headings = new ArrayList<>();
        Map<Integer, Field> fields = new HashMap<>();
        for (int column = 0; column < width; column++) {
            String above = shown(upper, column, merges);
            String below = lower == null ? "" : lower.cell(column).text();
            headings.add(below.isBlank() ? above : above.isBlank() ? below : above + " / " + below);
            Field field = field(above, below);
            if (field != null) {
                fields.put(column, field);
            }
        }
        settle(headings, fields);
        int last = lower == null ? upper.number() : lower.number();
        return new Header(upper.number(), last, headings, fields);
    }

    /** A heading across several columns is the heading of each. */
    private static String shown(SheetRow row, int column, List<MergedRange> merges) {
        if (!row.cell(column).isEmpty()) {
            return row.cell(column).text();
        }
        return merges.stream()
                .filter(range -> range.covers(row.number(), column))
                .map(
                        range ->
                                range.firstRow() == row.number()
                                        ? row.cell(range.firstColumn()).text()
                                        : "")
                .findFirst()
                .orElse("");
    }

    private static @org.jspecify.annotations.Nullable Field field(String above, String below) {
        Optional<Field> upper = Headings.field(above);
        Optional<Field> lower = Headings.field(below);
        if (lower.isPresent() && !below.isBlank()) {
            return lower.get();
        }
        return above.isBlank() && below.isBlank() ? null : upper.orElse(Field.IGNORED);
    }

    /** What one heading means depends on the others. */
    private static void settle(List<String> headings, Map<Integer, Field> fields) {
        boolean cells =
                headings.stream().anyMatch(heading -> Rows.key(heading).startsWith("chi bo"));
        boolean both =
                fields.containsValue(Field.UNIT)
                        && fields.values().stream().filter(Field.UNIT::equals).count() > 1;
        boolean coded = false;
        for (int column = 0; column < headings.size(); column++) {
            Field field = fields.get(column);
            boolean otherUnit = !Rows.key(headings.get(column)).contains("chi bo");
            if (field == Field.UNIT && both && cells && otherUnit) {
                fields.put(column, Field.UPPER_UNIT);
            } else if (field == Field.CODE) {
                if (coded) {
                    fields.put(column, Field.IGNORED);
                }
                coded = true;
            }
        }
        boolean whole = fields.containsValue(Field.FULL_NAME);
        boolean family = fields.containsValue(Field.FAMILY_NAME);
        if (whole && !family) {
            // "Họ và tên" over two columns, the second headed "Tên" or not at all
            fields.replaceAll((c, field) -> field == Field.GIVEN_NAME ? Field.FULL_NAME : field);
        }
    }
}
