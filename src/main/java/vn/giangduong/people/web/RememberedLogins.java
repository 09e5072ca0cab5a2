package vn.giangduong.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.PersistentTokenBasedRememberMeServices;
import org.springframework.security.web.authentication.rememberme.PersistentTokenRepository;

/** Remembers log-ins on a device for thirty days, also those that took several steps. */
class RememberedLogins extends PersistentTokenBasedRememberMeServices {

    static final String PARAMETER = "remember";

    private static final int SECONDS = 30 * 24 * 3600;

    RememberedLogins(String key, UserDetailsService accounts, PersistentTokenRepository tokens) {
        super(key, accounts, tokens);
        setParameter(PARAMETER);
        setCookieName("GDREMEMBER");
        setUseSecureCookie(true);
        setTokenValiditySeconds(SECONDS);
    }

    /** Remembers, as was asked for when the password was given. */
    void remember(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication) {
        onLoginSuccess(request, response, authentication);
    }
}
