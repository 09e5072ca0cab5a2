package vn.giangduong.questionbank;

import java.util.Arrays;
import java.util.stream.Collectors;
import vn.giangduong.base.html.SafeHtml;
import vn.giangduong.questionbank.gift.GiftFormat;

/** Makes safe HTML of what authors write, in any of the formats files may have. */
final class QuestionText {

    private static final String OPEN = "<p>";
    private static final String CLOSE = "</p>";

    private QuestionText() {}

    /** Paragraphs and other blocks, for stems and explanations; empty for an empty text. */
    static String blocks(GiftFormat format, String text) {
        return switch (format) {
            case HTML -> SafeHtml.sanitize(text);
            case MARKDOWN -> SafeHtml.markdown(text).strip();
            case MOODLE -> SafeHtml.sanitize(paragraphs(text));
            case PLAIN -> SafeHtml.sanitize(paragraphs(escape(text)));
        };
    }

    /** Like {@link #blocks}, but a single paragraph loses its frame, to stand beside a button. */
    static String line(GiftFormat format, String text) {
        String html = blocks(format, text);
        boolean isOneParagraph =
                html.startsWith(OPEN)
                        && html.endsWith(CLOSE)
                        && html.indexOf(OPEN, OPEN.length()) < 0;
        return isOneParagraph
                ? html.substring(OPEN.length(), html.length() - CLOSE.length())
                : html;
    }

    /** The words as they are read, on one line. */
    static String words(GiftFormat format, String text) {
        return SafeHtml.plainText(blocks(format, text));
    }

    /** Whether a reader would see neither words nor a picture. */
    static boolean isBlank(GiftFormat format, String text) {
        String html = blocks(format, text);
        return SafeHtml.plainText(html).isEmpty() && !html.contains("<img");
    }

    /** Blank lines part paragraphs, single line ends break lines: what Moodle does as well. */
    private static String paragraphs(String text) {
        return Arrays.stream(text.split("\\n[ \\t]*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> OPEN + paragraph.replace("\n", "<br>") + CLOSE)
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
