package vn.giangduong.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.people.accounts.AccountNotice;
import vn.giangduong.people.accounts.AccountNotices;

/** Tells, before a session begins, what somebody else did to the account since the last one. */
@Controller
class LoginNoticePage {

    private final DoorPages pages;
    private final Messages messages;
    private final LoginSteps steps;
    private final AccountNotices notices;

    LoginNoticePage(DoorPages pages, Messages messages, LoginSteps steps, AccountNotices notices) {
        this.pages = pages;
        this.messages = messages;
        this.steps = steps;
        this.notices = notices;
    }

    @GetMapping(LoginSteps.NOTICE)
    ResponseEntity<String> show(
            HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
        Optional<PendingLogin> pending = steps.pending(request);
        if (pending.isEmpty()) {
            return DoorPages.seeOther(request, "/login");
        }
        String next = steps.next(request, response, pending.get());
        if (!next.equals(LoginSteps.NOTICE)) {
            return DoorPages.seeOther(request, next);
        }
        Locale locale = DoorPages.localeOf(request);
        Map<String, String> values = DoorPages.common(csrf, locale);
        values.put("notices", text(notices.unseen(pending.get().accountId()), locale));
        return pages.page("login-notice", locale, values);
    }

    @PostMapping(LoginSteps.NOTICE)
    ResponseEntity<String> seen(HttpServletRequest request, HttpServletResponse response) {
        Optional<PendingLogin> pending = steps.pending(request);
        if (pending.isEmpty()) {
            return DoorPages.seeOther(request, "/login");
        }
        // Only who has come this far has read them: not who still owes a code.
        if (steps.next(request, response, pending.get()).equals(LoginSteps.NOTICE)) {
            notices.seen(pending.get().accountId());
        }
        return DoorPages.seeOther(request, steps.next(request, response, pending.get()));
    }

    private String text(List<AccountNotice> unseen, Locale locale) {
        return unseen.stream()
                .map(
                        notice ->
                                messages.get(
                                        "people.notice." + notice.kind(),
                                        locale,
                                        notice.byName(),
                                        VietnameseFormats.dateTime(notice.at())))
                .collect(Collectors.joining("\n"));
    }
}
