package vn.giangduong.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.time.Periods;

/**
 * Reports of one district: for a quarter that is over, taken all along the chain; for the one that
 * is running, in every state, except that the demo accounts' own are still to be written.
 */
final class ReportPlan {

    private static final long SEED = 15_12;
    private static final int IN_TIME = 96;
    private static final int SECOND = 2;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final DemoPlan plan;
    private final Map<Long, Long> accountOfCadre;
    private final Map<Long, List<PlannedUnit>> below = new HashMap<>();
    private final Map<Long, List<PlannedCadre>> members = new HashMap<>();
    private final Map<String, List<String>> texts = new HashMap<>();

    ReportPlan(DemoPlan plan, Map<Long, Long> accountOfCadre) {
        this.plan = plan;
        this.accountOfCadre = accountOfCadre;
        for (PlannedUnit unit : plan.province().units()) {
            Long parent = unit.parent();
            if (parent != null && !unit.type().equals("centre") && !unit.type().equals("school")) {
                below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(unit);
            }
        }
        for (PlannedCadre cadre : plan.cadres()) {
            members.computeIfAbsent(cadre.unit().id(), _ -> new ArrayList<>()).add(cadre);
        }
        DemoTexts.rows("reports")
                .forEach(
                        row ->
                                texts.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>())
                                        .add(row.get(1)));
    }

    /** The levels of a quarter that is over, the lowest first. */
    List<List<PlannedReport>> past(LocalDate cutOff) {
        PlannedUnit district = plan.province().unit("demo-district");
        List<PlannedReport> cells = new ArrayList<>();
        List<PlannedReport> grassroots = new ArrayList<>();
        for (PlannedUnit unit : children(district)) {
            if (random.nextInt(100) < IN_TIME) {
                grassroots.add(accepted(unit, cutOff.plusDays(9 + random.nextInt(5)), district));
            }
            for (PlannedUnit cell : children(unit)) {
                if (random.nextInt(100) < IN_TIME) {
                    cells.add(accepted(cell, cutOff.plusDays(1 + random.nextInt(6)), unit));
                }
            }
        }
        PlannedUnit province = plan.province().unit("province");
        List<PlannedReport> top = List.of(accepted(district, cutOff.plusDays(20), province));
        return List.of(cells, grassroots, top);
    }

    /** The levels of the running quarter after its cut-off day, the lowest first. */
    List<List<PlannedReport>> running(LocalDate cutOff) {
        PlannedUnit district = plan.province().unit("demo-district");
        PlannedUnit own = plan.province().unit("demo-cell");
        List<PlannedReport> reports = new ArrayList<>();
        int turn = 0;
        for (PlannedUnit unit : children(district)) {
            if (unit.type().equals("grassroots_cell") && unit.id() != own.id()) {
                add(reports, unit, district, cutOff, turn++);
            }
            for (PlannedUnit cell : children(unit)) {
                add(reports, cell, unit, cutOff, turn++);
            }
        }
        return List.of(reports);
    }

    private void add(
            List<PlannedReport> reports,
            PlannedUnit unit,
            PlannedUnit above,
            LocalDate cutOff,
            int turn) {
        LocalDate day = cutOff.plusDays(1 + random.nextInt(3));
        switch (turn % 8) {
            case 0, 3, 6 -> reports.add(accepted(unit, day, above));
            case 1, 5 ->
                    reports.add(report(unit, above, PlannedReport.SUBMITTED, at(day), null, null));
            case 2 ->
                    reports.add(
                            report(
                                    unit,
                                    above,
                                    PlannedReport.RETURNED,
                                    at(day),
                                    at(day.plusDays(1)),
                                    text("reason")));
            case 4 -> reports.add(report(unit, above, PlannedReport.DRAFT, null, null, null));
            default -> {
                // nothing yet
            }
        }
    }

    private PlannedReport accepted(PlannedUnit unit, LocalDate day, PlannedUnit above) {
        return report(unit, above, PlannedReport.ACCEPTED, at(day), at(day.plusDays(1)), null);
    }

    private PlannedReport report(
            PlannedUnit unit,
            PlannedUnit above,
            String state,
            @Nullable Instant submitted,
            @Nullable Instant decided,
            @Nullable String reason) {
        return new PlannedReport(
                unit,
                state,
                writer(unit),
                writer(above),
                text("difficulties"),
                reason,
                submitted,
                decided);
    }

    private Instant at(LocalDate day) {
        return Periods.startOfDay(day).plus(Duration.ofMinutes(8 * 60 + random.nextInt(9 * 60)));
    }

    private String text(String kind) {
        List<String> choice = texts.getOrDefault(kind, List.of(""));
        return choice.get(random.nextInt(choice.size()));
    }

    private List<PlannedUnit> children(PlannedUnit unit) {
        return below.getOrDefault(unit.id(), List.of());
    }

    /** Who writes for a unit: its demo account, else a cell's secretary, else a deputy in it. */
    private long writer(PlannedUnit unit) {
        long number = 0;
        for (DemoLogin login : DemoLogin.all()) {
            number++;
            String scope = login.scope();
            if (scope != null
                    && login.isCadre()
                    && login.role().carries(vn.giangduong.base.security.Permission.WRITE_REPORT)
                    && plan.province().unit(scope).id() == unit.id()) {
                return number;
            }
        }
        PlannedUnit cell = unit;
        while (cell.members() == 0) {
            cell = children(cell).getFirst();
        }
        List<PlannedCadre> people = members.getOrDefault(cell.id(), List.of());
        int place = cell.id() == unit.id() ? 1 : SECOND;
        long account = accountOf(people.get(place - 1));
        // nobody decides on a report of their own: an officer's cell is written for by another
        return account <= DemoLogin.all().size() ? accountOf(people.get(place)) : account;
    }

    private long accountOf(PlannedCadre cadre) {
        return accountOfCadre.getOrDefault(cadre.id(), 1L);
    }
}
