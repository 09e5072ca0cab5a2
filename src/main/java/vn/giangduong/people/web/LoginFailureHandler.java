package vn.giangduong.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import vn.giangduong.people.accounts.MoreStepsException;
import vn.giangduong.people.login.TooManyAttemptsException;

/**
 * Sends a failed log-in back to the page with the reason, and with the code that was typed; and on
 * to the next step when the password was right but is not enough.
 */
@Component
class LoginFailureHandler implements AuthenticationFailureHandler {

    private final LoginSteps steps;

    LoginFailureHandler(LoginSteps steps) {
        this.steps = steps;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        if (exception instanceof MoreStepsException more) {
            String next = steps.begin(request, response, more.principal());
            response.sendRedirect(next.startsWith("/") ? request.getContextPath() + next : next);
            return;
        }
        String code = request.getParameter("code");
        request.getSession().setAttribute(LoginPage.TYPED_CODE, code == null ? "" : code);
        String query =
                exception instanceof TooManyAttemptsException wait
                        ? "wait=" + Math.max(1, wait.remaining().toSeconds() + 1)
                        : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + query);
    }
}
