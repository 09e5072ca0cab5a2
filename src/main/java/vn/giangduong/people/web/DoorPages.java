package vn.giangduong.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.web.ContentPolicies;
import vn.giangduong.base.web.LightPages;

/** What the pages before a session have in common. */
@Component
class DoorPages {

    private final LightPages pages;

    DoorPages(LightPages pages) {
        this.pages = pages;
    }

    /** Vietnamese unless the person has chosen English; the browser's own setting is not asked. */
    static Locale localeOf(HttpServletRequest request) {
        return "en".equals(request.getParameter("lang")) ? Locale.ENGLISH : Messages.VIETNAMESE;
    }

    static Map<String, String> common(CsrfToken csrf, Locale locale) {
        Map<String, String> values = new HashMap<>();
        values.put("csrfName", csrf.getParameterName());
        values.put("csrfToken", csrf.getToken());
        values.put("language", locale.getLanguage());
        return values;
    }

    ResponseEntity<String> page(String name, Locale locale, Map<String, String> values) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", ContentPolicies.OWN_PAGES)
                .body(pages.render(name, locale, values));
    }

    /** On to another page of ours. */
    static ResponseEntity<String> seeOther(HttpServletRequest request, String path) {
        String address = path.startsWith("/") ? request.getContextPath() + path : path;
        return ResponseEntity.status(303).header("Location", address).build();
    }
}
