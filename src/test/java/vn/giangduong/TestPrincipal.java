package vn.giangduong;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.security.SignedInPrincipal;

/** Somebody signed in for a test. */
record TestPrincipal(SignedIn signedIn, String sessionKey)
        implements SignedInPrincipal, UserDetails {

    @Override
    public boolean passedSecondFactor() {
        return true;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return signedIn.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return signedIn.code();
    }
}
