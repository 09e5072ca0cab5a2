package vn.giangduong.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestPeople;
import vn.giangduong.base.time.Periods;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.totals.Totals;

@IntegrationTest
class CompletionCountsTests {

    /** When the fixture summons. */
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    @Autowired CompletionCounts counts;
    @Autowired Totals totals;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TransactionTemplate transaction;

    private TrainingFixture fixture;
    private StudyModuleId module;
    private TrainingClassId trainingClass;
    private UnitId province;

    @BeforeEach
    void aModule() {
        fixture = new TrainingFixture(jdbc);
        module = fixture.module("Chuyên đề");
        province = people.province("Đảng bộ tỉnh thử");
        UnitId centre = people.unit("Trường", "school", province);
        trainingClass =
                fixture.trainingClass(
                        centre,
                        fixture.programme("Chương trình", module),
                        LocalDate.of(2026, 11, 1),
                        "RUNNING");
    }

    @Test
    void agreeWithTheStudiesAfterAnyMixOfEvents() {
        Random random = new Random(20261122);
        List<UnitId> units = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            units.add(people.unit("Chi bộ " + i, "direct_committee", province));
        }
        record Person(CadreId cadre, UnitId unit) {}
        List<Person> waiting = new ArrayList<>();
        List<Person> studying = new ArrayList<>();
        for (int step = 0; step < 300; step++) {
            Instant at = START.plus(Duration.ofHours(random.nextInt(24 * 40)));
            int kind = random.nextInt(4);
            if (kind <= 1) {
                UnitId unit = units.get(random.nextInt(units.size()));
                CadreId cadre = people.cadre("Nguyễn Văn " + step, unit);
                transaction.executeWithoutResult(
                        status -> {
                            fixture.summon(module, trainingClass, cadre, unit);
                            counts.summoned(module, Map.of(unit, 1), LONG_AGO);
                        });
                waiting.add(new Person(cadre, unit));
            } else if (kind == 2 && !waiting.isEmpty()) {
                Person person = waiting.remove(random.nextInt(waiting.size()));
                transaction.executeWithoutResult(
                        status -> {
                            fixture.start(module, person.cadre(), at);
                            counts.started(module, person.unit(), at);
                        });
                studying.add(person);
            } else if (kind == 3) {
                boolean hadStarted = !studying.isEmpty() && random.nextBoolean();
                List<Person> from = hadStarted ? studying : waiting;
                if (!from.isEmpty()) {
                    Person person = from.remove(random.nextInt(from.size()));
                    transaction.executeWithoutResult(
                            status -> {
                                fixture.complete(module, person.cadre(), at, "8.00");
                                counts.completed(module, person.unit(), hadStarted, at);
                            });
                }
            }
        }

        assertThat(driftOfModule()).isEmpty();
        totals.fold(Periods.dayOf(clock.instant()));
        assertThat(driftOfModule()).isEmpty();
        assertThat(
                        units.stream()
                                .mapToLong(unit -> counts.own(module, unit, END).completed())
                                .sum())
                .isPositive();
    }

    @Test
    void showsWhereACountIsWrongAndARecountMendsIt() {
        CadreId cadre = people.cadre("Lê Thị Hoa", province);
        fixture.summon(module, trainingClass, cadre, province);
        // Monday 23 November in Vietnam, still Sunday in UTC
        fixture.complete(module, cadre, Instant.parse("2026-11-22T17:30:00Z"), null);

        assertThat(driftOfModule())
                .containsExactly(
                        new CompletionDrift(
                                CompletionDrift.Kind.OWN,
                                module,
                                province,
                                LocalDate.of(2025, 1, 1),
                                CompletionFigures.NONE,
                                new CompletionFigures(1, 0, 0)),
                        new CompletionDrift(
                                CompletionDrift.Kind.OWN,
                                module,
                                province,
                                LocalDate.of(2026, 11, 23),
                                CompletionFigures.NONE,
                                new CompletionFigures(0, 0, 1)));

        counts.recount();

        assertThat(driftOfModule()).isEmpty();
        assertThat(counts.own(module, province, END)).isEqualTo(new CompletionFigures(1, 0, 1));
    }

    @Test
    void showsATotalThatIsWrong() {
        UnitId cell = people.unit("Chi bộ", "direct_committee", province);
        fixture.summon(module, trainingClass, people.cadre("Lê Thị Hoa", cell), cell);
        counts.recount();
        jdbc.sql("UPDATE unit_total SET summoned = 7 WHERE ancestor_id = ?")
                .param(province.value())
                .update();

        assertThat(driftOfModule())
                .containsExactly(
                        new CompletionDrift(
                                CompletionDrift.Kind.OLD_TREE,
                                module,
                                province,
                                LocalDate.of(2025, 1, 1),
                                new CompletionFigures(7, 0, 0),
                                new CompletionFigures(1, 0, 0)));
        counts.recount();
        assertThat(driftOfModule()).isEmpty();
    }

    @Test
    void putACompletionOnTheDayItFallsOnInVietnam() {
        transaction.executeWithoutResult(
                status ->
                        counts.completed(
                                module, province, false, Instant.parse("2026-11-22T17:30:00Z")));

        assertThat(counts.own(module, province, LocalDate.of(2026, 11, 22)).completed()).isZero();
        assertThat(counts.own(module, province, LocalDate.of(2026, 11, 23)).completed())
                .isEqualTo(1);
    }

    @Test
    void findWhatWasChangedWithoutTellingThem() {
        UnitId cell = people.unit("Chi bộ", "direct_committee", province);
        CadreId cadre = people.cadre("Lê Thị Hoa", cell);
        transaction.executeWithoutResult(
                status -> {
                    fixture.summon(module, trainingClass, cadre, cell);
                    fixture.complete(module, cadre, START, "8.00");
                    counts.recount(List.of(cell, province));
                });

        assertThat(driftOfModule()).isEmpty();
        assertThat(counts.own(module, cell, END)).isEqualTo(new CompletionFigures(1, 0, 1));
    }

    @Test
    void areOnlyToldInsideTheTransactionOfTheStudy() {
        assertThatThrownBy(() -> counts.started(module, province, START))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private List<CompletionDrift> driftOfModule() {
        return counts.drift().stream().filter(drift -> drift.module().equals(module)).toList();
    }
}
