package vn.giangduong.people.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.security.SignedInPrincipal;
import vn.giangduong.people.accounts.AccessTokenService;

@IntegrationTest
class SecondFactorTests {

    /** A session that has given a password and nothing more. */
    private static final class PasswordOnly implements SignedInPrincipal {

        private final SignedIn signedIn;
        private boolean passed;

        PasswordOnly(SignedIn signedIn) {
            this.signedIn = signedIn;
        }

        @Override
        public SignedIn signedIn() {
            return signedIn;
        }

        @Override
        public boolean passedSecondFactor() {
            return passed;
        }

        @Override
        public void passSecondFactor() {
            passed = true;
        }
    }

    @Autowired private SecondFactor factor;
    @Autowired private AccessTokenService tokens;
    @Autowired private TestPeople people;
    @Autowired private TestClock clock;

    @BeforeEach
    void signIn() {
        clock.reset();
        SignedIn cadre = people.studying(people.cadre("A Đức", people.province("Tỉnh")));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                new PasswordOnly(cadre), null, List.of()));
    }

    @AfterEach
    void signOut() {
        people.signOut();
        clock.reset();
    }

    @Test
    void confirmingNeedsASecondFactorAndUsesEachCodeOnce() {
        assertThatThrownBy(() -> factor.confirm("123456"))
                .isInstanceOf(SecondFactorMissingException.class);
        TestAuthenticator phone = enrolled();
        clock.advance(Duration.ofMinutes(1));
        String code = phone.at(clock.instant());
        assertThat(factor.confirm("000000")).isFalse();
        assertThat(factor.confirm(code)).isTrue();
        assertThat(factor.confirm(code)).isFalse();
    }

    @Test
    void manyWrongConfirmationsMakeOneWait() {
        enrolled();
        for (int i = 0; i < 5; i++) {
            assertThat(factor.confirm("000000")).isFalse();
        }
        assertThatThrownBy(() -> factor.confirm("000000"))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void aTokenNeedsASessionThatPassedTheSecondFactor() {
        assertThat(tokens.mayCreate()).isFalse();
        assertThatThrownBy(() -> tokens.create("x", Duration.ofDays(1)))
                .isInstanceOf(AccessDeniedException.class);
        enrolled();
        assertThat(tokens.create("x", Duration.ofDays(1))).startsWith("gd_");
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        TestAuthenticator phone = new TestAuthenticator(factor.begin().key());
        List<String> old = factor.enrol(phone.at(clock.instant())).orElseThrow();
        clock.advance(Duration.ofMinutes(1));
        List<String> fresh = factor.renewRecoveryCodes(phone.at(clock.instant())).orElseThrow();
        assertThat(factor.confirm(old.getFirst())).isFalse();
        assertThat(factor.confirm(fresh.getFirst())).isTrue();
        assertThat(factor.recoveryCodesLeft()).isEqualTo(9);
    }

    @Test
    void removingAsksForACodeAndAnotherTelephoneCanFollow() {
        TestAuthenticator phone = enrolled();
        clock.advance(Duration.ofMinutes(1));
        assertThat(factor.remove("000000")).isFalse();
        assertThat(factor.state().enrolled()).isTrue();
        assertThat(factor.remove(phone.at(clock.instant()))).isTrue();
        assertThat(factor.state().enrolled()).isFalse();
        TestAuthenticator next = enrolled();
        assertThat(next.at(clock.instant())).isNotEqualTo(phone.at(clock.instant()));
    }

    @Test
    void enrollingTwiceIsRefused() {
        enrolled();
        assertThatThrownBy(() -> factor.begin()).isInstanceOf(IllegalStateException.class);
        assertThat(Role.CADRE.needsSecondFactor()).isFalse();
    }

    private TestAuthenticator enrolled() {
        TestAuthenticator phone = new TestAuthenticator(factor.begin().key());
        assertThat(factor.enrol(phone.at(clock.instant()))).isPresent();
        return phone;
    }
}
