package vn.giangduong.training.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.totals.Totals;

/** Holds the kept totals against a model that knows nothing but days, parents and people. */
@IntegrationTest
class DatedTotalsTests {

    private static final LocalDate BEGINNING = TestPeople.SINCE;
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Days on which the tree changes; the last is to come. */
    private static final List<LocalDate> CHANGES =
            List.of(
                    BEGINNING,
                    LocalDate.of(2025, 7, 1),
                    LocalDate.of(2026, 2, 1),
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2027, 1, 1));

    @Autowired UnitCompletion completion;
    @Autowired UnitFigureStore store;
    @Autowired UnitCompletionPeopleRepository peopleRepository;
    @Autowired CompletionCounts counts;
    @Autowired Totals totals;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transaction;

    private TrainingFixture fixture;
    private StudyModuleId module;
    private TrainingClassId trainingClass;
    private UnitId province;

    @BeforeEach
    void aProvince() {
        clock.reset();
        fixture = new TrainingFixture(jdbc);
        province = people.province("Đảng bộ tỉnh");
        module = fixture.module("Luật");
        trainingClass =
                fixture.trainingClass(
                        people.unit("Trường", "school", province),
                        fixture.programme("Chương trình", module),
                        LocalDate.of(2026, 6, 1),
                        "RUNNING");
    }

    @AfterEach
    void signOut() {
        clock.reset();
        people.signOut();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void equalACountOfPeopleOnAnyDayAndAnyTree(long seed) {
        Model model = new Model(new Random(seed));
        model.studies(40);
        counts.recount();
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
        model.check("before the tree changes");

        model.changeTheTree();
        model.check("changed, not folded");
        totals.fold(TODAY);
        model.check("changed and folded");

        model.studiesAndTransfers(40);
        model.checkEveryPage("queued");
        totals.fold(TODAY);
        model.check("folded");
        assertThat(drift()).isEmpty();

        counts.recount();
        model.checkEveryPage("recounted");
        assertThat(drift()).isEmpty();
    }

    @Test
    void turnToANewDayWhenItsTreeHasCome() {
        Model model = new Model(new Random(5));
        model.studies(30);
        model.changeTheTree();
        counts.recount();
        for (LocalDate today : List.of(LocalDate.of(2027, 1, 2), TODAY)) {
            clock.set(Periods.startOfDay(today).plusSeconds(7_200));
            people.signIn(people.officer(Role.PROVINCE_OFFICER, province));
            model.today = today;
            totals.fold(today);
            model.check("turned to " + today);
            assertThat(drift()).isEmpty();
        }
    }

    @Test
    void forgetStudiesThatAreRemoved() {
        Model model = new Model(new Random(6));
        model.studies(30);
        counts.recount();
        people.signIn(people.officer(Role.PROVINCE_OFFICER, province));

        model.removeStudies(15);
        model.checkEveryPage("removed");
        totals.fold(TODAY);
        model.check("removed and folded");
        assertThat(drift()).isEmpty();
    }

    @Test
    void neverLoseOrDoubleAChangeWhileManyWriteFoldAndRead() throws Exception {
        UnitId committee = people.unit("Đảng bộ", "direct_committee", province);
        UnitId cell = people.unit("Chi bộ", "grassroots_cell", committee);
        fixture.summon(module, trainingClass, people.cadre("Lê Thị Hoa", cell), cell);
        counts.recount();
        int writers = 6;
        int each = 60;
        AtomicLong begun = new AtomicLong();
        AtomicLong committed = new AtomicLong();
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers + 2)) {
            for (int writer = 0; writer < writers; writer++) {
                work.add(
                        threads.submit(
                                () -> {
                                    for (int i = 0; i < each; i++) {
                                        begun.incrementAndGet();
                                        transaction.executeWithoutResult(
                                                status ->
                                                        counts.summoned(
                                                                module,
                                                                Map.of(cell, 1),
                                                                clock.instant()));
                                        committed.incrementAndGet();
                                    }
                                }));
            }
            for (int folder = 0; folder < 2; folder++) {
                work.add(
                        threads.submit(
                                () -> {
                                    while (committed.get() < (long) writers * each) {
                                        totals.fold(TODAY);
                                    }
                                }));
            }
            int reads = 0;
            while (committed.get() < (long) writers * each) {
                long atLeast = committed.get();
                long read = summoned(province, cell);
                assertThat(read).isBetween(atLeast, begun.get());
                reads++;
            }
            for (Future<?> one : work) {
                one.get();
            }
            assertThat(reads).isPositive();
        }
        totals.fold(TODAY);
        assertThat(summoned(province, cell)).isEqualTo((long) writers * each);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT SUM(summoned) FROM unit_total
                                        WHERE ancestor_id = ? AND module_id = ? AND tree = 0
                                        """)
                                .param(committee.value())
                                .param(module.value())
                                .query(Long.class)
                                .single())
                .isEqualTo(1L + (long) writers * each);
    }

    @Test
    void foldWithoutWaitingForWhoeverIsStillWriting() throws Exception {
        UnitId cell = people.unit("Chi bộ", "grassroots_cell", province);
        fixture.summon(module, trainingClass, people.cadre("Lê Thị Hoa", cell), cell);
        counts.recount();
        int many = 2_000;
        transaction.executeWithoutResult(
                status -> {
                    for (int i = 0; i < many; i++) {
                        summonOne(cell);
                    }
                });
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(
                    status -> {
                        summonOne(cell);
                        try {
                            threads.submit(() -> totals.fold(TODAY)).get(10, TimeUnit.SECONDS);
                        } catch (Exception e) {
                            throw new AssertionError("folding waits for a writer", e);
                        }
                        summonOne(cell);
                    });
        }
        totals.fold(TODAY);
        assertThat(summoned(province, cell)).isEqualTo(many + 2);
    }

    private void summonOne(UnitId cell) {
        counts.summoned(module, Map.of(cell, 1), clock.instant());
    }

    /** Without the one who stands for the module. */
    private long summoned(UnitId unit, UnitId child) {
        UnitFigures figures =
                store.read(
                        unit,
                        List.of(child),
                        TODAY,
                        RollUpTree.OLD,
                        TODAY,
                        fixture.codeOf(module),
                        1);
        assertThat(figures.children().get(child)).isEqualTo(figures.total());
        return figures.total().summoned() - 1;
    }

    private List<?> drift() {
        return counts.drift().stream().filter(found -> found.module().equals(module)).toList();
    }

    /** Units with a parent or a carrier in each stretch between changes, and people with days. */
    private final class Model {

        private final Random random;
        private final List<UnitId> units = new ArrayList<>();
        private final Map<UnitId, UnitId[]> parents = new HashMap<>();
        private final Map<UnitId, UnitId[]> carriers = new HashMap<>();
        private final List<Study> studies = new ArrayList<>();
        private LocalDate today = TODAY;

        private final class Study {
            final LocalDate summoned;
            final @Nullable LocalDate started;
            final @Nullable LocalDate completed;
            final List<UnitId> booked = new ArrayList<>();
            final List<LocalDate> until = new ArrayList<>();
            final @Nullable UnitId member;
            final CadreId cadre;

            Study() {
                summoned = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
                started = random.nextBoolean() ? summoned.plusDays(random.nextInt(60)) : null;
                completed =
                        started != null && random.nextBoolean()
                                ? started.plusDays(random.nextInt(60))
                                : null;
                LocalDate day = LocalDate.of(2025, 3, 1);
                for (int i = random.nextInt(3); i > 0; i--) {
                    day = day.plusDays(1L + random.nextInt(250));
                    booked.add(any());
                    until.add(day);
                }
                booked.add(any());
                until.add(FOREVER);
                member = random.nextInt(5) == 0 ? null : any();
                cadre = people.cadre("Nguyễn Văn Học", booked.getLast());
                write();
            }

            private void write() {
                if (member == null) {
                    jdbc.sql("UPDATE membership SET valid_to = '2026-01-01' WHERE cadre_id = ?")
                            .param(cadre.value())
                            .update();
                } else {
                    jdbc.sql("UPDATE membership SET unit_id = ? WHERE cadre_id = ?")
                            .param(member.value())
                            .param(cadre.value())
                            .update();
                }
                fixture.summon(module, trainingClass, cadre, booked.getLast());
                jdbc.sql(
                                """
                                UPDATE module_study SET summoned_at = ?, started_at = ?,
                                    completed_at = ?, state = ? WHERE cadre_id = ?
                                """)
                        .params(
                                Arrays.asList(
                                        at(summoned),
                                        at(started),
                                        at(completed),
                                        completed != null
                                                ? "COMPLETED"
                                                : started != null ? "STUDYING" : "SUMMONED",
                                        cadre.value()))
                        .update();
                LocalDate from = LocalDate.of(1, 1, 1);
                for (int i = 0; i < booked.size() - 1; i++) {
                    jdbc.sql(
                                    """
                                    INSERT INTO module_study_former_unit
                                        (study_id, unit_id, valid_from, valid_to)
                                    SELECT id, ?, ?, ? FROM module_study WHERE cadre_id = ?
                                    """)
                            .param(booked.get(i).value())
                            .param(from)
                            .param(until.get(i))
                            .param(cadre.value())
                            .update();
                    from = until.get(i);
                }
            }

            UnitId bookedOn(LocalDate day) {
                int i = 0;
                while (!day.isBefore(until.get(i))) {
                    i++;
                }
                return booked.get(i);
            }

            CompletionFigures on(LocalDate day) {
                if (summoned.isAfter(day)) {
                    return CompletionFigures.NONE;
                }
                boolean done = completed != null && !completed.isAfter(day);
                boolean begun = started != null && !started.isAfter(day);
                return new CompletionFigures(1, begun && !done ? 1 : 0, done ? 1 : 0);
            }
        }

        Model(Random random) {
            this.random = random;
            add("Đảng bộ tỉnh", province, null);
            List<UnitId> committees = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                UnitId committee = people.unit("Đảng bộ " + i, "direct_committee", province);
                add("Đảng bộ " + i, committee, province);
                committees.add(committee);
            }
            for (UnitId committee : committees) {
                for (int i = 0; i < 2; i++) {
                    add("Chi bộ", people.unit("Chi bộ", "grassroots_cell", committee), committee);
                }
            }
        }

        private void add(String name, UnitId unit, @Nullable UnitId parent) {
            assertThat(name).isNotEmpty();
            units.add(unit);
            UnitId[] above = new UnitId[CHANGES.size()];
            Arrays.fill(above, parent);
            parents.put(unit, above);
            carriers.put(unit, new UnitId[CHANGES.size()]);
        }

        private UnitId any() {
            return units.get(random.nextInt(units.size()));
        }

        void studies(int number) {
            for (int i = 0; i < number; i++) {
                studies.add(new Study());
            }
        }

        void studiesAndTransfers(int number) {
            transaction.executeWithoutResult(
                    status -> {
                        studies(number);
                        counts.recount(units);
                    });
        }

        void removeStudies(int number) {
            transaction.executeWithoutResult(
                    status -> {
                        for (int i = 0; i < number; i++) {
                            long cadre = studies.removeLast().cadre.value();
                            jdbc.sql(
                                            """
                                            DELETE FROM module_study_former_unit WHERE study_id =
                                                (SELECT id FROM module_study WHERE cadre_id = ?)
                                            """)
                                    .param(cadre)
                                    .update();
                            jdbc.sql("DELETE FROM module_study WHERE cadre_id = ?")
                                    .param(cadre)
                                    .update();
                        }
                        counts.recount(units);
                    });
        }

        /** Moves and ends units on each day of change; who is left without a parent moves along. */
        void changeTheTree() {
            for (int stretch = 1; stretch < CHANGES.size(); stretch++) {
                for (int i = 0; i < 3; i++) {
                    UnitId unit = units.get(1 + random.nextInt(units.size() - 1));
                    UnitId other = units.get(1 + random.nextInt(units.size() - 1));
                    boolean committee = province.equals(parents.get(unit)[0]);
                    if (unit.equals(other)
                            || committee != province.equals(parents.get(other)[0])
                            || carriers.get(unit)[stretch] != null
                            || carriers.get(other)[stretch] != null) {
                        continue;
                    }
                    if (!committee && random.nextBoolean()) {
                        from(parents.get(unit), stretch, parents.get(other)[stretch]);
                    } else {
                        from(carriers.get(unit), stretch, other);
                        int now = stretch;
                        parents.values().stream()
                                .filter(above -> unit.equals(above[now]))
                                .forEach(above -> from(above, now, other));
                    }
                }
            }
            transaction.executeWithoutResult(status -> units.forEach(this::writeTree));
        }

        private static void from(UnitId[] stretches, int first, UnitId value) {
            Arrays.fill(stretches, first, stretches.length, value);
        }

        private void writeTree(UnitId unit) {
            jdbc.sql("DELETE FROM unit_path WHERE descendant_id = ?").param(unit.value()).update();
            jdbc.sql("DELETE FROM unit_version WHERE unit_id = ?").param(unit.value()).update();
            for (int i = 0; i < CHANGES.size(); i++) {
                LocalDate from = CHANGES.get(i);
                LocalDate to = i + 1 < CHANGES.size() ? CHANGES.get(i + 1) : FOREVER;
                boolean ended = carriers.get(unit)[i] != null;
                UnitId parent = parents.get(unit)[i];
                if (!ended) {
                    jdbc.sql(
                                    """
                                    INSERT INTO unit_version (unit_id, name, name_folded,
                                        short_name, type_code, parent_id, valid_from, valid_to,
                                        created_at)
                                    VALUES (?, 'Đơn vị', 'don vi', 'Đơn vị', ?, ?, ?, ?, ?)
                                    """)
                            .params(
                                    Arrays.asList(
                                            unit.value(),
                                            "direct_committee",
                                            parent == null ? null : parent.value(),
                                            from,
                                            to,
                                            Utc.bind(Instant.EPOCH)))
                            .update();
                }
                int depth = 0;
                for (UnitId above : chain(unit, i)) {
                    jdbc.sql(
                                    """
                                    INSERT INTO unit_path (ancestor_id, descendant_id, depth,
                                        inherited, valid_from, valid_to)
                                    VALUES (?, ?, ?, ?, ?, ?)
                                    """)
                            .params(List.of(above.value(), unit.value(), depth++, ended, from, to))
                            .update();
                }
            }
        }

        /** From the unit, or the one that carries it on, to the top. */
        private List<UnitId> chain(UnitId unit, int stretch) {
            List<UnitId> chain = new ArrayList<>();
            UnitId at = unit;
            for (UnitId next = carriers.get(at)[stretch];
                    next != null;
                    next = carriers.get(at)[stretch]) {
                at = next;
            }
            for (UnitId above = at; above != null; above = parents.get(above)[stretch]) {
                chain.add(above);
            }
            return chain;
        }

        private int stretch(LocalDate day) {
            int last = 0;
            for (int i = 0; i < CHANGES.size(); i++) {
                if (!CHANGES.get(i).isAfter(day)) {
                    last = i;
                }
            }
            return last;
        }

        /** Every unit: those with units under them on their page, the others as a row of one. */
        void check(String when) {
            onEveryDayAndTree(when, false);
        }

        /** Every unit on its own page, and the people behind its figures. */
        void checkEveryPage(String when) {
            onEveryDayAndTree(when, true);
        }

        private void onEveryDayAndTree(String when, boolean everyPage) {
            for (LocalDate day :
                    List.of(
                            LocalDate.of(2025, 5, 1),
                            LocalDate.of(2025, 6, 30),
                            LocalDate.of(2025, 7, 1),
                            LocalDate.of(2026, 3, 15),
                            today)) {
                for (RollUpTree tree : RollUpTree.values()) {
                    int stretch = stretch(tree == RollUpTree.OLD ? day : today);
                    Map<UnitId, CompletionFigures> expected = expected(day, tree, stretch);
                    for (UnitId unit : units) {
                        if (carriers.get(unit)[stretch] == null
                                && (everyPage || !below(unit, stretch).isEmpty())) {
                            String where = "%s: unit %s on %s, %s".formatted(when, unit, day, tree);
                            UnitCompletionReport page = page(unit, day, tree);
                            checkPage(where, page, unit, below(unit, stretch), expected);
                            if (everyPage) {
                                assertThat(peopleBehind(page, unit, day, tree))
                                        .as(where)
                                        .isEqualTo(page.totals().summoned());
                            }
                        }
                    }
                }
            }
        }

        private Map<UnitId, CompletionFigures> expected(
                LocalDate day, RollUpTree tree, int stretch) {
            Map<UnitId, CompletionFigures> expected = new HashMap<>();
            units.forEach(unit -> expected.put(unit, CompletionFigures.NONE));
            for (Study study : studies) {
                UnitId member = study.member;
                UnitId unit =
                        tree == RollUpTree.PRESENT && member != null ? member : study.bookedOn(day);
                chain(unit, stretch)
                        .forEach(
                                above ->
                                        expected.merge(
                                                above, study.on(day), CompletionFigures::plus));
            }
            return expected;
        }

        private List<UnitId> below(UnitId unit, int stretch) {
            return units.stream()
                    .filter(child -> carriers.get(child)[stretch] == null)
                    .filter(child -> unit.equals(parents.get(child)[stretch]))
                    .toList();
        }

        private UnitCompletionReport page(UnitId unit, LocalDate day, RollUpTree tree) {
            return completion.report(
                    people.codeOf(unit), fixture.codeOf(module), new RollUp(day, tree));
        }

        private static void checkPage(
                String where,
                UnitCompletionReport page,
                UnitId unit,
                List<UnitId> below,
                Map<UnitId, CompletionFigures> expected) {
            assertThat(page.totals()).as(where).isEqualTo(expected.get(unit));
            Map<UnitId, CompletionFigures> rows = new HashMap<>();
            page.rows().forEach(row -> rows.put(row.unit(), row.figures()));
            CompletionFigures own = page.totals();
            for (UnitId child : below) {
                assertThat(rows.getOrDefault(child, CompletionFigures.NONE))
                        .as("%s, row of %s", where, child)
                        .isEqualTo(expected.get(child));
                own = own.minus(rows.getOrDefault(child, CompletionFigures.NONE));
            }
            assertThat(rows.getOrDefault(unit, CompletionFigures.NONE)).as(where).isEqualTo(own);
        }

        private long peopleBehind(
                UnitCompletionReport page, UnitId unit, LocalDate day, RollUpTree tree) {
            UnitCompletionModule shown = page.module();
            return shown == null
                    ? 0
                    : peopleRepository.count(
                            new UnitCompletionPeopleRepository.Wanted(
                                    unit,
                                    shown.id(),
                                    day,
                                    tree == RollUpTree.OLD ? day : today,
                                    tree,
                                    UnitCompletionFilter.everybody()));
        }

        private static @Nullable Object at(@Nullable LocalDate day) {
            return day == null ? null : Utc.bind(Periods.startOfDay(day).plusSeconds(3_600));
        }
    }
}
