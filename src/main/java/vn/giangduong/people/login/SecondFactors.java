package vn.giangduong.people.login;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.giangduong.audit.AuditLog;

/**
 * The second factor of any account, for log-in and for administrators, who check access themselves.
 * Wrong codes count as failed log-ins: the delay grows with each, for both together.
 */
@Service
public class SecondFactors {

    private final SecondFactorStore store;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(SecondFactorStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** How the account stands to the second factor. */
    public SecondFactorState state(long account) {
        return store.state(account);
    }

    /**
     * Begins to enrol, or goes on where it was begun; nothing changes for log-in until {@link
     * #enrol}.
     *
     * @throws IllegalStateException when the account has a second factor
     */
    public SecondFactorEnrolment begin(long account) {
        byte[] fresh = new byte[Totp.SECRET_BYTES];
        random.nextBytes(fresh);
        return SecondFactorEnrolment.of(store.beginOrGoOn(account, fresh), store.codeOf(account));
    }

    /**
     * Ends enrolling with the first code the authenticator shows. Remembered log-ins end.
     *
     * @return the recovery codes, shown this once; empty when the code was wrong
     * @throws TooManyAttemptsException after too many wrong ones
     */
    public Optional<List<String>> enrol(long account, String code, String address) {
        if (!checked(account, code, address, false)) {
            return Optional.empty();
        }
        List<String> recovery = store.confirmed(account);
        audit.recordFor(store.codeOf(account), "secondFactor.enrol", null);
        return Optional.of(recovery);
    }

    /**
     * Checks a code of the authenticator or a recovery code; either works once.
     *
     * @throws TooManyAttemptsException after too many wrong ones
     */
    public boolean check(long account, String code, String address) {
        return checked(account, code, address, true);
    }

    /**
     * Takes the second factor away.
     *
     * @return whether there was one, or one half enrolled
     */
    public boolean remove(long account) {
        return store.remove(account);
    }

    private boolean checked(long account, String typed, String address, boolean confirmed) {
        SecondFactorStore.Check check = store.check(account, typed, address, confirmed);
        if (!check.delay().isZero()) {
            throw new TooManyAttemptsException(check.delay());
        }
        String name = store.codeOf(account);
        if (!check.right()) {
            audit.recordFor(name, "secondFactor.wrong", null);
        } else if (check.recovery()) {
            audit.recordFor(name, "secondFactor.recoveryCode", null);
        }
        return check.right();
    }
}
