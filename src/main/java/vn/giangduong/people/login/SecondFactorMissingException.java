package vn.giangduong.people.login;

import org.springframework.modulith.NamedInterface;

/** The signed-in account has no second factor to confirm with. */
@NamedInterface("second-factor")
public class SecondFactorMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SecondFactorMissingException() {
        super("The account has no second factor");
    }
}
