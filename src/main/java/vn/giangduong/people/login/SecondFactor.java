package vn.giangduong.people.login;

import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.SignedIn;

/**
 * The second factor of whoever is signed in: to enrol, to change the telephone, and to confirm an
 * act with a code, as an electronic confirmation does.
 */
@Service
@NamedInterface("second-factor")
public class SecondFactor {

    private final SecondFactors factors;
    private final SecondFactorStore store;
    private final CurrentUser currentUser;
    private final AuditLog audit;

    SecondFactor(
            SecondFactors factors,
            SecondFactorStore store,
            CurrentUser currentUser,
            AuditLog audit) {
        this.factors = factors;
        this.store = store;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** How the signed-in account stands to the second factor. */
    public SecondFactorState state() {
        return factors.state(me());
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft() {
        return store.recoveryCodesLeft(me());
    }

    /**
     * Begins to enrol, or goes on where it was begun.
     *
     * @throws IllegalStateException when there is a second factor
     */
    public SecondFactorEnrolment begin() {
        return factors.begin(me());
    }

    /**
     * Ends enrolling with the authenticator's first code.
     *
     * @return the recovery codes, shown this once; empty when the code was wrong
     * @throws TooManyAttemptsException after too many wrong ones
     */
    public Optional<List<String>> enrol(String code) {
        Optional<List<String>> recovery = factors.enrol(me(), code, address());
        if (recovery.isPresent()) {
            currentUser.passSecondFactor();
        }
        return recovery;
    }

    /**
     * Confirms that the signed-in person is at the screen now: a code of their authenticator or a
     * recovery code, which is used up by it. A wrong code counts as a failed log-in. What is
     * confirmed is the caller's to log.
     *
     * @return whether the code was right
     * @throws SecondFactorMissingException when there is nothing to confirm with, see {@link
     *     #state}: accounts that need none, demo accounts among them, may have none
     * @throws TooManyAttemptsException after too many wrong ones
     */
    public boolean confirm(String code) {
        if (!state().enrolled()) {
            throw new SecondFactorMissingException();
        }
        boolean right = factors.check(me(), code, address());
        if (right) {
            currentUser.passSecondFactor();
        }
        return right;
    }

    /**
     * Makes new recovery codes; earlier ones stop working.
     *
     * @param code confirms it, as {@link #confirm} does
     * @return the codes, shown this once; empty when the confirming code was wrong
     */
    public Optional<List<String>> renewRecoveryCodes(String code) {
        if (!confirm(code)) {
            return Optional.empty();
        }
        audit.record("secondFactor.renewRecoveryCodes", "account", me(), null);
        return Optional.of(store.newRecoveryCodes(me()));
    }

    /**
     * Takes the second factor away, to enrol another telephone. Who must have one is led to enrol
     * at the next log-in at the latest.
     *
     * @param code confirms it, as {@link #confirm} does
     * @return whether the code was right
     */
    public boolean remove(String code) {
        if (!confirm(code)) {
            return false;
        }
        factors.remove(me());
        audit.record("secondFactor.remove", "account", me(), null);
        return true;
    }

    private long me() {
        return currentUser.require().accountId();
    }

    /** Where the request comes from; outside of one, a place of the account's own. */
    private String address() {
        SignedIn who = currentUser.require();
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "account:" + who.code();
    }
}
