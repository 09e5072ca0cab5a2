package vn.giangduong.people.accounts;

import org.springframework.security.authentication.AccountStatusException;

/** The password was right, but log-in goes on: a code, enrolling, or something to be read. */
public class MoreStepsException extends AccountStatusException {

    private static final long serialVersionUID = 1L;

    private final transient AccountPrincipal principal;

    MoreStepsException(AccountPrincipal principal) {
        super("Log-in goes on");
        this.principal = principal;
    }

    /** Whose password it was. */
    public AccountPrincipal principal() {
        return principal;
    }
}
