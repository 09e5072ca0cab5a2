package vn.giangduong.base.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** The text of a template and how its places are filled; see {@link PdfPages}. */
final class PdfTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(#?)([\\w.]+)}}");
    private static final Pattern LIST =
            Pattern.compile("\\{\\{\\+(\\w+)}}(.*?)\\{\\{/\\1}}", Pattern.DOTALL);
    private static final Pattern INCLUDED = Pattern.compile("\\{\\{>([\\w.-]+)}}");

    private final String text;

    private PdfTemplate(String text) {
        this.text = text;
    }

    /** Reads {@code pdf/<name>.html} and what it includes. */
    static PdfTemplate read(String name) {
        return of(
                INCLUDED.matcher(resource(name + ".html"))
                        .replaceAll(
                                included -> Matcher.quoteReplacement(resource(included.group(1)))));
    }

    static PdfTemplate of(String text) {
        return new PdfTemplate(text);
    }

    /**
     * Fills every place.
     *
     * @param words the text of a message key
     */
    String fill(PdfValues values, UnaryOperator<String> words) {
        return fill(text, List.of(values), words);
    }

    private static String fill(
            String part, List<PdfValues> innermostFirst, UnaryOperator<String> words) {
        StringBuilder page = new StringBuilder();
        Matcher list = LIST.matcher(part);
        int from = 0;
        while (list.find()) {
            page.append(places(part.substring(from, list.start()), innermostFirst, words));
            for (PdfValues row : rows(list.group(1), innermostFirst)) {
                List<PdfValues> inside = new java.util.ArrayList<>(List.of(row));
                inside.addAll(innermostFirst);
                page.append(fill(list.group(2), inside, words));
            }
            from = list.end();
        }
        return page.append(places(part.substring(from), innermostFirst, words)).toString();
    }

    private static List<PdfValues> rows(String name, List<PdfValues> innermostFirst) {
        return innermostFirst.stream()
                .map(values -> values.list(name))
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String places(
            String part, List<PdfValues> innermostFirst, UnaryOperator<String> words) {
        return PLACE.matcher(part)
                .replaceAll(
                        place -> {
                            String key = place.group(2);
                            String text =
                                    place.group(1).isEmpty()
                                            ? text(key, innermostFirst)
                                            : words.apply(key);
                            return Matcher.quoteReplacement(escaped(text));
                        });
    }

    private static String text(String name, List<PdfValues> innermostFirst) {
        return innermostFirst.stream()
                .filter(values -> values.hasText(name))
                .findFirst()
                .map(values -> values.text(name))
                .orElse("");
    }

    /** Only what XML asks for: named entities of HTML are none of XML's. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String resource(String file) {
        try {
            return new ClassPathResource("pdf/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("No document template " + file, e);
        }
    }
}
