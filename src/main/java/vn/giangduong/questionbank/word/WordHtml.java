package vn.giangduong.questionbank.word;

import java.util.List;
import java.util.function.Predicate;
import vn.giangduong.questionbank.word.document.Look;
import vn.giangduong.questionbank.word.document.MarkedText;
import vn.giangduong.questionbank.word.document.WordParagraph;
import vn.giangduong.questionbank.word.document.WordPicture;
import vn.giangduong.questionbank.word.document.WordTable;

/** Writes marked text as HTML. How an option stood out stays behind: it would tell the answer. */
final class WordHtml {

    /** Stands where a picture was that cannot be kept. */
    static final String NO_PICTURE = "[\u25A3]";

    private WordHtml() {}

    /** A stem or an explanation: one block, its emphasis kept unless all of it has it. */
    static String block(MarkedText text, int pictureRoom) {
        MarkedText stripped = text.strip();
        return stripped.isBlank() ? "" : "<p>" + written(stripped, true, pictureRoom) + "</p>";
    }

    /** An option: raised and lowered signs are kept, all other emphasis is not. */
    static String option(MarkedText text, int pictureRoom) {
        return written(text.strip(), false, pictureRoom);
    }

    static String table(WordTable table) {
        StringBuilder html = new StringBuilder("<table><tbody>");
        for (List<List<WordParagraph>> row : table.rows()) {
            html.append("<tr>");
            for (List<WordParagraph> cell : row) {
                MarkedText text = MarkedText.EMPTY;
                for (WordParagraph paragraph : cell) {
                    text = text.line(paragraph.text());
                }
                html.append("<td>").append(written(text.strip(), true, 0)).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    /** Whether a picture of it is left out for want of room or of a type browsers know. */
    static boolean leavesOutPictures(MarkedText text, int pictureRoom) {
        return text.hasPicture() && written(text, false, pictureRoom).contains(NO_PICTURE);
    }

    private static String written(MarkedText text, boolean emphasis, int pictureRoom) {
        Predicate<Look> bold = kept(text, emphasis, Look::bold);
        Predicate<Look> italic = kept(text, emphasis, Look::italic);
        Predicate<Look> underline = kept(text, emphasis, Look::underline);
        StringBuilder html = new StringBuilder();
        String open = "";
        int room = pictureRoom;
        for (MarkedText.Sign sign : text.signs()) {
            Look look = sign.look();
            String tags =
                    (bold.test(look) ? "b" : "")
                            + (italic.test(look) ? "i" : "")
                            + (underline.test(look) ? "u" : "")
                            + (look.height() > 0 ? "^" : look.height() < 0 ? "_" : "");
            if (!tags.equals(open) && sign.letter() != ' ') {
                close(open, html);
                tags.chars().forEach(tag -> html.append('<').append(name(tag)).append('>'));
                open = tags;
            }
            WordPicture picture = sign.picture();
            if (picture == null) {
                append(sign.letter(), html);
            } else if (picture.data().isEmpty() || picture.data().length() > room) {
                html.append(NO_PICTURE);
            } else {
                room -= picture.data().length();
                html.append("<img src=\"data:")
                        .append(picture.mediaType())
                        .append(";base64,")
                        .append(picture.data())
                        .append("\" alt=\"\">");
            }
        }
        close(open, html);
        return html.toString();
    }

    private static Predicate<Look> kept(
            MarkedText text, boolean emphasis, Predicate<Look> attribute) {
        return emphasis && !text.all(attribute) ? attribute : _ -> false;
    }

    private static void close(String open, StringBuilder html) {
        for (int i = open.length() - 1; i >= 0; i--) {
            html.append("</").append(name(open.charAt(i))).append('>');
        }
    }

    private static String name(int tag) {
        return switch (tag) {
            case 'b' -> "strong";
            case 'i' -> "em";
            case 'u' -> "u";
            case '^' -> "sup";
            default -> "sub";
        };
    }

    private static void append(char letter, StringBuilder html) {
        switch (letter) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '\n' -> html.append("<br>");
            case '\t' -> html.append(' ');
            case MarkedText.FORMULA -> {} // only says that one is there
            default -> html.append(letter);
        }
    }
}
