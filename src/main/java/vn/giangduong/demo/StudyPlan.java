package vn.giangduong.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.time.Periods;

/**
 * Who has done what in which class. Everybody studies a module once: for the class that summoned
 * them first. Cells differ, because their districts and communes do.
 */
final class StudyPlan {

    private static final long SEED = 97_2023;
    private static final double FIRST_MODULE = 0.76;
    private static final double SECOND_OF_FIRST = 0.55;
    private static final double BEGUN = 0.45;
    private static final double PASSED_SMALL = 0.95;
    private static final int YOUNGER_THAN = 46;
    private static final int LESSONS_READ_DAYS_AGO = 3;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<PlannedStudy> studies = new ArrayList<>();
    private final List<PlannedEnrolment> enrolments = new ArrayList<>();
    private final Map<Long, PlannedClass> smallClassOf = new HashMap<>();
    private final Map<Long, Double> zeal = new HashMap<>();
    private final ClassPlan classes;
    private final DemoPlan plan;
    private final long learner;

    StudyPlan(DemoPlan plan) {
        this.plan = plan;
        this.classes = new ClassPlan(plan.organisation(), plan.cadres().size(), plan.today());
        this.learner =
                plan.personOf(
                                DemoLogin.all().stream()
                                        .filter(login -> login.scope() == null)
                                        .findFirst()
                                        .orElseThrow())
                        .id();
        fillSmallClasses();
        for (PlannedCadre cadre : plan.cadres()) {
            PlannedClass small = smallClassOf.get(cadre.id());
            if (small == null) {
                atLarge(cadre);
            } else {
                inClass(cadre, small);
            }
        }
    }

    ClassPlan classes() {
        return classes;
    }

    /** Two for everybody. */
    List<PlannedStudy> studies() {
        return List.copyOf(studies);
    }

    List<PlannedEnrolment> enrolments() {
        return List.copyOf(enrolments);
    }

    /** The cadre of the demo account that only studies. */
    long learner() {
        return learner;
    }

    boolean isInSmallClass(PlannedCadre cadre) {
        return smallClassOf.containsKey(cadre.id());
    }

    /** Younger people of the centre's district who were members when the class opened. */
    private void fillSmallClasses() {
        Map<Long, List<PlannedCadre>> byDistrict = new HashMap<>();
        for (PlannedCadre cadre : plan.cadres()) {
            boolean young = plan.today().getYear() - cadre.birthYear() < YOUNGER_THAN;
            if (young && cadre.id() != learner) {
                byDistrict
                        .computeIfAbsent(cadre.unit().direct(), _ -> new ArrayList<>())
                        .add(cadre);
            }
        }
        // Random's algorithm is specified, so that the shuffle is the same everywhere
        byDistrict.values().forEach(people -> Collections.shuffle(people, new Random(SEED)));
        for (PlannedClass small : classes.small()) {
            byDistrict.getOrDefault(small.centre().direct(), List.of()).stream()
                    .filter(cadre -> !smallClassOf.containsKey(cadre.id()))
                    .filter(cadre -> !cadre.joined().isAfter(small.opens()))
                    .limit(small.learners())
                    .toList()
                    .forEach(cadre -> smallClassOf.put(cadre.id(), small));
        }
    }

    private void atLarge(PlannedCadre cadre) {
        Instant summoned = summoned(classes.great());
        double chance = chance(cadre.unit());
        Instant firstDone = random.nextDouble() < chance ? growing() : null;
        Instant secondDone =
                firstDone != null && random.nextDouble() < SECOND_OF_FIRST
                        ? later(firstDone)
                        : null;
        PlannedStudy first = study(cadre, 0, 1, summoned, firstDone, random.nextDouble() < BEGUN);
        PlannedStudy other =
                study(
                        cadre,
                        1,
                        1,
                        summoned,
                        secondDone,
                        firstDone != null && random.nextDouble() < BEGUN);
        if (cadre.id() == learner) {
            Instant begun = atHour(plan.today().minusDays(LESSONS_READ_DAYS_AGO), 20 * 60);
            first = new PlannedStudy(cadre, 0, 1, summoned, begun, null, null);
            other = new PlannedStudy(cadre, 1, 1, summoned, null, null, null);
        }
        add(first, other);
    }

    /** In a class of a centre; the great class is theirs as well, but counts nothing twice. */
    private void inClass(PlannedCadre cadre, PlannedClass small) {
        boolean before = small.opens().isBefore(classes.great().opens());
        long summonedBy = before ? small.id() : classes.great().id();
        Instant summoned = summoned(before ? small : classes.great());
        LocalDate last = earlier(small.closes(), plan.today().minusDays(1));
        long days = Math.max(2, last.toEpochDay() - small.opens().toEpochDay());
        LocalDate half = small.opens().plusDays(1 + random.nextLong((days + 1) / 2));
        LocalDate end = half.plusDays(1 + random.nextLong(Math.max(1, days / 2 - 1)));
        boolean passed = random.nextDouble() < (small.isClosed() ? PASSED_SMALL : 0.45);
        Instant firstDone = atHour(half, 9 * 60 + random.nextInt(120));
        Instant secondDone =
                passed ? atHour(earlier(end, last), 14 * 60 + random.nextInt(150)) : null;
        if (secondDone != null && secondDone.isBefore(firstDone)) {
            secondDone = firstDone.plus(Duration.ofMinutes(95));
        }
        PlannedStudy first = study(cadre, 0, summonedBy, summoned, firstDone, true);
        PlannedStudy second = study(cadre, 1, summonedBy, summoned, secondDone, true);
        add(first, second);
        enrolments.add(new PlannedEnrolment(small, summoned(small), first, second));
    }

    private void add(PlannedStudy first, PlannedStudy second) {
        studies.add(first);
        studies.add(second);
        enrolments.add(
                new PlannedEnrolment(classes.great(), summoned(classes.great()), first, second));
    }

    private PlannedStudy study(
            PlannedCadre cadre,
            int module,
            long classId,
            Instant summoned,
            @Nullable Instant completed,
            boolean begun) {
        Instant started = null;
        BigDecimal mark = null;
        if (completed != null) {
            started = completed.minus(Duration.ofMinutes(180 + random.nextInt(4_000)));
            mark = Abilities.passingMark(cadre.id(), random);
        } else if (begun) {
            started = growing();
        }
        if (started != null && started.isBefore(summoned)) {
            started = summoned.plus(Duration.ofMinutes(random.nextInt(60)));
        }
        return new PlannedStudy(cadre, module, classId, summoned, started, completed, mark);
    }

    /**
     * A moment since the great class opened, by a curve that rises slowly, then fast, then less.
     */
    private Instant growing() {
        boolean anyTime = random.nextInt(4) == 0;
        double share =
                anyTime
                        ? random.nextDouble()
                        : (random.nextDouble() + random.nextDouble() + random.nextDouble()) / 3;
        long day = Math.round(share * (ClassPlan.OPEN_DAYS - 2));
        return atHour(classes.great().opens().plusDays(1 + day), minuteOfDay());
    }

    private Instant later(Instant done) {
        LocalDate yesterday = plan.today().minusDays(1);
        LocalDate day = Periods.dayOf(done).plusDays(random.nextInt(24));
        Instant at = atHour(earlier(day, yesterday), minuteOfDay());
        return at.isAfter(done) ? at : done.plus(Duration.ofMinutes(20 + random.nextInt(50)));
    }

    /** Mornings, afternoons, and above all evenings. */
    private int minuteOfDay() {
        int part = random.nextInt(10);
        int from = part < 3 ? 7 * 60 : part < 6 ? 13 * 60 + 30 : 19 * 60;
        return from + random.nextInt(part < 6 ? 210 : 165);
    }

    private Instant atHour(LocalDate day, int minute) {
        return Periods.startOfDay(day)
                .plus(Duration.ofMinutes(minute))
                .plusSeconds(random.nextInt(60));
    }

    private static Instant summoned(PlannedClass by) {
        return Periods.startOfDay(by.opens()).plus(Duration.ofHours(8));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private double chance(PlannedUnit cell) {
        double sum =
                FIRST_MODULE
                        + zeal(cell.direct(), 0.05)
                        + zeal(cell.grassroots(), 0.08)
                        + (cell.grassroots() == cell.id() ? 0 : zeal(cell.id(), 0.09));
        return Math.clamp(sum, 0.2, 0.99);
    }

    private double zeal(long unit, double spread) {
        return zeal.computeIfAbsent(
                unit, key -> spread * new SplittableRandom(SEED + key * 31).nextGaussian());
    }
}
