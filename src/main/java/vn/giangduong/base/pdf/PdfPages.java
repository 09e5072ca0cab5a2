package vn.giangduong.base.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.giangduong.base.text.Messages;

/**
 * Draws documents as PDF from templates {@code pdf/<name>.html} (well-formed XHTML with print CSS).
 *
 * <ul>
 *   <li><code>{{value}}</code> a text of {@link PdfValues}, escaped; empty when there is none
 *   <li><code>{{#message.key}}</code> a text of the bundles
 *   <li><code>{{+list}}…{{/list}}</code> once for each item; lists with other names may lie inside
 *   <li><code>{{>file.css}}</code> another file of the folder, as it is
 * </ul>
 *
 * The families are "Noto Sans" (400, 700) and "Noto Serif" (400, 700, italic 400), packed with the
 * product and embedded in the document; a page that names none is set in Noto Serif. Pictures come
 * as {@code data:} addresses; nothing else is fetched, from nowhere.
 */
@Component
public class PdfPages {

    private static final List<String> SANS = List.of("Noto Sans", "sans-serif");
    private static final List<String> SERIF = List.of("Noto Serif", "serif");

    static {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private final Messages messages;
    private final Map<String, PdfTemplate> templates = new ConcurrentHashMap<>();

    PdfPages(Messages messages) {
        this.messages = messages;
    }

    /**
     * Draws a template.
     *
     * @param name the template's name without folder and ending
     * @return the bytes of the PDF
     */
    public byte[] render(String name, Locale locale, PdfValues values) {
        PdfTemplate template = templates.computeIfAbsent(name, PdfTemplate::read);
        return render(template.fill(values, key -> messages.get(key, locale)));
    }

    /**
     * Draws a page that was written elsewhere.
     *
     * @param xhtml a whole well-formed page; whoever wrote it has escaped what people typed
     */
    public byte[] render(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder pdf = new PdfRendererBuilder();
        pdf.withHtmlContent(xhtml, null);
        pdf.useExternalResourceAccessControl(
                (address, type) -> address != null && address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        pdf.useExternalResourceAccessControl(
                (address, type) -> address != null && address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        font(pdf, "NotoSans-Regular", SANS, 400, FontStyle.NORMAL);
        font(pdf, "NotoSans-Bold", SANS, 700, FontStyle.NORMAL);
        font(pdf, "NotoSerif-Regular", SERIF, 400, FontStyle.NORMAL);
        font(pdf, "NotoSerif-Bold", SERIF, 700, FontStyle.NORMAL);
        font(pdf, "NotoSerif-Italic", SERIF, 400, FontStyle.ITALIC);
        pdf.toStream(out);
        try {
            pdf.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be drawn", e);
        }
        return out.toByteArray();
    }

    private static void font(
            PdfRendererBuilder pdf,
            String file,
            List<String> families,
            int weight,
            FontStyle style) {
        families.forEach(family -> pdf.useFont(() -> open(file), family, weight, style, true));
    }

    private static InputStream open(String font) {
        try {
            return new ClassPathResource("pdf/fonts/" + font + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException("A typeface is missing", e);
        }
    }
}
