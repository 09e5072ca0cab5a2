package vn.giangduong.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.giangduong.base.text.VietnameseText;

/**
 * The reason a call of the REST API gives for seeing names: header {@value #HEADER}, its value
 * percent-encoded UTF-8, or parameter {@value #PARAMETER}.
 */
final class NamesReasonHeader {

    static final String HEADER = "X-Names-Reason";
    static final String PARAMETER = "namesReason";

    private static final String API = "/api/v1/";

    private NamesReasonHeader() {}

    /** The reason, when the running request is a call of the API and gives one that says enough. */
    static Optional<String> ofThisRequest() {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        HttpServletRequest request = attributes.getRequest();
        if (!request.getRequestURI().startsWith(request.getContextPath() + API)) {
            return Optional.empty();
        }
        return Stream.of(decoded(request.getHeader(HEADER)), request.getParameter(PARAMETER))
                .filter(words -> words != null)
                .map(VietnameseText::clean)
                .filter(
                        words ->
                                words.length() >= NamesReasonService.SHORTEST_WORDS
                                        && words.length() <= NamesReasonService.LONGEST_WORDS)
                .findFirst();
    }

    private static @Nullable String decoded(@Nullable String header) {
        try {
            return header == null ? null : URLDecoder.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
