package vn.giangduong.base.html;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlSanitizer;
import vn.giangduong.base.text.VietnameseText;

/**
 * HTML that people wrote in lessons and questions, reduced to what may be shown: headings, text,
 * lists, tables, quotations, code, links and pictures. No scripts, styles, frames or handlers get
 * through, whatever their spelling. The page has one first-level heading of its own, so headings of
 * authored text begin at the second level.
 */
public final class SafeHtml {

    private static final int DEEPEST_HEADING = 6;

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    private SafeHtml() {}

    /** The safe part of the HTML, NFC. Cleaning it again changes nothing. */
    public static String sanitize(String html) {
        return HtmlPolicy.AUTHORED.sanitize(VietnameseText.nfc(html));
    }

    /**
     * CommonMark with tables as safe HTML: "#" becomes a second-level heading, "##" a third-level
     * one, and so on down to the sixth. HTML inside the Markdown goes through {@link #sanitize}.
     */
    public static String markdown(String markdown) {
        Node document = MARKDOWN.parse(VietnameseText.nfc(markdown));
        document.accept(new HeadingShift());
        return sanitize(RENDERER.render(document));
    }

    /** Like {@link #markdown}, and tells what was taken out, for the author to know. */
    public static CleanedHtml cleanedMarkdown(String markdown) {
        Node document = MARKDOWN.parse(VietnameseText.nfc(markdown));
        document.accept(new HeadingShift());
        Removals removals = new Removals();
        String html = HtmlPolicy.AUTHORED.sanitize(RENDERER.render(document), removals, null);
        return new CleanedHtml(html, removals.names());
    }

    /** The words of the HTML on one line, pictures by their alternative text, entities resolved. */
    public static String plainText(String html) {
        PlainTextPolicy words = new PlainTextPolicy();
        HtmlSanitizer.sanitize(html, words);
        return VietnameseText.clean(words.text());
    }

    private static final class HeadingShift extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(heading.getLevel() + 1, DEEPEST_HEADING));
            visitChildren(heading);
        }
    }
}
