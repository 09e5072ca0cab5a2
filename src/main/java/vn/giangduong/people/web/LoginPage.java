package vn.giangduong.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giangduong.base.text.Messages;
import vn.giangduong.people.accounts.AccountService;

/** The log-in page and the page that activates an account with a one-time code. */
@Controller
class LoginPage {

    static final String TYPED_CODE = "login.typedCode";

    private final DoorPages pages;
    private final Messages messages;
    private final AccountService accounts;

    LoginPage(DoorPages pages, Messages messages, AccountService accounts) {
        this.pages = pages;
        this.messages = messages;
        this.accounts = accounts;
    }

    @GetMapping("/login")
    ResponseEntity<String> login(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam @Nullable String error,
            @RequestParam @Nullable Long wait,
            @RequestParam @Nullable String out,
            @RequestParam @Nullable String activated) {
        Locale locale = DoorPages.localeOf(request);
        Map<String, String> values = DoorPages.common(csrf, locale);
        values.put("code", typedCode(request));
        if (wait != null) {
            values.put("error", messages.get("people.login.wait", locale, wait));
        } else if (error != null) {
            values.put("error", messages.get("people.login.wrong", locale));
        } else if (out != null) {
            values.put("notice", messages.get("people.login.out", locale));
        } else if (activated != null) {
            values.put("notice", messages.get("people.login.activated", locale));
        }
        return pages.page("login", locale, values);
    }

    @GetMapping("/activate")
    ResponseEntity<String> activate(HttpServletRequest request, CsrfToken csrf) {
        Locale locale = DoorPages.localeOf(request);
        return pages.page("activate", locale, DoorPages.common(csrf, locale));
    }

    @PostMapping("/activate")
    ResponseEntity<String> activate(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam String code,
            @RequestParam String activation,
            @RequestParam String password,
            @RequestParam String repeated) {
        Locale locale = DoorPages.localeOf(request);
        String problem = problemOf(code, activation, password, repeated);
        if (problem == null) {
            return DoorPages.seeOther(request, "/login?activated");
        }
        Map<String, String> values = DoorPages.common(csrf, locale);
        values.put("code", code);
        values.put("activation", activation);
        values.put("error", messages.get(problem, locale, AccountService.SHORTEST_PASSWORD));
        return pages.page("activate", locale, values);
    }

    private @Nullable String problemOf(
            String code, String activation, String password, String repeated) {
        if (password.length() < AccountService.SHORTEST_PASSWORD) {
            return "people.activate.tooShort";
        }
        if (!password.equals(repeated)) {
            return "people.activate.notTheSame";
        }
        return accounts.activate(code, activation, password) ? null : "people.activate.refused";
    }

    private static String typedCode(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object typed = session == null ? null : session.getAttribute(TYPED_CODE);
        if (session != null) {
            session.removeAttribute(TYPED_CODE);
        }
        return typed instanceof String code ? code : "";
    }
}
