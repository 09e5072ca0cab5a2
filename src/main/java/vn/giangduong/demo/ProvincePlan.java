package vn.giangduong.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.giangduong.demo.UnitNames.Name;

/**
 * The province's units, the same at every start. Some have a key by which the demo accounts and the
 * classes find them: {@code province}, {@code school}, {@code demo-cell} and so on.
 */
final class ProvincePlan {

    private static final long SEED = 20_230_630;
    private static final int FEWEST_CELLS = 3;
    private static final int FEWEST_MEMBERS = 5;
    private static final int DEMO_DISTRICT = 1;
    private static final int DEMO_CELL = 1;
    private static final int OFFICE_CELL = 2;
    private static final String HOSPITAL = "hospital";

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final UnitNames names = new UnitNames();
    private final List<PlannedUnit> units = new ArrayList<>();
    private final Map<String, PlannedUnit> keys = new HashMap<>();
    private final Map<Long, Long> centreOf = new HashMap<>();

    ProvincePlan() {
        Name name = names.upper("province", "");
        PlannedUnit province = add("SN", name, null, "province", new Where(0, 0, 0), 0, 0);
        keys.put("province", province);
        keys.put(
                "school",
                add(
                        "SNTCT",
                        names.upper("school", ""),
                        province,
                        "school",
                        new Where(0, 0, 0),
                        90,
                        0));
        int number = 0;
        for (List<String> row : DemoTexts.rows("committees")) {
            direct(province, row, number++);
        }
    }

    /** The direct committee and grassroots organisation something belongs to. */
    private record Where(long direct, long grassroots, int highland) {}

    List<PlannedUnit> units() {
        return List.copyOf(units);
    }

    /** The unit with that key. */
    PlannedUnit unit(String key) {
        PlannedUnit unit = keys.get(key);
        if (unit == null) {
            throw new IllegalStateException("No demo unit " + key);
        }
        return unit;
    }

    /** The centres, each with the direct committee it serves. */
    Map<Long, Long> servedBy() {
        return Map.copyOf(centreOf);
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
        String code = "SN%02d".formatted(number + 1);
        PlannedUnit unit =
                add(
                        code,
                        names.upper(kind, place),
                        province,
                        "direct_committee",
                        new Where(units.size() + 1L, 0, highland),
                        number + 1,
                        0);
        boolean demo = number == DEMO_DISTRICT;
        if (demo) {
            keys.put("demo-district", unit);
        }
        boolean area = communes > 0;
        if (area) {
            centre(unit, kind, place);
        }
        int[] cellsOf = Shares.of(cells, committees, FEWEST_CELLS, 0.25, random);
        int[] members = Shares.of(cadres, cells + grassrootsCells, FEWEST_MEMBERS, 0.45, random);
        String where = area ? names.place("area." + kind, place) : "";
        List<String> bare = new ArrayList<>();
        int member = 0;
        for (int i = 0; i < committees; i++) {
            Body body = body(unit, kind, where, i, communes, bare);
            int[] own = java.util.Arrays.copyOfRange(members, member, member + cellsOf[i]);
            committee(unit, body, i, own);
            member += cellsOf[i];
        }
        List<List<String>> texts = names.grassroots(kind, "cell");
        List<String> anywhere = DemoTexts.lines("communes");
        Map<String, Integer> used = new HashMap<>();
        for (int i = 0; i < grassrootsCells; i++) {
            List<String> text = texts.get(i);
            String commune = commune(bare.isEmpty() ? anywhere : bare, text.get(3), used);
            String full = text.get(3).replace("{0}", where).replace("{4}", commune);
            PlannedUnit cell =
                    leaf(
                            "%s.%03d".formatted(unit.code(), committees + i + 1),
                            new Name(full, full, text.get(2)),
                            unit,
                            "grassroots_cell",
                            committees + i,
                            members[member++]);
            keyOfGrassrootsCell(kind, demo, i, cell);
        }
    }

    /** Another commune each time for one pattern, so that no two names are the same. */
    private static String commune(
            List<String> communes, String pattern, Map<String, Integer> used) {
        int turn = used.merge(pattern, 1, Integer::sum);
        return communes.get(Math.floorMod(pattern.hashCode() + turn, communes.size()));
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

    private void centre(PlannedUnit unit, String kind, String place) {
        Name name = names.upper("centre." + kind, place);
        PlannedUnit centre =
                add(unit.code() + ".TT", name, unit, "centre", new Where(unit.id(), 0, 0), 900, 0);
        centreOf.put(centre.id(), unit.id());
    }

    /** A grassroots organisation's name and place. */
    private record Body(Name name, String kind, String place, String bare) {}

    private Body body(
            PlannedUnit unit, String kind, String where, int i, int communes, List<String> bare) {
        if (i < communes) {
            String[] next = names.nextCommune(kind.equals("city")).split("\\|", -1);
            bare.add(next[1]);
            String place = names.place("place." + next[0], next[1]);
            return new Body(names.upper(next[0], next[1]), next[0], place, next[1]);
        }
        List<String> text = names.grassroots(kind, "committee").get(i - communes);
        Name name = names.body(text.get(3).replace("{0}", where), text.get(2));
        return new Body(name, text.get(2), unit.name(), unit.name());
    }

    private void committee(PlannedUnit direct, Body body, int number, int[] members) {
        PlannedUnit unit =
                add(
                        "%s.%03d".formatted(direct.code(), number + 1),
                        body.name(),
                        direct,
                        "grassroots_committee",
                        new Where(direct.id(), units.size() + 1L, highlandOf(direct, body)),
                        number,
                        0);
        boolean demo = number == 0 && direct.equals(keys.get("demo-district"));
        if (demo) {
            keys.put("demo-commune", unit);
        }
        List<Name> cells = names.cells(body.kind(), body.place(), body.bare(), members.length);
        PlannedUnit above = unit;
        for (int i = 0; i < members.length; i++) {
            if (i == members.length / 2
                    && body.kind().equals(HOSPITAL)
                    && !keys.containsKey("section")) {
                above = section(unit);
            }
            PlannedUnit cell =
                    leaf(
                            "%s.%02d".formatted(unit.code(), i + 1),
                            cells.get(i),
                            above,
                            "cell",
                            i,
                            members[i]);
            if (demo && i == OFFICE_CELL) {
                keys.put("commune-office", cell);
            }
            if (i == 0 && number == 0 && direct.kind().equals("block")) {
                keys.put("province-office", cell);
            }
        }
    }

    private PlannedUnit section(PlannedUnit unit) {
        PlannedUnit section =
                add(
                        unit.code() + ".BP",
                        names.upper("section", ""),
                        unit,
                        "section_committee",
                        new Where(unit.direct(), unit.grassroots(), unit.highland()),
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

    private PlannedUnit leaf(
            String code, Name name, PlannedUnit above, String type, int order, int members) {
        boolean grassroots = type.equals("grassroots_cell");
        long id = units.size() + 1L;
        Where where =
                new Where(above.direct(), grassroots ? id : above.grassroots(), above.highland());
        return add(code, name, above, type, where, order, members);
    }

    private PlannedUnit add(
            String code,
            Name name,
            @Nullable PlannedUnit above,
            String type,
            Where where,
            int order,
            int members) {
        PlannedUnit unit =
                new PlannedUnit(
                        units.size() + 1L,
                        code,
                        name.full(),
                        name.brief(),
                        above == null ? null : above.id(),
                        type,
                        name.kind(),
                        where.direct(),
                        where.grassroots(),
                        order,
                        members,
                        where.highland());
        units.add(unit);
        return unit;
    }
}
