package vn.giangduong.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.giangduong.demo.UnitNames.Name;

/**
 * One province's units as they were founded, the same at every start. Some have a key by which the
 * demo accounts, the classes and the reorganisation find them: {@code province}, {@code school},
 * {@code demo-cell} and so on.
 */
final class ProvincePlan {

    private static final int FEWEST_CELLS = 3;
    private static final int FEWEST_MEMBERS = 5;
    private static final int DEMO_DISTRICT = 1;
    private static final int DEMO_CELL = 1;
    private static final String HOSPITAL = "hospital";

    private final SplittableRandom random;
    private final UnitNames names;
    private final UnitBook book;
    private final Map<String, PlannedUnit> keys = new HashMap<>();
    private final Map<Long, AreaPlan> areas = new LinkedHashMap<>();
    private final Map<Long, Destination> destinations = new LinkedHashMap<>();
    private final ProvinceTraits traits;

    /**
     * Makes the units of a province.
     *
     * @param units of all provinces, to which these are added
     */
    ProvincePlan(ProvinceTraits traits, List<PlannedUnit> units) {
        this.traits = traits;
        this.book = new UnitBook(units);
        this.random = new SplittableRandom(traits.seed());
        this.names = new UnitNames(traits.files());
        UnitPlace nowhere = new UnitPlace(0, 0, 0);
        PlannedUnit province =
                book.add(
                        traits.code(),
                        names.upper("province", ""),
                        null,
                        "province",
                        nowhere,
                        0,
                        0);
        keys.put("province", province);
        keys.put(
                "school",
                book.add(
                        traits.code() + "TCT",
                        names.upper("school", ""),
                        province,
                        "school",
                        nowhere,
                        90,
                        0));
        int number = 0;
        for (List<String> row : DemoTexts.rows(traits.files() + "committees")) {
            direct(province, row, number++);
        }
        int order = 100;
        for (List<String> row : DemoTexts.rows("boards")) {
            if (!row.get(3).equals("since")) {
                keys.put("board." + row.get(0), board(province, row, order));
            }
            order++;
        }
    }

    ProvinceTraits traits() {
        return traits;
    }

    UnitNames names() {
        return names;
    }

    /** The province's bare name. */
    String place() {
        String[] words = unit("province").name().split(" ", -1);
        return words[words.length - 2] + ' ' + words[words.length - 1];
    }

    /** The districts and the city by their keys. */
    Map<Long, AreaPlan> areas() {
        return areas;
    }

    /** The grassroots organisations that do not stand for a commune, with where they go. */
    Map<Long, Destination> destinations() {
        return destinations;
    }

    /** Whether a unit has that key. */
    boolean has(String key) {
        return keys.containsKey(key);
    }

    /** The unit with that key. */
    PlannedUnit unit(String key) {
        PlannedUnit unit = keys.get(key);
        if (unit == null) {
            throw new IllegalStateException("No demo unit " + key + " in " + traits.name());
        }
        return unit;
    }

    private void direct(PlannedUnit province, List<String> row, int number) {
        String kind = row.get(0);
        String place = row.get(1);
        int communes = DemoTexts.weight(row.get(2));
        int committees = DemoTexts.weight(row.get(3));
        int grassrootsCells = DemoTexts.weight(row.get(4));
        int cells = DemoTexts.weight(row.get(5));
        int cadres = DemoTexts.weight(row.get(6));
        int highland = DemoTexts.weight(row.get(7));
        String code = traits.code() + "%02d".formatted(number + 1);
        PlannedUnit unit =
                book.add(
                        code,
                        names.upper(kind, place),
                        province,
                        "direct_committee",
                        new UnitPlace(book.next(), 0, highland),
                        number + 1,
                        0);
        boolean demo = number == DEMO_DISTRICT;
        keys.put(area(communes) ? code : kind, unit);
        if (demo) {
            keys.put("demo-district", unit);
        }
        boolean area = area(communes);
        if (area) {
            areas.put(
                    unit.id(),
                    new AreaPlan(unit, place, centre(unit, kind, place), new ArrayList<>()));
        }
        int[] cellsOf = Shares.of(cells, committees, FEWEST_CELLS, 0.25, random);
        int[] members = Shares.of(cadres, cells + grassrootsCells, FEWEST_MEMBERS, 0.45, random);
        String where = area ? names.place("area." + kind, place) : "";
        List<PlannedUnit> communeUnits = area ? communesOf(unit) : List.of();
        List<String> bare = new ArrayList<>();
        int member = 0;
        for (int i = 0; i < committees; i++) {
            Body body = body(unit, kind, where, i, communes, bare);
            int[] own = java.util.Arrays.copyOfRange(members, member, member + cellsOf[i]);
            PlannedUnit committee = committee(unit, body, i, own);
            if (i < communes) {
                communeUnits.add(committee);
            } else {
                destinations.put(committee.id(), new Destination(body.to(), 0));
            }
            keyOfCommittee(unit, demo, i, i - communes, committee);
            member += cellsOf[i];
        }
        List<List<String>> texts = names.grassroots(kind, "cell");
        List<String> anywhere = DemoTexts.lines(traits.files() + "communes");
        Map<String, Integer> used = new HashMap<>();
        for (int i = 0; i < grassrootsCells; i++) {
            List<String> text = texts.get(i);
            String commune = commune(bare.isEmpty() ? anywhere : bare, text.get(3), used);
            String full = text.get(3).replace("{0}", where).replace("{4}", commune);
            PlannedUnit cell =
                    book.leaf(
                            "%s.%03d".formatted(unit.code(), committees + i + 1),
                            new Name(full, full, text.get(2)),
                            unit,
                            "grassroots_cell",
                            committees + i,
                            members[member++]);
            int at = bare.indexOf(commune);
            destinations.put(
                    cell.id(),
                    new Destination(text.get(4), at < 0 ? 0 : communeUnits.get(at).id()));
            keyOfGrassrootsCell(kind, demo, i, cell);
        }
    }

    /** Another commune each time for one pattern, so that no two names are the same. */
    private static String commune(
            List<String> communes, String pattern, Map<String, Integer> used) {
        int turn = used.merge(pattern, 1, Integer::sum);
        return communes.get(Math.floorMod(pattern.hashCode() + turn, communes.size()));
    }

    private static boolean area(int communes) {
        return communes > 0;
    }

    private List<PlannedUnit> communesOf(PlannedUnit direct) {
        AreaPlan area = areas.get(direct.id());
        if (area == null) {
            throw new IllegalStateException(direct.name() + " has no communes");
        }
        return area.communes();
    }

    private PlannedUnit board(PlannedUnit province, List<String> row, int order) {
        Name name =
                new Name(
                        row.get(1).replace("{0}", place()),
                        row.get(2).replace("{0}", place()),
                        "board");
        String code = traits.code() + '.' + row.get(0);
        return book.add(code, name, province, "board", new UnitPlace(0, 0, 0), order, 0);
    }

    private void keyOfCommittee(
            PlannedUnit direct, boolean demo, int number, int other, PlannedUnit unit) {
        if (demo && other == 0) {
            keys.put("demo-body", unit);
            keys.put("demo-body-cell", book.after(unit));
        }
        if (direct.kind().equals("block") && number == 0) {
            keys.put("province-office", book.after(unit));
        }
    }

    private void keyOfGrassrootsCell(String kind, boolean demo, int number, PlannedUnit cell) {
        if (demo && number == 0) {
            keys.put("district-office", cell);
        }
        if (demo && number == DEMO_CELL) {
            keys.put("demo-cell", cell);
        }
        if (kind.equals("block") && number == 0) {
            keys.put("school-cell", cell);
        }
    }

    private PlannedUnit centre(PlannedUnit unit, String kind, String place) {
        Name name = names.upper("centre." + kind, place);
        return book.add(
                unit.code() + ".TT", name, unit, "centre", new UnitPlace(unit.id(), 0, 0), 900, 0);
    }

    /** A grassroots organisation's name and place. */
    private record Body(Name name, String kind, String place, String bare, String to) {}

    private Body body(
            PlannedUnit unit, String kind, String where, int i, int communes, List<String> bare) {
        if (i < communes) {
            String[] next = names.nextCommune(kind.equals("city")).split("\\|", -1);
            bare.add(next[1]);
            String place = names.place("place." + next[0], next[1]);
            return new Body(names.upper(next[0], next[1]), next[0], place, next[1], "seat");
        }
        List<String> text = names.grassroots(kind, "committee").get(i - communes);
        Name name = names.body(text.get(3).replace("{0}", where), text.get(2));
        return new Body(name, text.get(2), unit.name(), unit.name(), text.get(4));
    }

    private PlannedUnit committee(PlannedUnit direct, Body body, int number, int[] members) {
        PlannedUnit unit =
                book.add(
                        "%s.%03d".formatted(direct.code(), number + 1),
                        body.name(),
                        direct,
                        "grassroots_committee",
                        new UnitPlace(direct.id(), book.next(), highlandOf(direct, body)),
                        number,
                        0);
        List<Name> cells = names.cells(body.kind(), body.place(), body.bare(), members.length);
        PlannedUnit above = unit;
        for (int i = 0; i < members.length; i++) {
            if (i == members.length / 2
                    && body.kind().equals(HOSPITAL)
                    && !keys.containsKey("section")) {
                above = section(unit);
            }
            book.leaf(
                    "%s.%02d".formatted(unit.code(), i + 1),
                    cells.get(i),
                    above,
                    "cell",
                    i,
                    members[i]);
        }
        return unit;
    }

    private PlannedUnit section(PlannedUnit unit) {
        PlannedUnit section =
                book.add(
                        unit.code() + ".BP",
                        names.upper("section", ""),
                        unit,
                        "section_committee",
                        new UnitPlace(unit.direct(), unit.grassroots(), unit.highland()),
                        800,
                        0);
        keys.put("section", section);
        return section;
    }

    private int highlandOf(PlannedUnit direct, Body body) {
        return switch (body.kind()) {
            case "commune" -> Math.min(95, direct.highland() + 12 + random.nextInt(-15, 22));
            case "ward" -> Math.max(4, direct.highland() - 8);
            default -> Math.max(6, direct.highland() - 14);
        };
    }
}
