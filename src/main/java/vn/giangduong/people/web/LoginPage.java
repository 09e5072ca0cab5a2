package vn.giangduong.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.web.ContentPolicies;
import vn.giangduong.base.web.LightPages;
import vn.giangduong.people.accounts.AccountService;

/** The log-in page and the page that activates an account with a one-time code. */
@Controller
class LoginPage {

    static final String TYPED_CODE = "login.typedCode";

    private final LightPages pages;
    private final Messages messages;
    private final AccountService accounts;

    LoginPage(LightPages pages, Messages messages, AccountService accounts) {
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
        Locale locale = localeOf(request);
        Map<String, String> values = common(csrf, locale);
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
        return page("login", locale, values);
    }

    @GetMapping("/activate")
    ResponseEntity<String> activate(HttpServletRequest request, CsrfToken csrf) {
        Locale locale = localeOf(request);
        return page("activate", locale, common(csrf, locale));
    }

    @PostMapping("/activate")
    ResponseEntity<String> activate(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam String code,
            @RequestParam String activation,
            @RequestParam String password,
            @RequestParam String repeated) {
        Locale locale = localeOf(request);
        String problem = problemOf(code, activation, password, repeated);
        if (problem == null) {
            return ResponseEntity.status(303)
                    .header("Location", request.getContextPath() + "/login?activated")
                    .build();
        }
        Map<String, String> values = common(csrf, locale);
        values.put("code", code);
        values.put("activation", activation);
        values.put("error", messages.get(problem, locale, AccountService.SHORTEST_PASSWORD));
        return page("activate", locale, values);
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

    private static Map<String, String> common(CsrfToken csrf, Locale locale) {
        Map<String, String> values = new HashMap<>();
        values.put("csrfName", csrf.getParameterName());
        values.put("csrfToken", csrf.getToken());
        values.put("language", locale.getLanguage());
        return values;
    }

    private static String typedCode(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object typed = session == null ? null : session.getAttribute(TYPED_CODE);
        if (session != null) {
            session.removeAttribute(TYPED_CODE);
        }
        return typed instanceof String code ? code : "";
    }

    /** Vietnamese unless the person has chosen English; the browser's own setting is not asked. */
    private static Locale localeOf(HttpServletRequest request) {
        return "en".equals(request.getParameter("lang")) ? Locale.ENGLISH : Messages.VIETNAMESE;
    }

    private ResponseEntity<String> page(String name, Locale locale, Map<String, String> values) {
        return ResponseEntity.ok()
                .contentType(
                        new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", ContentPolicies.OWN_PAGES)
                .body(pages.render(name, locale, values));
    }
}
