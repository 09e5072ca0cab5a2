package vn.giangduong.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import vn.giangduong.people.accounts.AccountLogin;
import vn.giangduong.people.accounts.AccountNotices;
import vn.giangduong.people.accounts.AccountPrincipal;
import vn.giangduong.people.login.SecondFactorState;
import vn.giangduong.people.login.SecondFactors;

/**
 * The way from a right password to a session: second factor, or enrolling for one, then notices,
 * then in. Until its end nobody is signed in; only the HTTP session knows whose password was right.
 */
@Component
class LoginSteps {

    static final String CODE = "/second-factor";
    static final String ENROL = "/second-factor-enrol";
    static final String NOTICE = "/login-notice";

    private static final String PENDING = "login.pending";

    private final AccountLogin login;
    private final SecondFactors factors;
    private final AccountNotices notices;
    private final RememberedLogins remembered;
    private final Clock clock;

    LoginSteps(
            AccountLogin login,
            SecondFactors factors,
            AccountNotices notices,
            RememberedLogins remembered,
            Clock clock) {
        this.login = login;
        this.factors = factors;
        this.notices = notices;
        this.remembered = remembered;
        this.clock = clock;
    }

    /** The password was right: where to go on. */
    String begin(HttpServletRequest request, HttpServletResponse response, AccountPrincipal who) {
        PendingLogin pending =
                new PendingLogin(
                        who.signedIn().accountId(),
                        who.getUsername(),
                        who.generation(),
                        Boolean.parseBoolean(request.getParameter("remember")),
                        clock.instant(),
                        false);
        request.getSession();
        request.changeSessionId();
        keep(request, pending);
        return next(request, response, pending);
    }

    /** The log-in under way in this browser, if there is one and it is not over. */
    Optional<PendingLogin> pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(PENDING) instanceof PendingLogin pending
                        && !pending.isOver(clock.instant())
                ? Optional.of(pending)
                : Optional.empty();
    }

    /** The second factor was passed: where to go on, perhaps to the page first asked for. */
    String passed(HttpServletRequest request, HttpServletResponse response, PendingLogin pending) {
        PendingLogin passed = pending.passed();
        keep(request, passed);
        return next(request, response, passed);
    }

    /** What is to be done next; once nothing is, the session begins. */
    String next(HttpServletRequest request, HttpServletResponse response, PendingLogin pending) {
        SecondFactorState factor = factors.state(pending.accountId());
        if (!pending.factorPassed() && factor.enrolled()) {
            return CODE;
        }
        if (!pending.factorPassed() && factor.mustEnrol()) {
            return ENROL;
        }
        return notices.unseen(pending.accountId()).isEmpty()
                ? end(request, response, pending, factor)
                : NOTICE;
    }

    private String end(
            HttpServletRequest request,
            HttpServletResponse response,
            PendingLogin pending,
            SecondFactorState factor) {
        HttpSession session = request.getSession();
        session.removeAttribute(PENDING);
        AccountPrincipal principal;
        try {
            principal = login.complete(pending.code(), pending.generation());
        } catch (UsernameNotFoundException e) {
            return "/login?error";
        }
        if (pending.factorPassed()) {
            principal.passSecondFactor();
        }
        UsernamePasswordAuthenticationToken authentication =
                UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, principal.getAuthorities());
        authentication.setDetails(new WebAuthenticationDetails(request));
        request.changeSessionId();
        new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        if (pending.remember() && !factor.forbidsRemembering()) {
            remembered.remember(request, response, authentication);
        }
        return target(request, response);
    }

    /** The page that was first asked for, or the first page. */
    private static String target(HttpServletRequest request, HttpServletResponse response) {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        SavedRequest saved = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        return saved == null ? "/" : saved.getRedirectUrl();
    }

    private static void keep(HttpServletRequest request, PendingLogin pending) {
        request.getSession().setAttribute(PENDING, pending);
    }
}
