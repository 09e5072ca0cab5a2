package vn.giangduong.people.accounts;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.security.SignedInPrincipal;

/** What Spring Security holds of a signed-in account. */
public final class AccountPrincipal
        implements UserDetails, SignedInPrincipal, CredentialsContainer, Serializable {

    private static final long serialVersionUID = 1L;

    private final SignedIn signedIn;
    private final String sessionKey = UUID.randomUUID().toString();
    private final boolean enabled;
    private volatile int generation;
    private @Nullable String passwordHash;
    private volatile boolean secondFactorPassed;

    AccountPrincipal(
            SignedIn signedIn, @Nullable String passwordHash, boolean enabled, int generation) {
        this.signedIn = signedIn;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.generation = generation;
    }

    @Override
    public SignedIn signedIn() {
        return signedIn;
    }

    /** A principal is made at each log-in, and for each call with an access token. */
    @Override
    public String sessionKey() {
        return sessionKey;
    }

    @Override
    public boolean passedSecondFactor() {
        return secondFactorPassed;
    }

    @Override
    public void passSecondFactor() {
        secondFactorPassed = true;
    }

    /** Sessions of an older generation than the account's were ended by "log out everywhere". */
    public int generation() {
        return generation;
    }

    /** The one session that goes on when its owner ends all others. */
    void goOnAs(int newGeneration) {
        generation = newGeneration;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        List<Role> roles = signedIn.roles().stream().sorted().toList();
        return roles.stream().map(role -> new SimpleGrantedAuthority(role.authority())).toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return signedIn.code();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountPrincipal principal
                && principal.signedIn.accountId() == signedIn.accountId();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(signedIn.accountId());
    }
}
