package vn.giangduong.people.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.giangduong.base.lists.ListColumn;
import vn.giangduong.base.lists.ListImport;
import vn.giangduong.base.lists.ListPlan;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.base.lists.ListTemplate;
import vn.giangduong.base.lists.Sentence;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;
import vn.giangduong.people.lists.StayVerdict.Added;
import vn.giangduong.people.lists.StayVerdict.Held;
import vn.giangduong.people.lists.StayVerdict.OverlapsHeld;
import vn.giangduong.people.lists.StayVerdict.OverlapsListed;

/**
 * Past memberships from other systems. Both the person's record and the unit must be the importer's
 * to keep; codes beyond that are answered like codes that do not exist.
 */
@Component
@Order(40)
class StayList implements ListImport {

    private static final LocalDate EARLIEST = LocalDate.of(1930, 2, 3);
    private static final int LONGEST_REASON = 200;
    private static final String SAYS = "people.lists.memberships.";

    private static final ListTemplate TEMPLATE =
            new ListTemplate(
                    "memberships",
                    "people.lists.memberships",
                    List.of(
                            ListColumn.text("code").needed().upTo(40),
                            ListColumn.text("full_name").needed().upTo(150),
                            ListColumn.text("unit").needed().upTo(40),
                            ListColumn.day("from").needed(),
                            ListColumn.day("to"),
                            ListColumn.text("reason").upTo(LONGEST_REASON),
                            ListColumn.text("end_reason").upTo(LONGEST_REASON)));

    private final ListedCadres cadres;
    private final ListedUnits units;
    private final UnitReach reach;
    private final StayLanding landing;
    private final Access access;
    private final Clock clock;

    StayList(
            ListedCadres cadres,
            ListedUnits units,
            UnitReach reach,
            StayLanding landing,
            Access access,
            Clock clock) {
        this.cadres = cadres;
        this.units = units;
        this.reach = reach;
        this.landing = landing;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public ListTemplate template() {
        return TEMPLATE;
    }

    @Override
    public boolean allowed() {
        return !access.scopes(Permission.MANAGE_PEOPLE).isEmpty();
    }

    @Override
    public ListPlan plan(List<ListRow> rows, WorkProgress progress) {
        List<ListRow> sound = rows.stream().filter(ListRow::sound).toList();
        progress.step("people.lists.step.comparing", sound.size());
        LocalDate today = Periods.dayOf(clock.instant());
        Map<String, ListedCadre> people =
                cadres.find(sound.stream().map(row -> row.need("code")).toList());
        Map<String, ListedUnit> places =
                units.find(sound.stream().map(row -> row.need("unit")).toList());
        Set<UnitId> mine =
                reach.own(
                        Permission.MANAGE_PEOPLE,
                        Stream.concat(
                                        places.values().stream().map(ListedUnit::id),
                                        people.values().stream()
                                                .flatMap(cadre -> cadre.home(today).stream()))
                                .toList());
        ListPlan plan = new ListPlan();
        Map<ListedCadre, List<ListedStay>> stays = new LinkedHashMap<>();
        Map<Integer, ListRow> byNumber = new LinkedHashMap<>();
        for (ListRow row : sound) {
            byNumber.put(row.number(), row);
            ListedCadre cadre = person(row, people, mine, today, plan);
            ListedUnit unit = unit(row, places, mine, plan);
            if (cadre != null && unit != null) {
                ListedStay stay = stay(row, cadre, unit, today, plan);
                if (stay != null) {
                    stays.computeIfAbsent(cadre, any -> new ArrayList<>()).add(stay);
                }
            }
        }
        compare(stays, byNumber, plan, progress);
        return plan;
    }

    private static @Nullable ListedCadre person(
            ListRow row,
            Map<String, ListedCadre> people,
            Set<UnitId> mine,
            LocalDate today,
            ListPlan plan) {
        ListedCadre cadre = people.get(ListedCadres.key(row.need("code")));
        if (cadre == null || !cadre.home(today).map(mine::contains).orElse(true)) {
            plan.refuses(row, "code", "people.lists.noPerson", row.need("code"));
            return null;
        }
        if (!cadre.isNamed(row.need("full_name"))) {
            plan.refuses(row, "full_name", "people.lists.otherName", row.need("code"));
            return null;
        }
        return cadre;
    }

    private static @Nullable ListedUnit unit(
            ListRow row, Map<String, ListedUnit> places, Set<UnitId> mine, ListPlan plan) {
        ListedUnit unit = places.get(ListedCadres.key(row.need("unit")));
        if (unit == null || !mine.contains(unit.id())) {
            plan.refuses(row, "unit", SAYS + "noUnit", row.need("unit"));
            return null;
        }
        return unit;
    }

    private static @Nullable ListedStay stay(
            ListRow row, ListedCadre cadre, ListedUnit unit, LocalDate today, ListPlan plan) {
        LocalDate from = row.day("from");
        LocalDate last = row.day("to");
        if (from == null || from.isBefore(EARLIEST) || from.isAfter(today)) {
            plan.refuses(row, "from", SAYS + "from", VietnameseFormats.date(EARLIEST));
            return null;
        }
        if (last != null && (last.isBefore(from) || last.isAfter(today))) {
            plan.refuses(row, "to", SAYS + (last.isAfter(today) ? "toCome" : "backwards"));
            return null;
        }
        LocalDate until = last == null ? null : last.plusDays(1);
        ListedUnit.Version version = unit.on(from).orElse(null);
        if (version == null) {
            plan.refuses(
                    row,
                    "unit",
                    SAYS + "noUnitThen",
                    unit.nameOn(from),
                    VietnameseFormats.date(from));
            return null;
        }
        if (!version.cell()) {
            plan.refuses(row, "unit", SAYS + "noCell", version.name());
            return null;
        }
        LocalDate end = unit.endsBefore(until).orElse(null);
        if (end != null) {
            plan.refuses(
                    row,
                    "to",
                    SAYS + "unitEnds",
                    version.name(),
                    VietnameseFormats.date(Periods.lastDayBefore(end)));
            return null;
        }
        return new ListedStay(
                row.number(),
                cadre.id(),
                unit,
                from,
                until,
                row.text("reason"),
                row.text("end_reason"));
    }

    private void compare(
            Map<ListedCadre, List<ListedStay>> stays,
            Map<Integer, ListRow> rows,
            ListPlan plan,
            WorkProgress progress) {
        List<ListedStay> added = new ArrayList<>();
        int[] done = {0};
        stays.forEach(
                (cadre, listed) -> {
                    StayComparison.of(listed, cadre.stays())
                            .forEach(
                                    (stay, verdict) -> {
                                        ListRow row = rows.get(stay.row());
                                        if (row != null) {
                                            say(row, stay, verdict, plan, added);
                                        }
                                    });
                    done[0] += listed.size();
                    progress.done(done[0]);
                });
        added.sort(Comparator.comparingInt(ListedStay::row));
        plan.lands(landingProgress -> landing.land(added, landingProgress));
    }

    private static void say(
            ListRow row,
            ListedStay stay,
            StayVerdict verdict,
            ListPlan plan,
            List<ListedStay> added) {
        String subject = row.need("full_name") + " (" + row.need("code") + ")";
        switch (verdict) {
            case Held() -> plan.leaves(row, subject);
            case Added() -> {
                added.add(stay);
                plan.adds(row, subject, says(stay.until() == null ? "since" : "stayed", stay));
            }
            case OverlapsHeld(HeldStay held) ->
                    plan.refuses(
                            row,
                            "from",
                            SAYS + "overlapsHeld",
                            days(stay),
                            held.unitName(),
                            days(held.from(), held.until()));
            case OverlapsListed(ListedStay earlier, boolean same) ->
                    plan.refuses(
                            row,
                            "from",
                            SAYS + (same ? "twice" : "overlapsListed"),
                            Integer.toString(earlier.row()),
                            days(stay),
                            earlier.unit().nameOn(earlier.from()),
                            days(earlier));
        }
    }

    private static Sentence says(String key, ListedStay stay) {
        return Sentence.of(SAYS + key, stay.unit().nameOn(stay.from()), days(stay));
    }

    private static String days(ListedStay stay) {
        return days(stay.from(), stay.until());
    }

    private static String days(LocalDate from, @Nullable LocalDate until) {
        return VietnameseFormats.date(from)
                + " – "
                + (until == null ? "" : VietnameseFormats.date(Periods.lastDayBefore(until)));
    }
}
