package vn.giangduong.people.accounts;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.people.login.LoginThrottle;
import vn.giangduong.people.login.SecondFactors;

/** Loads the account a session is about to begin for. */
@Service
public class AccountLogin {

    private final AccountDetailsService accounts;
    private final SecondFactors factors;
    private final LoginThrottle throttle;
    private final AuditLog audit;

    AccountLogin(
            AccountDetailsService accounts,
            SecondFactors factors,
            LoginThrottle throttle,
            AuditLog audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * The account at the end of a log-in of several steps.
     *
     * @param generation of its sessions when the password was given
     * @throws UsernameNotFoundException when it was locked or its sessions were ended since
     */
    public AccountPrincipal complete(String code, int generation) {
        AccountPrincipal principal = accounts.loadUserByUsername(code);
        if (!principal.isEnabled() || principal.generation() != generation) {
            throw new UsernameNotFoundException("The account has changed since");
        }
        principal.eraseCredentials();
        throttle.succeeded(code);
        audit.recordFor(code, "login", null);
        return principal;
    }

    /**
     * The accounts that a remembered log-in may open: none whose roles ask for a second factor, and
     * none that somebody has locked.
     */
    public UserDetailsService remembered() {
        return this::rememberedAccount;
    }

    private UserDetails rememberedAccount(String code) {
        AccountPrincipal principal = accounts.loadUserByUsername(code);
        if (!principal.isEnabled()
                || factors.state(principal.signedIn().accountId()).forbidsRemembering()) {
            throw new UsernameNotFoundException("This account logs in by hand");
        }
        principal.eraseCredentials();
        return principal;
    }
}
