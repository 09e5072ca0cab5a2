package vn.giangduong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The classes: one for everybody, and those for new members: some at the beginning of 2025, when
 * the districts still had their centres, and sixty over the last eighteen months.
 */
final class ClassPlan {

    /** How long the great class has been open, and for how long it still is. */
    static final int OPEN_DAYS = 126;

    static final int DAYS_LEFT = 6;

    private static final long SEED = 60_18;
    private static final int CLASSES = 60;
    private static final int RUNNING = 3;
    private static final int PLANNED = 2;
    private static final int MONTHS_BACK = 18;
    private static final int EARLY_EACH = 2;
    private static final LocalDate EARLY_FIRST = LocalDate.of(2025, 1, 13);
    private static final LocalDate EARLY_LAST = LocalDate.of(2025, 6, 4);
    private static final int MOST_MORE = 91;
    private static final int MOST_MORE_IN_SMALL = 31;
    private static final String COAST = ProvinceTraits.COAST.code();
    private static final String IN_PERSON = "IN_PERSON";
    private static final String ONLINE = "ONLINE";

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<PlannedClass> small = new ArrayList<>();
    private final PlannedClass great;
    private final LocalDate today;

    ClassPlan(OrganisationPlan organisation, int everybody, LocalDate today) {
        this.today = today;
        great =
                new PlannedClass(
                        1,
                        1,
                        organisation.unit("school"),
                        ONLINE,
                        today.minusDays(OPEN_DAYS),
                        today.plusDays(DAYS_LEFT),
                        PlannedClass.RUNNING,
                        everybody,
                        everybody);
        List<PlannedUnit> centres =
                organisation.founded().stream()
                        .filter(unit -> unit.type().equals("centre"))
                        .toList();
        // seven and the number of centres have nothing in common: every centre gets its turn, at
        // changing times
        int early = EARLY_EACH * centres.size();
        for (int i = 0; i < early; i++) {
            small.add(early(i, early, centres.get(i * 7 % centres.size())));
        }
        for (int i = 0; i < CLASSES; i++) {
            small.add(small(i, centres.get(i * 7 % centres.size())));
        }
    }

    PlannedClass great() {
        return great;
    }

    /** The classes for new members, in the order they open. */
    List<PlannedClass> small() {
        return List.copyOf(small);
    }

    private PlannedClass small(int i, PlannedUnit centre) {
        int over = CLASSES - RUNNING - PLANNED;
        LocalDate opens;
        LocalDate closes;
        String state;
        String form = i % 4 == 3 ? ONLINE : IN_PERSON;
        if (i < over) {
            LocalDate first = today.minusMonths(MONTHS_BACK).plusDays(2);
            long days = today.minusDays(32).toEpochDay() - first.toEpochDay();
            opens = first.plusDays(days * i / (over - 1));
            closes = opens.plusDays(form.equals(ONLINE) ? 24 : 6);
            state = PlannedClass.CLOSED;
        } else if (i < over + RUNNING) {
            form = ONLINE;
            opens = today.minusDays(15 - 3L * (i - over));
            closes = today.plusDays(9 + 2L * (i - over));
            state = PlannedClass.RUNNING;
        } else {
            opens = today.plusDays(10 + 7L * (i - over - RUNNING));
            closes = opens.plusDays(6);
            state = PlannedClass.PLANNED;
        }
        return planned(centre, form, opens, closes, state);
    }

    private PlannedClass early(int i, int all, PlannedUnit centre) {
        long days = EARLY_LAST.toEpochDay() - EARLY_FIRST.toEpochDay();
        LocalDate opens = EARLY_FIRST.plusDays(days * i / (all - 1));
        return planned(centre, IN_PERSON, opens, opens.plusDays(6), PlannedClass.CLOSED);
    }

    private PlannedClass planned(
            PlannedUnit centre, String form, LocalDate opens, LocalDate closes, String state) {
        boolean few = centre.code().startsWith(COAST);
        int learners = 30 + random.nextInt(few ? MOST_MORE_IN_SMALL : MOST_MORE);
        int planned = Math.round((learners + random.nextInt(-8, 13)) / 5f) * 5;
        int number = numbers.merge(centre.id() + "/" + opens.getYear(), 1, Integer::sum);
        return new PlannedClass(
                small.size() + 2L,
                number,
                centre,
                form,
                opens,
                closes,
                state,
                planned,
                state.equals(PlannedClass.PLANNED) ? 0 : learners);
    }
}
