package vn.giangduong.base.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestPeople;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;

@IntegrationTest
class WorkDeskTests {

    private static final String KIND = "test.work";

    @Autowired private WorkDesk desk;
    @Autowired private WorkStore store;
    @Autowired private CurrentUser currentUser;
    @Autowired private Clock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private TestPeople people;
    @Autowired private AuditLog audit;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private UnitId province = new UnitId(1);
    private SignedIn lecturer = new SignedIn(0, "", "", null, Set.of());

    @BeforeEach
    void signIn() {
        province = people.province("Sơn Nguyên");
        lecturer = people.officer(Role.LECTURER, province);
        people.signIn(lecturer);
    }

    @AfterEach
    void letGo() {
        goOn.countDown();
        RequestContextHolder.resetRequestAttributes();
        people.signOut();
    }

    @Test
    void tellsHowFarItIsAndKeepsWhatItFound() throws InterruptedException {
        desk.start(
                KIND,
                "a.gift",
                progress -> {
                    progress.step("questionbank.import.reading", 40);
                    progress.done(10);
                    begun.countDown();
                    pause();
                    return "found";
                });
        begun.await();

        WorkStanding running = newest();
        assertThat(running.state()).isEqualTo(WorkState.RUNNING);
        assertThat(running.subject()).isEqualTo("a.gift");
        assertThat(running.step()).isEqualTo(new WorkStep("questionbank.import.reading", 10, 40));
        goOn.countDown();
        assertThat(ended().state()).isEqualTo(WorkState.DONE);
        assertThat(newest().found(String.class)).contains("found");
    }

    @Test
    void whatIsCancelledLandsNothing() throws InterruptedException {
        desk.start(KIND, "a.gift", progress -> rename("Tên khác", progress));
        begun.await();

        assertThat(desk.cancel(KIND)).isTrue();
        goOn.countDown();
        assertThat(ended().state()).isEqualTo(WorkState.CANCELLED);
        assertThat(nameOfTheProvince()).isEqualTo("Sơn Nguyên");
        assertThat(rowState()).isEqualTo("CANCELLED");
    }

    @Test
    void whatIsLandingCanNoLongerBeCancelled() throws InterruptedException {
        desk.start(
                KIND,
                "a.gift",
                progress ->
                        transaction.execute(
                                status -> {
                                    setName("Tên khác");
                                    progress.landing("test.landed", 3, "1.200");
                                    begun.countDown();
                                    pause();
                                    return "landed";
                                }));
        begun.await();

        assertThat(newest().state()).isEqualTo(WorkState.LANDING);
        assertThat(desk.cancel(KIND)).isFalse();
        assertThat(rowState()).isEqualTo("RUNNING");
        goOn.countDown();
        assertThat(ended().outcome())
                .isEqualTo(new WorkOutcome("test.landed", List.of("3", "1.200")));
        assertThat(nameOfTheProvince()).isEqualTo("Tên khác");
    }

    @Test
    void afterARestartWhatLandedIsStillTold() {
        desk.start(
                KIND,
                "a.gift",
                progress ->
                        transaction.execute(
                                status -> {
                                    progress.landing("test.landed", 3);
                                    return "landed";
                                }));
        ended();

        WorkStanding told = restarted().newest(KIND).orElseThrow();
        assertThat(told.state()).isEqualTo(WorkState.DONE);
        assertThat(told.outcome()).isEqualTo(new WorkOutcome("test.landed", List.of("3")));
    }

    @Test
    void afterARestartWhatRanIsSaidToBeInterrupted() throws InterruptedException {
        desk.start(KIND, "a.gift", progress -> rename("Tên khác", progress));
        begun.await();

        WorkStanding told = restarted().newest(KIND).orElseThrow();
        assertThat(told.state()).isEqualTo(WorkState.INTERRUPTED);
        assertThat(told.subject()).isEqualTo("a.gift");
        assertThat(nameOfTheProvince()).isEqualTo("Sơn Nguyên");
    }

    @Test
    void afterARestartAMereCheckIsSaidToBeGone() {
        desk.start(KIND, "a.gift", progress -> "only looked at");
        ended();

        assertThat(restarted().newest(KIND).orElseThrow().state()).isEqualTo(WorkState.EXPIRED);
    }

    @Test
    void aFailureAfterTheLandingIsNoFailure() {
        desk.start(
                KIND,
                "a.gift",
                progress -> {
                    transaction.executeWithoutResult(status -> progress.landing("test.landed", 1));
                    throw new IllegalStateException("too late to matter");
                });

        assertThat(ended().state()).isEqualTo(WorkState.DONE);
        assertThat(rowState()).isEqualTo("DONE");
    }

    @Test
    void aFailureBeforeTheCommitTakesTheLandingBack() {
        desk.start(
                KIND,
                "a.gift",
                progress ->
                        transaction.execute(
                                status -> {
                                    setName("Tên khác");
                                    progress.landing("test.landed", 1);
                                    throw new IllegalStateException("before the commit");
                                }));

        WorkStanding failed = ended();
        assertThat(failed.state()).isEqualTo(WorkState.FAILED);
        assertThat(failed.reference()).matches("GD-\\w{4}-\\w{4}");
        assertThat(failed.outcome()).isNull();
        assertThat(nameOfTheProvince()).isEqualTo("Sơn Nguyên");
        assertThat(rowState()).isEqualTo("FAILED");
    }

    @Test
    void nothingLandsOutsideATransaction() {
        desk.start(
                KIND,
                "a.gift",
                progress -> {
                    progress.landing("test.landed");
                    return "";
                });

        assertThat(ended().state()).isEqualTo(WorkState.FAILED);
    }

    @Test
    void badInputIsRefusedWithItsProblems() {
        Problem problem = Problem.atLine("a.gift", 7, "questionbank.import.noId");
        desk.start(
                KIND,
                "a.gift",
                progress -> {
                    throw new BadInputException(problem);
                });

        assertThat(ended().state()).isEqualTo(WorkState.REFUSED);
        assertThat(newest().problems()).containsExactly(problem);
    }

    @Test
    void onePieceOfAKindAtATime() throws InterruptedException {
        desk.start(KIND, "a.gift", progress -> rename("Tên khác", progress));
        begun.await();

        assertThatExceptionOfType(WorkUnderWayException.class)
                .isThrownBy(() -> desk.start(KIND, "b.gift", progress -> ""));
        assertThat(newest().subject()).isEqualTo("a.gift");
    }

    @Test
    void runsAsWhoeverHandedItInFromTheirAddress() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        desk.start(
                KIND,
                "a.gift",
                progress -> {
                    audit.record("test.work", "unit", province.value(), null);
                    return "";
                });
        ended();

        assertThat(
                        jdbc.sql(
                                        "SELECT address FROM audit_log WHERE account_id = ?"
                                                + " AND action = 'test.work'")
                                .param(lecturer.accountId())
                                .query(String.class)
                                .single())
                .isEqualTo("192.0.2.7");
    }

    @Test
    void nobodyElseSeesOrStopsIt() throws InterruptedException {
        desk.start(KIND, "a.gift", progress -> rename("Tên khác", progress));
        begun.await();
        people.signIn(people.officer(Role.LECTURER, province));

        assertThat(desk.newest(KIND)).isEmpty();
        assertThat(desk.cancel(KIND)).isFalse();
        desk.dismiss(KIND);
        people.signIn(lecturer);
        assertThat(newest().state()).isEqualTo(WorkState.RUNNING);
    }

    @Test
    void whatWasDismissedIsForgotten() {
        desk.start(KIND, "a.gift", progress -> "found");
        ended();

        desk.dismiss(KIND);
        assertThat(desk.newest(KIND)).isEmpty();
        assertThat(restarted().newest(KIND)).isEmpty();
    }

    private String rename(String name, WorkProgress progress) {
        return String.valueOf(
                transaction.<String>execute(
                        status -> {
                            setName(name);
                            progress.step("questionbank.import.storing", 2);
                            begun.countDown();
                            pause();
                            progress.done(1);
                            progress.landing("test.landed");
                            return "renamed";
                        }));
    }

    private void pause() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private WorkDesk restarted() {
        return new WorkDesk(currentUser, store, clock);
    }

    private WorkStanding newest() {
        return desk.newest(KIND).orElseThrow();
    }

    private WorkStanding ended() {
        await().pollInSameThread().until(() -> newest().state().ended());
        return newest();
    }

    private void setName(String name) {
        jdbc.sql("UPDATE unit_version SET name = ? WHERE unit_id = ?")
                .param(name)
                .param(province.value())
                .update();
    }

    private String nameOfTheProvince() {
        return jdbc.sql("SELECT name FROM unit_version WHERE unit_id = ?")
                .param(province.value())
                .query(String.class)
                .single();
    }

    private String rowState() {
        return jdbc.sql("SELECT state FROM work WHERE id = ?")
                .param(newest().id().value())
                .query(String.class)
                .single();
    }
}
