package vn.giangduong.people.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;

@IntegrationTest
class LoginThrottleTests {

    @Autowired private LoginThrottle throttle;
    @Autowired private TestClock clock;

    @BeforeEach
    void startTheClock() {
        clock.reset();
    }

    @Test
    void theDelayDoublesWithEachFailureAndStopsGrowingAtAQuarterOfAnHour() {
        assertThat(LoginThrottle.waitAfter(4, 4)).isEqualTo(Duration.ZERO);
        assertThat(LoginThrottle.waitAfter(5, 4)).isEqualTo(Duration.ofSeconds(2));
        assertThat(LoginThrottle.waitAfter(6, 4)).isEqualTo(Duration.ofSeconds(4));
        assertThat(LoginThrottle.waitAfter(9, 4)).isEqualTo(Duration.ofSeconds(32));
        assertThat(LoginThrottle.waitAfter(4000, 4)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anAccountWaitsWhicheverAddressTries() {
        for (int i = 0; i < 5; i++) {
            throttle.failed("throttled", "10.0.0." + i);
        }
        assertThat(throttle.wait("throttled", "10.9.9.9")).isEqualTo(Duration.ofSeconds(2));
        assertThat(throttle.wait("another", "10.9.9.9")).isEqualTo(Duration.ZERO);
    }

    @Test
    void anAddressWaitsWhicheverAccountItTries() {
        for (int i = 0; i < 31; i++) {
            throttle.failed("guess" + i, "10.7.7.7");
        }
        assertThat(throttle.wait("somebody", "10.7.7.7")).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theWaitEndsAndSuccessForgetsTheFailures() {
        for (int i = 0; i < 6; i++) {
            throttle.failed("recovers", "10.1.1.1");
        }
        clock.advance(Duration.ofSeconds(5));
        assertThat(throttle.wait("recovers", "10.1.1.1")).isEqualTo(Duration.ZERO);
        throttle.succeeded("recovers");
        throttle.failed("recovers", "10.1.1.2");
        assertThat(throttle.wait("recovers", "10.1.1.2")).isEqualTo(Duration.ZERO);
    }
}
