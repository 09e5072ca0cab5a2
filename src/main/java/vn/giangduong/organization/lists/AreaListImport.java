package vn.giangduong.organization.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.lists.ListColumn;
import vn.giangduong.base.lists.ListImport;
import vn.giangduong.base.lists.ListPlan;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.base.lists.ListTemplate;
import vn.giangduong.base.lists.Sentence;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.organization.UnitAccess;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.organization.areas.ServiceArea;
import vn.giangduong.organization.areas.ServiceAreaService;

/** Which centre serves which unit, from a day on and, where the row says so, to a last day. */
@Component
@Order(20)
class AreaListImport implements ListImport {

    private static final String CENTRE = "centre";
    private static final String UNIT = "unit";
    private static final String FROM = "from";
    private static final String TO = "to";

    private static final ListTemplate TEMPLATE =
            new ListTemplate(
                    "service-areas",
                    "organization.lists.areas",
                    List.of(
                            ListColumn.text(CENTRE).needed().upTo(40),
                            ListColumn.text(UNIT).needed().upTo(40),
                            ListColumn.day(FROM).needed(),
                            ListColumn.day(TO)));

    private final UnitAccess access;
    private final UnitStates states;
    private final ServiceAreaService areas;
    private final JdbcClient jdbc;

    AreaListImport(
            UnitAccess access, UnitStates states, ServiceAreaService areas, JdbcClient jdbc) {
        this.access = access;
        this.states = states;
        this.areas = areas;
        this.jdbc = jdbc;
    }

    /** A row whose units are known. */
    private record Wanted(ListRow row, UnitId centre, UnitId unit, String subject) {

        LocalDate from() {
            LocalDate from = row.day(FROM);
            if (from == null) {
                throw new IllegalStateException("the day is needed");
            }
            return from;
        }

        /** The day after the last; for ever when the row says nothing. */
        LocalDate to() {
            LocalDate last = row.day(TO);
            return last == null ? UnitService.FOREVER : last.plusDays(1);
        }

        boolean open() {
            return row.day(TO) == null;
        }
    }

    @Override
    public ListTemplate template() {
        return TEMPLATE;
    }

    @Override
    public boolean allowed() {
        return !access.scopes(Permission.MANAGE_UNITS).isEmpty();
    }

    @Override
    public ListPlan plan(List<ListRow> rows, WorkProgress progress) {
        access.require(Permission.MANAGE_UNITS);
        progress.step("base.lists.step.comparing", rows.size());
        ListPlan plan = new ListPlan();
        Cells cells = new Cells(plan, new TypeWords(List.of()));
        List<Wanted> all = new ArrayList<>();
        for (ListRow row : rows) {
            if (row.sound()) {
                wanted(row, cells).ifPresent(all::add);
            }
        }
        // by day, so that the order of the rows means nothing
        all.sort(
                Comparator.comparing(Wanted::from)
                        .thenComparing(Wanted::to)
                        .thenComparingInt(wanted -> wanted.row().number()));
        int done = rows.size() - all.size();
        for (Wanted wanted : all) {
            take(wanted, plan, cells);
            progress.done(++done);
        }
        return plan;
    }

    private Optional<Wanted> wanted(ListRow row, Cells cells) {
        Optional<UnitId> centre = unit(row, CENTRE, cells);
        Optional<UnitId> unit = unit(row, UNIT, cells);
        LocalDate from = row.day(FROM);
        LocalDate last = row.day(TO);
        if (from != null && last != null && last.isBefore(from)) {
            cells.refuse(row, TO, "endsBefore");
            return Optional.empty();
        }
        if (centre.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Wanted(
                        row,
                        centre.get(),
                        unit.get(),
                        states.lastName(centre.get()) + " – " + states.lastName(unit.get())));
    }

    /** A unit out of reach is answered as one that does not exist. */
    private Optional<UnitId> unit(ListRow row, String column, Cells cells) {
        Optional<UnitCode> code = cells.code(row, column);
        Optional<UnitId> unit =
                code.flatMap(states::ever)
                        .filter(found -> access.may(Permission.MANAGE_UNITS, found));
        if (code.isPresent() && unit.isEmpty()) {
            cells.refuse(row, column, "unknownUnit", code.get().value());
        }
        return unit;
    }

    private void take(Wanted wanted, ListPlan plan, Cells cells) {
        Optional<ServiceArea> there =
                areas.history(wanted.centre()).stream()
                        .filter(area -> area.unit().equals(wanted.unit()))
                        .filter(area -> area.from().isBefore(wanted.to()))
                        .filter(area -> area.to().isAfter(wanted.from()))
                        .min((one, other) -> one.from().compareTo(other.from()));
        if (there.isEmpty()) {
            add(wanted, plan, cells);
        } else {
            compare(wanted, there.get(), plan, cells);
        }
    }

    private void add(Wanted wanted, ListPlan plan, Cells cells) {
        if (carriedOut(
                wanted,
                plan,
                cells,
                () -> areas.add(wanted.centre(), wanted.unit(), wanted.from(), wanted.to()))) {
            plan.adds(
                    wanted.row(),
                    wanted.subject(),
                    Cells.sentence(
                            wanted.open() ? "serves" : "servesUntil",
                            VietnameseFormats.date(wanted.from()),
                            VietnameseFormats.date(wanted.to().minusDays(1))));
        }
    }

    private void compare(Wanted wanted, ServiceArea there, ListPlan plan, Cells cells) {
        boolean begun = !there.from().isAfter(wanted.from());
        LocalDate to = earlier(wanted.to(), endOfBoth(wanted));
        String from = VietnameseFormats.date(there.from());
        String last = VietnameseFormats.date(there.to().minusDays(1));
        if (begun && (there.to().equals(to) || (wanted.open() && there.to().isAfter(to)))) {
            plan.leaves(wanted.row(), wanted.subject());
        } else if (begun && there.to().isAfter(to)) {
            end(wanted, plan, cells);
        } else if (begun && wanted.open()) {
            cells.refuse(wanted.row(), TO, "areaEnded", from, last);
        } else if (there.to().equals(UnitService.FOREVER)) {
            cells.refuse(wanted.row(), FROM, "overlapsOpen", from);
        } else {
            cells.refuse(wanted.row(), FROM, "overlaps", from, last);
        }
    }

    private void end(Wanted wanted, ListPlan plan, Cells cells) {
        if (!carriedOut(
                wanted,
                plan,
                cells,
                () -> areas.end(wanted.centre(), wanted.unit(), wanted.to()))) {
            return;
        }
        List<Sentence> words = new ArrayList<>();
        words.add(Cells.sentence("endsServing", VietnameseFormats.date(wanted.to().minusDays(1))));
        areas.history(wanted.centre()).stream()
                .filter(area -> area.unit().equals(wanted.unit()))
                .map(ServiceArea::from)
                .filter(from -> !from.isBefore(wanted.to()))
                .sorted()
                .forEach(
                        from ->
                                words.add(
                                        Cells.sentence(
                                                "laterStays", VietnameseFormats.date(from))));
        plan.changes(wanted.row(), wanted.subject(), words);
    }

    /** The day on which the first of the two ends, and with it every area. */
    private LocalDate endOfBoth(Wanted wanted) {
        return jdbc.sql(
                        """
                        SELECT MIN(last) FROM (SELECT MAX(valid_to) AS last FROM unit_version
                            WHERE unit_id IN (?, ?) GROUP BY unit_id) ends
                        """)
                .param(wanted.centre().value())
                .param(wanted.unit().value())
                .query(LocalDate.class)
                .single();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private boolean carriedOut(Wanted wanted, ListPlan plan, Cells cells, Runnable change) {
        jdbc.sql("SAVEPOINT row_of_list").update();
        int before = cells.problems();
        try {
            change.run();
        } catch (BadInputException refused) {
            jdbc.sql("ROLLBACK TO SAVEPOINT row_of_list").update();
            refused.problems()
                    .forEach(
                            problem ->
                                    plan.refuses(
                                            wanted.row(),
                                            column(problem.messageKey()),
                                            problem.messageKey(),
                                            problem.arguments().toArray()));
        }
        return cells.problems() == before;
    }

    /** Which cell is to be mended. */
    private static String column(String key) {
        return switch (key.substring(key.lastIndexOf('.') + 1)) {
            case "noCentre" -> CENTRE;
            case "itself" -> UNIT;
            case "notServing" -> TO;
            default -> FROM;
        };
    }
}
