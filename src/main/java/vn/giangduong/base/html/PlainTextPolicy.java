package vn.giangduong.base.html;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/** Collects the words of a page and nothing else. */
final class PlainTextPolicy implements HtmlSanitizer.Policy {

    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "b", "code", "em", "i", "mark", "s", "small", "span", "strong",
                    "sub", "sup", "u");
    private static final Set<String> UNSEEN = Set.of("script", "style", "title");

    private final StringBuilder words = new StringBuilder();
    private int unseen;

    String text() {
        return words.toString();
    }

    @Override
    public void openDocument() {
        words.setLength(0);
        unseen = 0;
    }

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        if (UNSEEN.contains(element)) {
            unseen++;
        }
        separate(element);
        if (element.equals("img")) {
            // names and values take turns
            for (int i = 0; i + 1 < attributes.size(); i += 2) {
                if (attributes.get(i).equals("alt")) {
                    words.append(attributes.get(i + 1)).append(' ');
                }
            }
        }
    }

    @Override
    public void closeTag(String element) {
        if (UNSEEN.contains(element)) {
            unseen = Math.max(0, unseen - 1);
        }
        separate(element);
    }

    @Override
    public void text(String text) {
        if (unseen == 0) {
            words.append(text);
        }
    }

    private void separate(String element) {
        if (!INLINE.contains(element)) {
            words.append(' ');
        }
    }
}
