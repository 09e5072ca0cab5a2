package vn.giangduong.base.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import vn.giangduong.base.text.Messages;

/** The language somebody chose on this device, kept beyond the session. Vietnamese until then. */
final class ChosenLanguage {

    private static final String COOKIE = "GDLANG";
    private static final int YEAR = 365 * 24 * 3600;

    private ChosenLanguage() {}

    static Locale of(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        boolean english =
                cookies != null
                        && Arrays.stream(cookies)
                                .anyMatch(
                                        cookie ->
                                                COOKIE.equals(cookie.getName())
                                                        && "en".equals(cookie.getValue()));
        return english ? Locale.ENGLISH : Messages.VIETNAMESE;
    }

    static void remember(Locale language) {
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response != null) {
            Cookie cookie = new Cookie(COOKIE, language.getLanguage());
            cookie.setPath("/");
            cookie.setMaxAge(YEAR);
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }
}
