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
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.isAuthenticated()
                && authentication.getPrincipal() instanceof SignedInPrincipal principal) {
            return Optional.of(principal.signedIn());
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
