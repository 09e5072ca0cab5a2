package vn.giangduong.base.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.giangduong.base.text.Messages;

/**
 * Renders the few pages that must open on a weak phone without Vaadin's client: templates under
 * {@code pages/} with <code>{{value}}</code> and <code>{{#message.key}}</code>; everything put in
 * is escaped.
 */
@Component
public class LightPages {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(#?)([\\w.]+)}}");

    private final Messages messages;
    private final Map<String, String> templates = new ConcurrentHashMap<>();

    LightPages(Messages messages) {
        this.messages = messages;
    }

    /**
     * Renders a page.
     *
     * @param name the template's name without folder and ending
     * @param values what the places hold; a missing value is empty
     */
    public String render(String name, Locale locale, Map<String, String> values) {
        Matcher place = PLACE.matcher(templates.computeIfAbsent(name, LightPages::read));
        StringBuilder page = new StringBuilder();
        while (place.find()) {
            String key = place.group(2);
            String text =
                    place.group(1).isEmpty()
                            ? values.getOrDefault(key, "")
                            : messages.get(key, locale);
            place.appendReplacement(page, Matcher.quoteReplacement(HtmlUtils.htmlEscape(text)));
        }
        place.appendTail(page);
        return page.toString();
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("pages/" + name + ".html")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("No page template " + name, e);
        }
    }
}
