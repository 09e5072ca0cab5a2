package vn.giangduong.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that a browser says come from another site. Vaadin's integration takes the log-in
 * form out of Spring's CSRF check, and a forged log-in would put a person into somebody else's
 * account.
 */
class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader("Origin");
        boolean unsafe = !SAFE.contains(request.getMethod().toUpperCase(Locale.ROOT));
        if (unsafe && origin != null && !isOurs(origin, request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isOurs(String origin, HttpServletRequest request) {
        try {
            String host = new URI(origin).getHost();
            return host != null && host.equalsIgnoreCase(request.getServerName());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
