package vn.giangduong.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;

/**
 * Reports: for quarters that are over, taken all along the chain as it was on the cut-off day; for
 * the one that is running, in every state, except that the demo accounts' own are still to be
 * written.
 */
final class ReportPlan {

    private static final long SEED = 15_12;
    private static final int IN_TIME = 96;
    private static final int DAYS_A_LEVEL = 6;
    private static final int ANOTHER = 3;
    private static final Set<String> LATERAL = Set.of("centre", "school", "board");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final DemoPlan plan;
    private final Map<Long, Long> accountOfCadre;
    private final Map<String, List<String>> texts = new HashMap<>();

    ReportPlan(DemoPlan plan, Map<Long, Long> accountOfCadre) {
        this.plan = plan;
        this.accountOfCadre = accountOfCadre;
        DemoTexts.rows("reports")
                .forEach(
                        row ->
                                texts.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>())
                                        .add(row.get(1)));
    }

    /** The units that report and their people, as they were on a day. */
    private final class Chain {

        private final Map<Long, List<PlannedVersion>> below = new HashMap<>();
        private final Map<Long, List<PlannedCadre>> members = new HashMap<>();
        private final LocalDate day;

        Chain(LocalDate day) {
            this.day = day;
            plan.organisation()
                    .chronicle()
                    .versions()
                    .filter(version -> version.covers(day) && !LATERAL.contains(version.type()))
                    .forEach(this::add);
            for (PlannedCadre cadre : plan.cadres()) {
                members.computeIfAbsent(cadre.unitOn(day), _ -> new ArrayList<>()).add(cadre);
            }
        }

        private void add(PlannedVersion version) {
            Long parent = version.parent();
            if (parent != null) {
                below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(version);
            }
        }

        PlannedVersion unit(long key) {
            return plan.organisation().chronicle().version(key, day).orElseThrow();
        }

        List<PlannedVersion> children(long unit) {
            return below.getOrDefault(unit, List.of());
        }

        boolean hasMembers(long unit) {
            return members.containsKey(unit);
        }

        /**
         * Who writes for a unit: its demo account, else a cell's secretary, else another in the
         * first cell under it, one for each level.
         */
        long writer(long unit) {
            long number = 0;
            for (DemoLogin login : DemoLogin.all()) {
                number++;
                if (login.isCadre()
                        && login.role().carries(Permission.WRITE_REPORT)
                        && (isOf(login.scope(), unit) || isOf(login.before(), unit))) {
                    return number;
                }
            }
            long cell = unit;
            int place = 1;
            while (!hasMembers(cell)) {
                cell = children(cell).getFirst().unit();
                place++;
            }
            List<PlannedCadre> people = members.getOrDefault(cell, List.of());
            long account = accountOf(people.get(place - 1));
            // nobody decides on a report of their own: an officer's cell is written for by another
            return account <= DemoLogin.all().size()
                    ? accountOf(people.get(place + ANOTHER - 1))
                    : account;
        }

        private boolean isOf(@Nullable String key, long unit) {
            return key != null && plan.organisation().unit(key).id() == unit;
        }
    }

    /**
     * The reports of a quarter that is over, those of the lowest units first.
     *
     * @param tops units that report to a province, each with all under it
     */
    List<List<PlannedReport>> past(LocalDate cutOff, List<Long> tops) {
        Chain chain = new Chain(cutOff);
        List<List<PlannedVersion>> levels = new ArrayList<>();
        levels.add(tops.stream().map(chain::unit).toList());
        while (!levels.getLast().isEmpty()) {
            levels.add(
                    levels.getLast().stream()
                            .flatMap(unit -> chain.children(unit.unit()).stream())
                            .toList());
        }
        levels.removeLast();
        List<List<PlannedReport>> reports = new ArrayList<>();
        LocalDate begun = cutOff;
        for (List<PlannedVersion> level : levels.reversed()) {
            boolean top = reports.size() == levels.size() - 1;
            List<PlannedReport> ofLevel = new ArrayList<>();
            for (PlannedVersion unit : level) {
                if (top || random.nextInt(100) < IN_TIME) {
                    LocalDate day = begun.plusDays(1 + random.nextInt(DAYS_A_LEVEL - 2));
                    ofLevel.add(accepted(chain, unit, day));
                }
            }
            reports.add(ofLevel);
            begun = begun.plusDays(DAYS_A_LEVEL);
        }
        return reports;
    }

    /** The reports of the running quarter after its cut-off day. */
    List<List<PlannedReport>> running(LocalDate cutOff) {
        Chain chain = new Chain(cutOff);
        long commune = plan.organisation().unit("demo-commune").id();
        long own = plan.organisation().unit("demo-cell").id();
        List<PlannedReport> reports = new ArrayList<>();
        int turn = 0;
        for (PlannedVersion unit : chain.children(commune)) {
            if (chain.hasMembers(unit.unit()) && unit.unit() != own) {
                add(reports, chain, unit, turn++);
            }
            for (PlannedVersion cell : chain.children(unit.unit())) {
                add(reports, chain, cell, turn++);
            }
        }
        return List.of(reports);
    }

    private void add(List<PlannedReport> reports, Chain chain, PlannedVersion unit, int turn) {
        LocalDate day = chain.day.plusDays(1 + random.nextInt(3));
        Instant submitted = at(day);
        switch (turn % 8) {
            case 0, 3, 6 -> reports.add(accepted(chain, unit, day));
            case 1, 5 ->
                    reports.add(
                            report(chain, unit, PlannedReport.SUBMITTED, submitted, null, null));
            case 2 ->
                    reports.add(
                            report(
                                    chain,
                                    unit,
                                    PlannedReport.RETURNED,
                                    submitted,
                                    at(day.plusDays(1)),
                                    text("reason")));
            case 4 -> reports.add(report(chain, unit, PlannedReport.DRAFT, null, null, null));
            default -> {
                // nothing yet
            }
        }
    }

    private PlannedReport accepted(Chain chain, PlannedVersion unit, LocalDate day) {
        return report(chain, unit, PlannedReport.ACCEPTED, at(day), at(day.plusDays(1)), null);
    }

    private PlannedReport report(
            Chain chain,
            PlannedVersion unit,
            String state,
            @Nullable Instant submitted,
            @Nullable Instant decided,
            @Nullable String reason) {
        Long above = unit.parent();
        if (above == null) {
            throw new IllegalStateException(unit.name() + " reports to nobody");
        }
        return new PlannedReport(
                unit.unit(),
                above,
                state,
                chain.writer(unit.unit()),
                chain.writer(above),
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

    private long accountOf(PlannedCadre cadre) {
        return accountOfCadre.getOrDefault(cadre.id(), 1L);
    }
}
