package vn.giangduong.base.html;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;

/**
 * Notes what the sanitizer takes out and an author should know of. Classes and other harmless
 * attributes are not worth a word; the Markdown renderer writes some itself.
 */
final class Removals implements HtmlChangeListener<Void> {

    private final SortedSet<String> names = new TreeSet<>();

    SortedSet<String> names() {
        return names;
    }

    @Override
    public void discardedTag(@Nullable Void context, String element) {
        names.add(element);
    }

    @Override
    public void discardedAttributes(@Nullable Void context, String element, String... attributes) {
        for (String attribute : attributes) {
            String name = attribute.toLowerCase(Locale.ROOT);
            if (name.startsWith("on")
                    || name.equals("href")
                    || name.equals("src")
                    || name.equals("style")) {
                names.add(name);
            }
        }
    }
}
