package vn.giangduong.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.training.CompletionFigures;

@IntegrationTest
class ReportRacesTests {

    private static final Quarter QUARTER = ReportFixture.QUARTER;

    @Autowired UnitReportService reports;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired TestClock clock;

    private ReportFixture fixture;
    private String code;

    @BeforeEach
    void aProvince() {
        clock.reset();
        fixture = new ReportFixture(people, jdbc);
        fixture.roster(fixture.cell, 5, 2);
        code = fixture.code(fixture.cell);
    }

    @AfterEach
    void nobody() {
        people.signOut();
    }

    @Test
    void aDoubleClickSubmitsOnce() throws Exception {
        SignedIn secretary = fixture.secretary(fixture.cell);

        List<String> outcomes =
                together(
                        secretary,
                        () -> reports.submit(code, QUARTER, 0, "", 0),
                        secretary,
                        () -> reports.submit(code, QUARTER, 0, "", 0));

        assertThat(outcomes).containsOnlyOnce("done");
        people.signIn(secretary);
        UnitReport report = reports.report(code, QUARTER);
        assertThat(report.submission()).isEqualTo(1);
        assertThat(report.steps()).hasSize(1);
        assertThat(report.lines().getFirst().own()).isEqualTo(new CompletionFigures(5, 0, 2));
    }

    @Test
    void twoOfficersDecideOnce() throws Exception {
        int version = fixture.submit(reports, fixture.cell).version();

        List<String> outcomes =
                together(
                        fixture.officer(fixture.grassroots),
                        () -> reports.accept(code, QUARTER, version),
                        fixture.officer(fixture.direct),
                        () -> reports.giveBack(code, QUARTER, version, "Sửa lại"));

        assertThat(outcomes).containsOnlyOnce("done");
        people.signIn(fixture.secretary(fixture.cell));
        UnitReport report = reports.report(code, QUARTER);
        assertThat(report.steps()).hasSize(2);
        assertThat(report.status())
                .isEqualTo(
                        outcomes.getFirst().equals("done")
                                ? ReportStatus.ACCEPTED
                                : ReportStatus.RETURNED);
    }

    private List<String> together(
            SignedIn first, Supplier<?> act, SignedIn second, Supplier<?> otherAct)
            throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<String> one = threads.submit(() -> attempt(first, act, start));
            Future<String> two = threads.submit(() -> attempt(second, otherAct, start));
            start.countDown();
            List<String> outcomes = new ArrayList<>();
            outcomes.add(one.get());
            outcomes.add(two.get());
            return outcomes;
        }
    }

    private String attempt(SignedIn who, Supplier<?> act, CountDownLatch start)
            throws InterruptedException {
        people.signIn(who);
        start.await();
        try {
            var _ = act.get();
            return "done";
        } catch (ReportRefusedException e) {
            return e.messageKey();
        } finally {
            people.signOut();
        }
    }
}
