package vn.giangduong.people.login;

import org.springframework.modulith.NamedInterface;

/**
 * How an account stands to the second factor.
 *
 * @param enrolled whether it has one; log-in then asks for a code
 * @param required whether a role of the account asks for one
 * @param exempt whether it is one of the demo accounts, which need none whatever their roles
 */
@NamedInterface("second-factor")
public record SecondFactorState(boolean enrolled, boolean required, boolean exempt) {

    /** Whether log-in leads to enrolling before anything else. */
    public boolean mustEnrol() {
        return required && !exempt && !enrolled;
    }

    /** Whether a remembered log-in may not open a session: the roles ask for a code each time. */
    public boolean forbidsRemembering() {
        return required && (!exempt || enrolled);
    }
}
