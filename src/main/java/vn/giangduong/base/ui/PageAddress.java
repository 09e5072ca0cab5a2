package vn.giangduong.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page: a path and what is chosen on it.
 *
 * @param path segments already encoded
 * @param parameters in the order they are written
 */
public record PageAddress(String path, Map<String, String> parameters) {

    public static PageAddress of(String path) {
        return new PageAddress(path, Map.of());
    }

    /** The same page with one more choice; nothing chosen leaves it out. */
    public PageAddress with(String name, @Nullable String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        if (value == null || value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new PageAddress(path, more);
    }

    /** The page of that number, counted from 1, of which the first is not written. */
    public PageAddress page(int number) {
        return with("page", number == 1 ? null : Integer.toString(number));
    }

    public void open() {
        UI.getCurrent().navigate(path, QueryParameters.simple(parameters));
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address as a link has it. */
    @Override
    public String toString() {
        String query =
                parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
