package vn.giangduong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The classes: one for everybody, and sixty for new members over the last eighteen months. */
final class ClassPlan {

    /** How long the great class has been open, and for how long it still is. */
    static final int OPEN_DAYS = 126;

    static final int DAYS_LEFT = 6;

    private static final long SEED = 60_18;
    private static final int CLASSES = 60;
    private static final int RUNNING = 3;
    private static final int PLANNED = 2;
    private static final int MONTHS_BACK = 18;
    private static final String IN_PERSON = "IN_PERSON";
    private static final String ONLINE = "ONLINE";

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<PlannedClass> small = new ArrayList<>();
    private final PlannedClass great;
    private final LocalDate today;

    ClassPlan(ProvincePlan province, int everybody, LocalDate today) {
        this.today = today;
        great =
                new PlannedClass(
                        1,
                        1,
                        province.unit("school"),
                        ONLINE,
                        today.minusDays(OPEN_DAYS),
                        today.plusDays(DAYS_LEFT),
                        PlannedClass.RUNNING,
                        everybody,
                        everybody);
        List<PlannedUnit> centres =
                province.units().stream().filter(unit -> unit.type().equals("centre")).toList();
        for (int i = 0; i < CLASSES; i++) {
            // seven and ten have nothing in common: every centre gets its turn, at changing times
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
        int learners = 30 + random.nextInt(91);
        int planned = Math.round((learners + random.nextInt(-8, 13)) / 5f) * 5;
        int number = numbers.merge(centre.id() + "/" + opens.getYear(), 1, Integer::sum);
        return new PlannedClass(
                i + 2L,
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
