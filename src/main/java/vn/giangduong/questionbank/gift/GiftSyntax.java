package vn.giangduong.questionbank.gift;

import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/**
 * Escapes of the GIFT format, as Moodle reads and writes them: a backslash before ~ = # { } : and
 * itself, and \n for a line end. A backslash before anything else is a backslash.
 */
final class GiftSyntax {

    private static final String ESCAPED = "~=#{}:\\";

    private GiftSyntax() {}

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                escaped.append("\\n");
            } else {
                escaped.append(ESCAPED.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    static String unescape(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            char next = c == '\\' && i + 1 < raw.length() ? raw.charAt(i + 1) : 0;
            if (next == 'n') {
                text.append('\n');
                i++;
            } else if (next != 0 && ESCAPED.indexOf(next) >= 0) {
                text.append(next);
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Where one of the characters next stands unescaped, or -1. */
    static int findAny(String raw, String characters, int from) {
        for (int i = from; i < raw.length(); i++) {
            if (raw.charAt(i) == '\\') {
                i++;
            } else if (characters.indexOf(raw.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the mark next stands with no backslash before it, or -1. */
    static int find(String raw, String mark, int from) {
        int at = findAny(raw, mark.substring(0, 1), from);
        while (at >= 0 && !raw.startsWith(mark, at)) {
            at = findAny(raw, mark.substring(0, 1), at + 1);
        }
        return at;
    }

    static String text(String raw) {
        return VietnameseText.cleanLines(unescape(raw));
    }

    static @Nullable String cleanOrNull(@Nullable String text) {
        String clean = text == null ? "" : VietnameseText.cleanLines(text);
        return clean.isEmpty() ? null : clean;
    }

    static @Nullable String cleanLineOrNull(@Nullable String text) {
        String clean = text == null ? "" : VietnameseText.clean(text);
        return clean.isEmpty() ? null : clean;
    }
}
