package vn.giangduong.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import vn.giangduong.people.login.TooManyAttemptsException;

/** Sends a failed log-in back to the page with the reason, and with the code that was typed. */
@Component
class LoginFailureHandler implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        String code = request.getParameter("code");
        request.getSession().setAttribute(LoginPage.TYPED_CODE, code == null ? "" : code);
        String query =
                exception instanceof TooManyAttemptsException wait
                        ? "wait=" + Math.max(1, wait.remaining().toSeconds() + 1)
                        : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + query);
    }
}
