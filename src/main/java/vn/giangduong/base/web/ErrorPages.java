package vn.giangduong.base.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.giangduong.base.text.Messages;

/** The answer when a request fails outside a view: a reference number, never a stack trace. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final LightPages pages;
    private final Messages messages;

    ErrorPages(LightPages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        String reference = log(request, status);
        String kind = status.is5xxServerError() ? "base.error" : "base.error.notFound";
        Locale locale = Messages.VIETNAMESE;
        String page =
                pages.render(
                        "error",
                        locale,
                        Map.of(
                                "language", locale.getLanguage(),
                                "title", messages.get(kind + ".title", locale),
                                "explanation", messages.get(kind + ".explanation", locale),
                                "reference", reference));
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", ContentPolicies.OWN_PAGES)
                .body(page);
    }

    @RequestMapping(path = "/error")
    ResponseEntity<Map<String, String>> json(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        String kind = status.is5xxServerError() ? "base.error" : "base.error.notFound";
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        Map.of(
                                "code", status.name(),
                                "message", messages.get(kind + ".title", Messages.VIETNAMESE),
                                "reference", log(request, status)));
    }

    private static String log(HttpServletRequest request, HttpStatus status) {
        String reference = References.next();
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (status.is5xxServerError()) {
            LOG.error("{}: {} {}", reference, status.value(), path, (Throwable) cause);
        } else {
            LOG.debug("{}: {} {}", reference, status.value(), path);
        }
        return reference;
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
