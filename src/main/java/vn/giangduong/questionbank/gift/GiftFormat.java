package vn.giangduong.questionbank.gift;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the texts of a question are to be read: what GIFT writes as [html], [plain] and so on. */
public enum GiftFormat {
    HTML,
    PLAIN,
    MARKDOWN,
    /** Moodle's own light format, and what a question without a marker has. */
    MOODLE;

    private static final Pattern MARKER =
            Pattern.compile("^\\s*\\[(html|plain|markdown|moodle)\\]", Pattern.CASE_INSENSITIVE);

    /** The marker as it stands in a file: [html]. */
    String marker() {
        return '[' + name().toLowerCase(Locale.ROOT) + ']';
    }

    /** The marker a raw text begins with, and where the text goes on after it. */
    static @Nullable Marked markerOf(String raw) {
        Matcher matcher = MARKER.matcher(raw);
        return matcher.find()
                ? new Marked(valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), matcher.end())
                : null;
    }

    record Marked(GiftFormat format, int end) {}
}
