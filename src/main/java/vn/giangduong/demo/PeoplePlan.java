package vn.giangduong.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The people of both provinces, cell by cell; on another day they are as much older. */
final class PeoplePlan {

    private static final long SEED = 31_372;
    private static final int WOMEN = 38;
    private static final int OLDEST = 75;
    private static final int MOVED = 2;
    private static final LocalDate SINCE = DemoPlan.SINCE;
    private static final LocalDate FIRST_MOVE = LocalDate.of(2021, 3, 1);

    /** Everybody has been a member at least so long: before the great class began. */
    private static final int NEWEST_DAYS = 200;

    /** The register of 30 June 2025 is complete; whoever came later is a newcomer. */
    private static final LocalDate REGISTER = LocalDate.of(2025, 6, 1);

    private static final int NEWCOMER_EVERY = 5;
    private static final int NEWCOMER_AGE = 20;
    private static final int YOUNGEST = 19;

    /** Upper ends of age bands with how many in 100 are in them. */
    private static final int[][] AGES = {{30, 19}, {40, 31}, {50, 25}, {60, 14}, {OLDEST, 11}};

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final NameMaker names = new NameMaker();
    private final Map<String, Weighted<String>> positions = new HashMap<>();
    private final Map<Integer, String> offices = new HashMap<>();
    private final Map<String, String> fixedNames = new HashMap<>();
    private final LocalDate today;
    private final MembershipPlan memberships;
    private final List<PlannedCadre> cadres = new ArrayList<>();

    PeoplePlan(OrganisationPlan organisation, LocalDate today) {
        this.today = today;
        this.memberships = new MembershipPlan(organisation.chronicle(), today);
        readPositions();
        for (DemoLogin login : DemoLogin.all()) {
            if (login.isCadre() && login.fixedName() != null) {
                PlannedUnit cell = organisation.unit(login.cell());
                fixedNames.put(cell.id() + ":" + login.place(), login.fixedName());
            }
        }
        List<PlannedUnit> cells =
                organisation.founded().stream().filter(unit -> unit.members() > 0).toList();
        for (int i = 0; i < cells.size(); i++) {
            for (int place = 1; place <= cells.get(i).members(); place++) {
                cadres.add(cadre(cells.get(i), near(cells, i), place, false));
            }
        }
        if (newest().isAfter(Reorganisation.CELLS.plusDays(NEWCOMER_EVERY))) {
            for (int i = 0; i < cells.size(); i += NEWCOMER_EVERY) {
                PlannedUnit cell = cells.get(i);
                cadres.add(cadre(cell, near(cells, i), cell.members() + 1, true));
            }
        }
    }

    /** The next cell of the same province. */
    private static PlannedUnit near(List<PlannedUnit> cells, int place) {
        PlannedUnit cell = cells.get(place);
        PlannedUnit before = cells.get(Math.max(0, place - 1));
        boolean same = before.code().substring(0, 2).equals(cell.code().substring(0, 2));
        return place > 0 && same ? before : cells.get(place + 1);
    }

    /** Everybody, in the order of their keys, which begin with 1. */
    List<PlannedCadre> cadres() {
        return List.copyOf(cadres);
    }

    private PlannedCadre cadre(PlannedUnit cell, PlannedUnit near, int place, boolean newcomer) {
        String fixed = fixedNames.get(cell.id() + ":" + place);
        boolean woman = random.nextInt(100) < WOMEN;
        boolean highland = random.nextInt(100) < cell.highland();
        String name = names.name(woman, highland, random);
        if (fixed != null) {
            woman = true;
            highland = true;
            name = fixed;
        }
        LocalDate birth = newcomer ? birth(NEWCOMER_AGE, NEWCOMER_AGE + 9) : birth(place);
        int age = Period.between(birth, today).getYears();
        boolean yearOnly = age > 60 && random.nextInt(100) < 55;
        LocalDate joined = newcomer ? spread(Reorganisation.CELLS, newest()) : joined(birth);
        LocalDate moved = null;
        if (joined.equals(SINCE) && random.nextInt(100) < MOVED) {
            moved = FIRST_MOVE.plusDays(random.nextInt(1_200));
        }
        return new PlannedCadre(
                cadres.size() + 1L,
                name,
                woman,
                highland,
                birth.getYear(),
                yearOnly ? null : birth,
                position(cell, place),
                theory(cell, place, age),
                cell,
                place,
                joined,
                memberships.of(cadres.size(), place, joined, moved, cell, near));
    }

    private LocalDate birth(int place) {
        int ticket = random.nextInt(100);
        int youngest = place <= 2 ? 30 : YOUNGEST + 1 + yearsSinceRegister();
        int band = 0;
        while (ticket >= AGES[band][1] && band < AGES.length - 1) {
            ticket -= AGES[band][1];
            band++;
        }
        int from = Math.max(youngest, band == 0 ? youngest : AGES[band - 1][0] + 1);
        return birth(from, Math.max(from, AGES[band][0]));
    }

    private LocalDate birth(int youngest, int oldest) {
        int age = random.nextInt(youngest, oldest + 1);
        return today.minusYears(age).minusDays(random.nextInt(1, 364));
    }

    private int yearsSinceRegister() {
        return Math.max(0, Period.between(REGISTER, today).getYears());
    }

    private LocalDate newest() {
        return today.minusDays(NEWEST_DAYS);
    }

    private LocalDate joined(LocalDate birth) {
        LocalDate earliest = birth.plusYears(18).plusDays(30);
        // people are received between 20 and 30, and the register begins with its first day
        LocalDate received = earliest.plusDays(random.nextInt(4_000));
        LocalDate latest = newest().isBefore(REGISTER) ? newest() : REGISTER;
        LocalDate joined = received.isAfter(latest) ? spread(earliest, latest) : received;
        return joined.isBefore(SINCE) ? SINCE : joined;
    }

    private LocalDate spread(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        return days <= 1 ? to : from.plusDays(random.nextLong(days));
    }

    private String position(PlannedUnit cell, int place) {
        String office = cell.members() > place + 2 ? offices.get(place) : null;
        String work = positionsOf(cell).pick(random);
        return office == null ? work : office;
    }

    private @Nullable String theory(PlannedUnit cell, int place, int age) {
        int ticket = random.nextInt(100);
        boolean desk = !cell.kind().equals("village") && !cell.kind().equals("company");
        int advanced = (desk ? 5 : 1) + (place == 1 && desk ? 12 : 0);
        int intermediate = advanced + (desk ? 32 : 12) + (place <= 2 ? 25 : 0);
        int primary = intermediate + 40;
        if (age < 24) {
            return ticket < 30 ? TheoryLevel.PRIMARY : null;
        }
        if (ticket < advanced && age >= 35) {
            return TheoryLevel.ADVANCED;
        }
        if (ticket < intermediate && age >= 28) {
            return TheoryLevel.INTERMEDIATE;
        }
        return ticket < primary ? TheoryLevel.PRIMARY : null;
    }

    private Weighted<String> positionsOf(PlannedUnit cell) {
        Weighted<String> choice = positions.get(cell.kind());
        if (choice == null) {
            throw new IllegalStateException("No positions for cells of kind " + cell.kind());
        }
        return choice;
    }

    private void readPositions() {
        Map<String, LinkedHashMap<String, Integer>> weights = new LinkedHashMap<>();
        for (List<String> row : DemoTexts.rows("positions")) {
            int number = DemoTexts.weight(row.get(1));
            if (row.getFirst().equals("any")) {
                offices.put(number, row.get(2));
            } else {
                weights.computeIfAbsent(row.getFirst(), _ -> new LinkedHashMap<>())
                        .put(row.get(2), number);
            }
        }
        weights.forEach((kind, choice) -> positions.put(kind, new Weighted<>(choice)));
    }
}
