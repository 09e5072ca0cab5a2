package vn.giangduong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giangduong.demo.UnitNames.Name;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.events.NewUnit;

/**
 * The events of 2025 in the two fictional provinces: boards and the block of offices in February,
 * districts, communes and the provinces themselves on 1 July, some cells after that.
 */
final class Reorganisation {

    static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 17);
    static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    static final LocalDate CELLS = LocalDate.of(2025, 7, 15);

    private static final String NEW = "TN";
    private static final String OFFICE = "office";
    private static final List<String> DIRECT = List.of("party", "government", "army", "police");

    private final Chronicle chronicle;
    private final List<ProvincePlan> provinces;
    private final Telling telling;
    private final Map<String, PlannedUnit> keys = new HashMap<>();
    private final Map<Long, PlannedUnit> communeOf = new HashMap<>();
    private final List<PlannedArea> areas = new ArrayList<>();
    private final UnitNames names = new UnitNames("");
    private final String newPlace;
    private int communes;

    /** Lets everything happen. */
    Reorganisation(Chronicle chronicle, List<ProvincePlan> provinces) {
        this.chronicle = chronicle;
        this.telling = new Telling(chronicle);
        this.provinces = provinces;
        String[] words = names.upper("province.new", "").full().split(" ", -1);
        this.newPlace = words[words.length - 2] + ' ' + words[words.length - 1];
        keys.putAll(new BoardsAndOffices(telling, provinces).keys());
        for (ProvincePlan province : provinces) {
            province.areas().values().forEach(area -> july(province, area));
        }
        mergeProvinces();
        ProvincePlan first = provinces.getFirst();
        first.areas().values().stream()
                .filter(area -> area.direct().equals(first.unit("demo-district")))
                .forEach(this::mergeCells);
    }

    /** The units with a key that came into being by events. */
    Map<String, PlannedUnit> keys() {
        return keys;
    }

    /** Whom the school and the centres served, before and since. */
    List<PlannedArea> areas() {
        return areas;
    }

    /** The new commune that an old commune committee went into. */
    Optional<PlannedUnit> communeOf(long committee) {
        return Optional.ofNullable(communeOf.get(committee));
    }

    private void july(ProvincePlan province, AreaPlan area) {
        PlannedUnit top = province.unit("province");
        List<PlannedUnit> groups = new ArrayList<>();
        for (List<PlannedUnit> group : groups(area.communes())) {
            PlannedUnit first = group.getFirst();
            String kind = first.kind();
            String place = groups.isEmpty() ? area.place() : bare(first);
            NewUnit merged =
                    Telling.founded(
                            "XP%03d".formatted(++communes),
                            names.upper(kind, place),
                            "commune_committee",
                            top,
                            100 + communes);
            telling.merge("communes", province.place(), group, merged, JULY);
            PlannedUnit made = chronicle.unit(merged.code());
            group.forEach(old -> communeOf.put(old.id(), made));
            groups.add(made);
        }
        PlannedUnit seat = groups.getFirst();
        endDistrict(province, area, groups);
        String kind = area.communes().getFirst().kind();
        renameBodies(province, area, seat, kind);
        serve(area, groups);
        if (province.unit("demo-district").equals(area.direct())
                && keys.get("demo-commune") == null) {
            keys.put("demo-commune", seat);
        }
    }

    private void endDistrict(ProvincePlan province, AreaPlan area, List<PlannedUnit> groups) {
        UnitCode seat = Telling.code(groups.getFirst());
        Map<UnitCode, UnitCode> children = new HashMap<>();
        for (PlannedVersion child : chronicle.children(area.direct().id(), JULY)) {
            Destination to = province.destinations().get(child.unit());
            children.put(telling.code(child), to == null ? seat : placeOf(province, to, seat));
        }
        telling.end("districts", province.place(), area.direct(), groups, children, JULY);
    }

    private UnitCode placeOf(ProvincePlan province, Destination to, UnitCode seat) {
        PlannedUnit commune = communeOf.get(to.commune());
        PlannedUnit direct = keys.get(province.traits().code() + '.' + to.to());
        if (to.to().equals("commune") && commune != null) {
            return Telling.code(commune);
        }
        return direct == null ? seat : Telling.code(direct);
    }

    /** What was named after the district is named after the commune it is in now. */
    private void renameBodies(ProvincePlan province, AreaPlan area, PlannedUnit seat, String kind) {
        String full = names.place("area." + area.direct().kind(), area.place());
        Map<String, Name> newNames = new HashMap<>();
        for (String body : List.of(OFFICE, "government", "party")) {
            String before =
                    body.equals(OFFICE)
                            ? names.upper("office.before." + area.direct().kind(), "").full()
                            : names.upper(body + ".before", full).full();
            newNames.put(before, names.upper(body + '.' + kind, area.place()));
        }
        newNames.put(area.centre().name(), names.upper("centre." + kind, area.place()));
        for (PlannedVersion child : chronicle.children(seat.id(), JULY)) {
            Name name = newNames.get(child.name());
            if (name != null) {
                telling.rename(province.place(), child.unit(), name, "names", JULY);
            }
        }
    }

    private void serve(AreaPlan area, List<PlannedUnit> groups) {
        long centre = area.centre().id();
        areas.add(new PlannedArea(centre, area.direct().id(), DemoPlan.SINCE, JULY));
        groups.forEach(
                group -> areas.add(new PlannedArea(centre, group.id(), JULY, PlannedVersion.OPEN)));
    }

    private void mergeProvinces() {
        ProvincePlan first = provinces.getFirst();
        PlannedUnit top = first.unit("province");
        for (String direct : DIRECT) {
            List<PlannedUnit> old =
                    provinces.stream()
                            .map(province -> keyed(province.traits().code() + '.' + direct))
                            .toList();
            PlannedUnit model = old.getFirst();
            Name name = new Name(model.name(), model.shortName(), direct);
            String code = NEW + '.' + direct.substring(0, 2).toUpperCase(java.util.Locale.ROOT);
            NewUnit merged = Telling.founded(code, name, "direct_committee", top, model.order());
            telling.merge("province-bodies", newPlace, old, merged, JULY);
        }
        int order = 500;
        for (List<String> row : DemoTexts.rows("boards")) {
            if (!row.get(3).equals("before")) {
                List<PlannedUnit> old =
                        provinces.stream()
                                .map(
                                        province ->
                                                chronicle.unit(
                                                        new UnitCode(
                                                                province.traits().code()
                                                                        + '.'
                                                                        + row.get(0))))
                                .toList();
                Name name =
                        new Name(
                                row.get(1).replace("{0}", newPlace),
                                row.get(2).replace("{0}", newPlace),
                                "board");
                NewUnit merged =
                        Telling.founded(NEW + '.' + row.get(0), name, "board", top, order++);
                telling.merge("province-bodies", newPlace, old, merged, JULY);
            }
        }
        List<PlannedUnit> schools =
                provinces.stream().map(province -> province.unit("school")).toList();
        NewUnit school =
                Telling.founded(NEW + "TCT", names.upper("school.new", ""), "school", top, 90);
        telling.merge("province-bodies", newPlace, schools, school, JULY);
        List<PlannedUnit> tops =
                provinces.stream().map(province -> province.unit("province")).toList();
        Name name = names.upper("province.new", "");
        telling.merge(
                "provinces", newPlace, tops, Telling.founded(NEW, name, "province", null, 0), JULY);
        keys.put("province", chronicle.unit(new UnitCode(NEW)));
        keys.put("school", chronicle.unit(school.code()));
        for (int i = 0; i < schools.size(); i++) {
            areas.add(new PlannedArea(schools.get(i).id(), tops.get(i).id(), DemoPlan.SINCE, JULY));
        }
        areas.add(
                new PlannedArea(
                        keyed("school").id(), keyed("province").id(), JULY, PlannedVersion.OPEN));
    }

    /** The offices of the communes that became one have one cell. */
    private void mergeCells(AreaPlan area) {
        for (List<PlannedUnit> group : groups(area.communes())) {
            PlannedUnit commune = keyed(group.getFirst());
            List<PlannedUnit> offices = new ArrayList<>();
            for (PlannedUnit old : group) {
                String office = names.upper("cell." + old.kind(), bare(old)).full();
                chronicle.children(commune.id(), CELLS).stream()
                        .filter(cell -> cell.name().equals(office))
                        .forEach(cell -> offices.add(chronicle.unit(cell.unit())));
            }
            if (offices.size() > 1) {
                String place =
                        group.equals(groups(area.communes()).getFirst())
                                ? area.place()
                                : bare(group.getFirst());
                NewUnit merged =
                        Telling.founded(
                                commune.code() + ".CQ",
                                names.upper("cell." + group.getFirst().kind(), place),
                                "cell",
                                commune,
                                offices.getFirst().order());
                telling.merge("cells", place, offices, merged, CELLS);
            }
        }
    }

    private PlannedUnit keyed(String key) {
        PlannedUnit unit = keys.get(key);
        if (unit == null) {
            throw new IllegalStateException("No demo unit " + key);
        }
        return unit;
    }

    private PlannedUnit keyed(PlannedUnit old) {
        return communeOf(old.id()).orElseThrow();
    }

    /** By threes and twos, neighbours together, wards and communes apart. */
    static List<List<PlannedUnit>> groups(List<PlannedUnit> communes) {
        List<List<PlannedUnit>> groups = new ArrayList<>();
        for (String kind : List.of("ward", "commune")) {
            List<PlannedUnit> same =
                    communes.stream().filter(unit -> unit.kind().equals(kind)).toList();
            int number = Math.ceilDiv(same.size(), 3);
            for (int i = 0; i < number; i++) {
                groups.add(same.subList(i * same.size() / number, (i + 1) * same.size() / number));
            }
        }
        return groups;
    }

    /** The place a commune committee is named after. */
    private String bare(PlannedUnit committee) {
        String before = names.upper(committee.kind(), "").full();
        return committee.name().substring(before.length());
    }
}
