package vn.giangduong.base.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The elements and attributes authored text may have. */
final class HtmlPolicy {

    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]?");
    private static final Pattern LIST_START = Pattern.compile("[0-9]{1,6}");
    private static final Pattern SCOPE = Pattern.compile("(?i)(row|col|rowgroup|colgroup)");
    private static final Pattern ALIGN = Pattern.compile("(?i)(left|center|right)");

    /** A scheme, or what a browser may take for one; also "//host" in any mix of slashes. */
    private static final Pattern SCHEME = Pattern.compile("^[^/?#]*:");

    private static final Pattern OTHER_HOST = Pattern.compile("^[/\\\\]{2}");
    private static final Pattern LINK_SCHEME = Pattern.compile("(?i)^(https?|mailto):.*");
    private static final Pattern PICTURE =
            Pattern.compile(
                    "(?i)^(https://.+|data:image/(png|jpeg|gif|webp);base64,[a-z0-9+/=]+)$");

    static final PolicyFactory AUTHORED =
            new HtmlPolicyBuilder()
                    .allowElements("h2", "h3", "h4", "h5", "h6")
                    .allowElements((element, attributes) -> "h2", "h1")
                    .allowElements((element, attributes) -> "strong", "b")
                    .allowElements((element, attributes) -> "em", "i")
                    .allowElements("p", "div", "br", "hr", "blockquote", "code", "pre")
                    .allowElements("ul", "ol", "li", "dl", "dt", "dd")
                    .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                    .allowElements("strong", "em", "u", "s", "sub", "sup", "a")
                    .allowElements(HtmlPolicy::picture, "img")
                    .allowAttributes("colspan", "rowspan")
                    .matching(SPAN)
                    .onElements("th", "td")
                    .allowAttributes("scope")
                    .matching(SCOPE)
                    .onElements("th")
                    .allowAttributes("align")
                    .matching(ALIGN)
                    .onElements("th", "td")
                    .allowAttributes("start")
                    .matching(LIST_START)
                    .onElements("ol")
                    .allowAttributes("href")
                    .matching((element, attribute, value) -> link(value))
                    .onElements("a")
                    .allowAttributes("src")
                    .matching((element, attribute, value) -> source(value))
                    .onElements("img")
                    .allowAttributes("alt")
                    .onElements("img")
                    .allowUrlProtocols("http", "https", "mailto", "data")
                    .requireRelsOnLinks("noopener")
                    .toFactory();

    private HtmlPolicy() {}

    private static @Nullable String link(String value) {
        String url = value.strip();
        return isRelative(url) || LINK_SCHEME.matcher(url).matches() ? url : null;
    }

    private static @Nullable String source(String value) {
        String url = value.strip();
        return isRelative(url) || PICTURE.matcher(url).matches() ? url : null;
    }

    private static boolean isRelative(String url) {
        return !url.isEmpty() && !SCHEME.matcher(url).find() && !OTHER_HOST.matcher(url).find();
    }

    /** A picture without a source is nothing; one without alternative text is decoration. */
    private static @Nullable String picture(String element, List<String> attributes) {
        if (!names(attributes).contains("src")) {
            return null;
        }
        if (!names(attributes).contains("alt")) {
            attributes.add("alt");
            attributes.add("");
        }
        return element;
    }

    /** The list has names and values by turns. */
    private static Set<String> names(List<String> attributes) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < attributes.size(); i += 2) {
            names.add(attributes.get(i));
        }
        return names;
    }
}
