package vn.giangduong.organization.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import vn.giangduong.organization.paths.UnitLife.Span;

/** The computing of chains held against a model that knows one day at a time. */
class UnitPathsProperties {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final int DAYS = 40;
    private static final int UNITS = 14;

    /** Per day: the parent of each living unit (0 for the top), and who carries the dead. */
    private static final class Model {
        final List<Map<Long, Long>> parents = new ArrayList<>();
        final Map<Long, Long> carriers = new HashMap<>();
        final Map<Long, Long> lastParents = new HashMap<>();
        final Map<Long, Integer> ends = new HashMap<>();

        /** Walks up step by step; the unit's own place first. */
        List<Long> chain(long unit, int day) {
            List<Long> chain = new ArrayList<>();
            long at = unit;
            while (!parents.get(day).containsKey(at)) {
                Integer end = ends.get(at);
                if (end == null || day < end) {
                    return chain;
                }
                at = carriers.getOrDefault(at, lastParents.get(at));
            }
            while (at != 0) {
                chain.add(at);
                at = parents.get(day).get(at);
            }
            return chain;
        }
    }

    /** A random history: founding, moving, ending with or without a successor, day after day. */
    private static Model history(long seed) {
        Random random = new Random(seed);
        Model model = new Model();
        Map<Long, Long> today = new TreeMap<>();
        today.put(1L, 0L);
        long next = 2;
        for (int day = 0; day < DAYS; day++) {
            int events = random.nextInt(3);
            for (int i = 0; i < events; i++) {
                List<Long> living = new ArrayList<>(today.keySet());
                long one = living.get(random.nextInt(living.size()));
                long other = living.get(random.nextInt(living.size()));
                int kind = random.nextInt(4);
                if (kind <= 1 && next <= UNITS) {
                    today.put(next++, one);
                } else if (kind == 2 && one != 1 && !under(today, other, one)) {
                    today.put(one, other);
                } else if (kind == 3 && one != 1 && bornBefore(model, one)) {
                    boolean successor = random.nextBoolean() && !under(today, other, one);
                    long carrier = successor ? other : today.get(one);
                    // the model's day shows where it stood on the eve
                    long eve = model.parents.get(day - 1).get(one);
                    if (!successor && (!today.containsKey(eve) || eve == 0)) {
                        continue;
                    }
                    long heir = successor ? carrier : eve;
                    if (under(today, heir, one)) {
                        continue;
                    }
                    today.remove(one);
                    today.replaceAll((child, parent) -> parent == one ? heir : parent);
                    model.ends.put(one, day);
                    model.lastParents.put(one, eve);
                    if (successor) {
                        model.carriers.put(one, carrier);
                    }
                }
            }
            model.parents.add(new HashMap<>(today));
        }
        return model;
    }

    private static boolean bornBefore(Model model, long unit) {
        return !model.parents.isEmpty() && model.parents.getLast().containsKey(unit);
    }

    private static boolean under(Map<Long, Long> parents, long unit, long above) {
        for (long at = unit; at != 0; at = parents.getOrDefault(at, 0L)) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }

    private static Map<Long, UnitLife> lives(Model model) {
        Map<Long, List<Span>> spans = new HashMap<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate on = START.plusDays(day);
            LocalDate until = day == DAYS - 1 ? FOREVER : on.plusDays(1);
            model.parents
                    .get(day)
                    .forEach(
                            (unit, parent) -> {
                                List<Span> life =
                                        spans.computeIfAbsent(unit, key -> new ArrayList<>());
                                if (!life.isEmpty() && life.getLast().parent() == parent) {
                                    Span last = life.removeLast();
                                    life.add(new Span(parent, last.from(), until));
                                } else {
                                    life.add(new Span(parent, on, until));
                                }
                            });
        }
        Map<Long, UnitLife> lives = new HashMap<>();
        spans.forEach(
                (unit, life) ->
                        lives.put(
                                unit,
                                new UnitLife(unit, life, model.carriers.getOrDefault(unit, 0L))));
        return lives;
    }

    private static List<Long> chain(List<UnitPathRow> rows, LocalDate on) {
        Map<Integer, Long> byDepth = new TreeMap<>();
        for (UnitPathRow row : rows) {
            if (!row.from().isAfter(on) && row.to().isAfter(on)) {
                assertThat(byDepth.put(row.depth(), row.ancestor()))
                        .as("one ancestor a step, one chain a day")
                        .isNull();
            }
        }
        return List.copyOf(byDepth.values());
    }

    @Property(tries = 400)
    void everyUnitsChainOnEveryDayIsTheModels(@ForAll @LongRange(min = 1) long seed) {
        Model model = history(seed);
        Map<Long, UnitLife> lives = lives(model);
        UnitPaths paths = new UnitPaths(lives);
        for (long unit : lives.keySet()) {
            List<UnitPathRow> rows = paths.of(unit, START);
            for (int day = 0; day < DAYS; day++) {
                assertThat(chain(rows, START.plusDays(day)))
                        .as("unit %s on day %s", unit, day)
                        .isEqualTo(model.chain(unit, day));
            }
        }
    }

    @Property(tries = 200)
    void theTopCountsEveryUnitThatEverWasExactlyOnceOnEveryDay(
            @ForAll @LongRange(min = 1) long seed) {
        Model model = history(seed);
        Map<Long, UnitLife> lives = lives(model);
        UnitPaths paths = new UnitPaths(lives);
        for (int day = 0; day < DAYS; day++) {
            LocalDate on = START.plusDays(day);
            Set<Long> counted = new HashSet<>();
            for (long unit : lives.keySet()) {
                for (UnitPathRow row : paths.of(unit, START)) {
                    if (row.ancestor() == 1 && !row.from().isAfter(on) && row.to().isAfter(on)) {
                        assertThat(counted.add(unit)).as("unit %s on %s", unit, on).isTrue();
                    }
                }
            }
            Set<Long> sofar = new HashSet<>();
            for (long unit : lives.keySet()) {
                if (!lives.get(unit).spans().getFirst().from().isAfter(on)) {
                    sofar.add(unit);
                }
            }
            assertThat(counted).isEqualTo(sofar);
        }
    }

    @Property(tries = 200)
    void computingFromADayOnGivesWhatTheWholeGivesFromThatDayOn(
            @ForAll @LongRange(min = 1) long seed) {
        Model model = history(seed);
        Map<Long, UnitLife> lives = lives(model);
        UnitPaths paths = new UnitPaths(lives);
        LocalDate cut = START.plusDays(Math.floorMod(seed, (long) DAYS));
        for (long unit : lives.keySet()) {
            List<UnitPathRow> whole = paths.of(unit, START);
            List<UnitPathRow> late = paths.of(unit, cut);
            assertThat(late).allSatisfy(row -> assertThat(row.from()).isAfterOrEqualTo(cut));
            for (int day = 0; day < DAYS; day++) {
                LocalDate on = START.plusDays(day);
                assertThat(chain(late, on))
                        .isEqualTo(on.isBefore(cut) ? List.of() : chain(whole, on));
            }
        }
    }

    @Property(tries = 200)
    void aMoveUnderOnesOwnSubtreeIsRefusedOnExactlyTheDaysItWouldHold(
            @ForAll @LongRange(min = 1) long seed) {
        Model model = history(seed);
        Random random = new Random(seed);
        int day = DAYS - 1;
        List<Long> living = new ArrayList<>(model.parents.get(day).keySet());
        long unit = living.get(random.nextInt(living.size()));
        long parent = living.get(random.nextInt(living.size()));
        if (unit == 1) {
            return;
        }
        Map<Long, UnitLife> lives = lives(model);
        UnitLife life = lives.get(unit);
        LocalDate on = START.plusDays(DAYS + 5L);
        List<Span> spans = new ArrayList<>(life.spans());
        Span last = spans.removeLast();
        spans.add(new Span(last.parent(), last.from(), on));
        spans.add(new Span(parent, on, FOREVER));
        lives.put(unit, new UnitLife(unit, spans, 0));
        boolean circle = under(model.parents.get(day), parent, unit);
        UnitPaths paths = new UnitPaths(lives);
        try {
            paths.of(unit, START);
            assertThat(circle).isFalse();
        } catch (UnitPathException refused) {
            assertThat(circle).isTrue();
            assertThat(refused.fault()).isEqualTo(UnitPathException.Fault.CYCLE);
            assertThat(refused.day()).isEqualTo(on);
        }
    }
}
