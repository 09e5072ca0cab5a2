package vn.giangduong.people.login;

import java.time.Duration;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.authentication.LockedException;

/** Too many failed log-ins: the account or the address must wait. */
@NamedInterface("second-factor")
public class TooManyAttemptsException extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Duration remaining;

    /** Still to wait that long. */
    public TooManyAttemptsException(Duration remaining) {
        super("Too many failed attempts");
        this.remaining = remaining;
    }

    /** How long still to wait. */
    public Duration remaining() {
        return remaining;
    }
}
