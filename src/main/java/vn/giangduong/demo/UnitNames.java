package vn.giangduong.demo;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Names units: takes the patterns of the text files and fills in places. */
final class UnitNames {

    private final Map<String, List<String>> upper = DemoTexts.byKey("units");
    private final Iterator<String> communes;
    private final Iterator<String> wards;
    private final List<String> villages;
    private final List<List<String>> grassroots;
    private final Map<String, List<List<String>>> cells = new HashMap<>();
    private int nextVillage;

    /**
     * A name in its two lengths.
     *
     * @param kind what sort of place it is
     */
    record Name(String full, String brief, String kind) {}

    /**
     * Names of one province.
     *
     * @param files how the names of its own text files begin
     */
    UnitNames(String files) {
        if (!files.isEmpty()) {
            upper.putAll(DemoTexts.byKey(files + "units"));
        }
        communes = DemoTexts.lines(files + "communes").iterator();
        wards = DemoTexts.lines(files + "wards").iterator();
        villages = DemoTexts.lines(files + "villages");
        grassroots = DemoTexts.rows(files + "grassroots");
        DemoTexts.rows("cells")
                .forEach(
                        row ->
                                cells.computeIfAbsent(
                                                row.getFirst(), _ -> new java.util.ArrayList<>())
                                        .add(row));
    }

    /** The name of an upper unit. */
    Name upper(String key, String place) {
        List<String> row = text(key);
        return new Name(row.get(1).replace("{0}", place), row.get(2).replace("{0}", place), key);
    }

    /** The name of the place itself, such as "huyện …". */
    String place(String key, String place) {
        return text(key).get(1).replace("{0}", place);
    }

    /** The next place that has no party organisation yet; wards first where there are any. */
    String nextCommune(boolean city) {
        return city && wards.hasNext() ? "ward|" + wards.next() : "commune|" + communes.next();
    }

    /** Organisations of a kind under a direct committee, in the order of the text. */
    List<List<String>> grassroots(String direct, String what) {
        return grassroots.stream()
                .filter(row -> row.get(0).equals(direct) && row.get(1).equals(what))
                .toList();
    }

    /** A name of an organisation that stands for a body of people as well. */
    Name body(String name, String kind) {
        List<String> body = text("body");
        return new Name(name, name.replace(body.get(1), body.get(2)), kind);
    }

    /**
     * The cells of an organisation.
     *
     * @param kind the organisation's
     * @param place its commune or ward, with its kind
     * @param bare the commune's or ward's name alone
     */
    List<Name> cells(String kind, String place, String bare, int number) {
        List<List<String>> patterns = cells.getOrDefault(kind, List.of());
        Map<String, Integer> used = new HashMap<>();
        return patterns.stream().limit(number).map(row -> cell(row, place, bare, used)).toList();
    }

    private Name cell(List<String> row, String place, String bare, Map<String, Integer> used) {
        String pattern = row.get(2);
        String name = pattern.replace("{1}", place).replace("{4}", bare);
        if (name.contains("{2}")) {
            name = name.replace("{2}", villages.get(nextVillage++ % villages.size()));
        }
        if (name.contains("{3}")) {
            int number = used.merge(pattern, 1, Integer::sum);
            name = name.replace("{3}", Integer.toString(number));
        }
        return new Name(name, name, row.get(1));
    }

    private List<String> text(String key) {
        List<String> row = upper.get(key);
        if (row == null) {
            throw new IllegalStateException("No demo text for " + key);
        }
        return row;
    }
}
