package vn.giangduong.base.table.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The texts a workbook keeps once for all cells, with the font of those that name one. */
final class SharedTexts {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();
    private final Map<Integer, String> fonts = new HashMap<>();

    /** A text as it stands in XML. */
    record Text(String value, @Nullable String font) {}

    /** Reads {@code xl/sharedStrings.xml}. */
    static SharedTexts read(XMLStreamReader xml, long mostCharacters, Runnable tooMany)
            throws XMLStreamException {
        SharedTexts shared = new SharedTexts();
        long characters = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && "si".equals(xml.getLocalName())) {
                Text text = text(xml, "si");
                characters += text.value().length();
                if (characters > mostCharacters) {
                    tooMany.run();
                }
                if (text.font() != null) {
                    shared.fonts.put(shared.texts.size(), text.font());
                }
                shared.texts.add(text.value());
            }
        }
        return shared;
    }

    /** Reads to the end of the element: all of its runs, without how they are pronounced. */
    static Text text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        String font = null;
        boolean inText = false;
        boolean spoken = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> inText = true;
                    case "rPh" -> spoken = true;
                    case "rFont" -> font = font == null ? xml.getAttributeValue(null, "val") : font;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> inText = false;
                    case "rPh" -> spoken = false;
                    case String name when name.equals(element) -> {
                        return new Text(unescaped(text.toString()), font);
                    }
                    default -> {}
                }
            } else if (inText && !spoken && xml.hasText()) {
                text.append(xml.getText());
            }
        }
        return new Text(unescaped(text.toString()), font);
    }

    /** Excel writes characters that XML cannot hold as _x000D_. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                String.valueOf(
                                                        (char)
                                                                Integer.parseInt(
                                                                        found.group(1), 16))))
                : text;
    }

    String text(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    @Nullable String font(int index) {
        return fonts.get(index);
    }
}
