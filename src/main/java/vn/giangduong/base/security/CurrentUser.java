package vn.giangduong.base.security;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is behind the running request, be it a page, a click or an API call. */
@Component
public class CurrentUser {

    /** The signed-in person, or nobody. */
    public Optional<SignedIn> find() {
        return principal().map(SignedInPrincipal::signedIn);
    }

    /** What tells this session from others of the same account; empty when there is none. */
    public String sessionKey() {
        return principal().map(SignedInPrincipal::sessionKey).orElse("");
    }

    /** Whether somebody is signed in and has passed the second factor in this session. */
    public boolean passedSecondFactor() {
        return principal().filter(SignedInPrincipal::passedSecondFactor).isPresent();
    }

    /** Notes that the session of whoever is signed in has now passed the second factor. */
    public void passSecondFactor() {
        principal().ifPresent(SignedInPrincipal::passSecondFactor);
    }

    private static Optional<SignedInPrincipal> principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.isAuthenticated()
                && authentication.getPrincipal() instanceof SignedInPrincipal principal) {
            return Optional.of(principal);
        }
        return Optional.empty();
    }

    /**
     * The signed-in person.
     *
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in
     */
    public SignedIn require() {
        return find().orElseThrow(
                        () ->
                                new AuthenticationCredentialsNotFoundException(
                                        "Nobody is signed in"));
    }
}
