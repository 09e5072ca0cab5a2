package vn.giangduong.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giangduong.base.text.Messages;
import vn.giangduong.people.login.SecondFactorEnrolment;
import vn.giangduong.people.login.SecondFactors;
import vn.giangduong.people.login.TooManyAttemptsException;

/** The pages after the password: the code, and enrolling for one. They lead nowhere without it. */
@Controller
class SecondFactorPage {

    private static final String LOGIN = "/login";

    private final DoorPages pages;
    private final Messages messages;
    private final LoginSteps steps;
    private final SecondFactors factors;

    SecondFactorPage(DoorPages pages, Messages messages, LoginSteps steps, SecondFactors factors) {
        this.pages = pages;
        this.messages = messages;
        this.steps = steps;
        this.factors = factors;
    }

    @GetMapping(LoginSteps.CODE)
    ResponseEntity<String> code(
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf,
            @RequestParam @Nullable String recovery) {
        Optional<PendingLogin> pending = steps.pending(request);
        if (pending.isEmpty()) {
            return DoorPages.seeOther(request, LOGIN);
        }
        String next = steps.next(request, response, pending.get());
        return next.equals(LoginSteps.CODE)
                ? ask(request, csrf, recovery != null, null)
                : DoorPages.seeOther(request, next);
    }

    @PostMapping(LoginSteps.CODE)
    ResponseEntity<String> code(
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf,
            @RequestParam(defaultValue = "") String code,
            @RequestParam @Nullable String recovery) {
        Optional<PendingLogin> pending = steps.pending(request);
        if (pending.isEmpty()) {
            return DoorPages.seeOther(request, LOGIN);
        }
        Locale locale = DoorPages.localeOf(request);
        String problem;
        try {
            if (factors.check(pending.get().accountId(), code, request.getRemoteAddr())) {
                return DoorPages.seeOther(request, steps.passed(request, response, pending.get()));
            }
            problem = messages.get("people.factor.wrong", locale);
        } catch (TooManyAttemptsException e) {
            problem = wait(e, locale);
        }
        return ask(request, csrf, recovery != null, problem);
    }

    @GetMapping(LoginSteps.ENROL)
    ResponseEntity<String> enrol(
            HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
        Optional<PendingLogin> pending = steps.pending(request);
        if (pending.isEmpty()) {
            return DoorPages.seeOther(request, LOGIN);
        }
        String next = steps.next(request, response, pending.get());
        return next.equals(LoginSteps.ENROL)
                ? offer(request, csrf, pending.get(), null)
                : DoorPages.seeOther(request, next);
    }

    @PostMapping(LoginSteps.ENROL)
    ResponseEntity<String> enrol(
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken csrf,
            @RequestParam(defaultValue = "") String code) {
        Optional<PendingLogin> pending = steps.pending(request);
        if (pending.isEmpty()
                || !steps.next(request, response, pending.get()).equals(LoginSteps.ENROL)) {
            return DoorPages.seeOther(request, LOGIN);
        }
        Locale locale = DoorPages.localeOf(request);
        String problem;
        try {
            Optional<List<String>> recovery =
                    factors.enrol(pending.get().accountId(), code, request.getRemoteAddr());
            if (recovery.isPresent()) {
                String next = steps.passed(request, response, pending.get());
                return recoveryCodes(request, csrf, recovery.get(), next);
            }
            problem = messages.get("people.factor.wrong", locale);
        } catch (TooManyAttemptsException e) {
            problem = wait(e, locale);
        }
        return offer(request, csrf, pending.get(), problem);
    }

    private ResponseEntity<String> ask(
            HttpServletRequest request,
            CsrfToken csrf,
            boolean recovery,
            @Nullable String problem) {
        Locale locale = DoorPages.localeOf(request);
        Map<String, String> values = DoorPages.common(csrf, locale);
        values.put("error", problem == null ? "" : problem);
        return pages.page(recovery ? "second-factor-recovery" : "second-factor", locale, values);
    }

    private ResponseEntity<String> offer(
            HttpServletRequest request,
            CsrfToken csrf,
            PendingLogin pending,
            @Nullable String problem) {
        Locale locale = DoorPages.localeOf(request);
        SecondFactorEnrolment enrolment = factors.begin(pending.accountId());
        Map<String, String> values = DoorPages.common(csrf, locale);
        values.put("error", problem == null ? "" : problem);
        values.put("picture", enrolment.picture());
        values.put("key", enrolment.key());
        values.put("address", enrolment.address());
        return pages.page("second-factor-enrol", locale, values);
    }

    private ResponseEntity<String> recoveryCodes(
            HttpServletRequest request, CsrfToken csrf, List<String> codes, String next) {
        Locale locale = DoorPages.localeOf(request);
        Map<String, String> values = DoorPages.common(csrf, locale);
        values.put("codes", String.join("\n", codes));
        values.put("next", next.startsWith("/") ? request.getContextPath() + next : next);
        return pages.page("recovery-codes", locale, values);
    }

    private String wait(TooManyAttemptsException e, Locale locale) {
        return messages.get("people.login.wait", locale, e.remaining().toSeconds() + 1);
    }
}
