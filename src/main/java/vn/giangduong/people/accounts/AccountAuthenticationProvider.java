package vn.giangduong.people.accounts;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.people.login.LoginThrottle;
import vn.giangduong.people.login.SecondFactorState;
import vn.giangduong.people.login.SecondFactors;
import vn.giangduong.people.login.TooManyAttemptsException;

/**
 * Logs in by code and password. Unknown, disabled and not yet activated accounts all look like a
 * wrong password and take as long, so that nobody can find out which codes exist. Whoever has more
 * to do before a session begins is told so by {@link MoreStepsException}: until then nobody is
 * signed in.
 */
@Component
class AccountAuthenticationProvider implements AuthenticationProvider {

    private final AccountDetailsService accounts;
    private final PasswordEncoder passwords;
    private final LoginThrottle throttle;
    private final SecondFactors factors;
    private final AccountNotices notices;
    private final AuditLog audit;
    private final String nobodysHash;

    AccountAuthenticationProvider(
            AccountDetailsService accounts,
            PasswordEncoder passwords,
            LoginThrottle throttle,
            SecondFactors factors,
            AccountNotices notices,
            AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.factors = factors;
        this.notices = notices;
        this.audit = audit;
        this.nobodysHash = String.valueOf(passwords.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String code = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address = addressOf(attempt);
        Duration wait = throttle.wait(code, address);
        if (!wait.isZero()) {
            throw new TooManyAttemptsException(wait);
        }
        AccountPrincipal principal = checked(code, String.valueOf(attempt.getCredentials()));
        if (principal == null) {
            throttle.failed(code, address);
            audit.recordFor(code, "login.failed", null);
            throw new BadCredentialsException("Wrong code or password");
        }
        principal.eraseCredentials();
        long account = principal.signedIn().accountId();
        SecondFactorState factor = factors.state(account);
        if (factor.enrolled() || factor.mustEnrol() || !notices.unseen(account).isEmpty()) {
            // The failures stay: a known password must not wipe out wrong codes.
            throw new MoreStepsException(principal);
        }
        throttle.succeeded(code);
        audit.recordFor(code, "login", null);
        UsernamePasswordAuthenticationToken result =
                UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, principal.getAuthorities());
        result.setDetails(attempt.getDetails());
        return result;
    }

    private @Nullable AccountPrincipal checked(String code, String password) {
        AccountPrincipal principal = find(code);
        String hash = principal == null ? null : principal.getPassword();
        boolean matches = passwords.matches(password, hash == null ? nobodysHash : hash);
        return principal != null && hash != null && matches && principal.isEnabled()
                ? principal
                : null;
    }

    private @Nullable AccountPrincipal find(String code) {
        try {
            return accounts.loadUserByUsername(code);
        } catch (UsernameNotFoundException e) {
            return null;
        }
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
