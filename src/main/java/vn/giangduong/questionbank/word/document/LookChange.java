package vn.giangduong.questionbank.word.document;

import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a style or a run says of a look; null where it says nothing. */
record LookChange(
        @Nullable Boolean bold,
        @Nullable Boolean italic,
        @Nullable Boolean underline,
        @Nullable String colour,
        @Nullable String highlight,
        @Nullable Integer height,
        @Nullable String font,
        @Nullable String style) {

    static final LookChange NONE = new LookChange(null, null, null, null, null, null, null, null);

    private static final int DARK = 0x48;

    /** Reads {@code w:rPr} to its end. */
    static LookChange read(XMLStreamReader xml) throws XMLStreamException {
        Boolean bold = null;
        Boolean italic = null;
        Boolean underline = null;
        String colour = null;
        String highlight = null;
        Integer height = null;
        String font = null;
        String style = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "rPr".equals(xml.getLocalName())) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String value = WordXml.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "b" -> bold = WordXml.isOn(xml);
                case "i" -> italic = WordXml.isOn(xml);
                case "u" -> underline = WordXml.isOn(xml);
                case "color" -> colour = colour(value);
                case "highlight" -> highlight = "none".equals(value) ? "" : value;
                case "shd" -> {
                    String fill = background(WordXml.attribute(xml, "fill"));
                    highlight = highlight == null || highlight.isEmpty() ? fill : highlight;
                }
                case "vertAlign" ->
                        height =
                                "superscript".equals(value)
                                        ? 1
                                        : "subscript".equals(value) ? -1 : 0;
                case "rFonts" -> {
                    String ascii = WordXml.attribute(xml, "ascii");
                    font = ascii == null ? WordXml.attribute(xml, "hAnsi") : ascii;
                }
                case "rStyle" -> style = value;
                case "rPrChange" -> WordXml.skip(xml); // what it was before a tracked change
                default -> {}
            }
        }
        return new LookChange(bold, italic, underline, colour, highlight, height, font, style);
    }

    Look on(Look base) {
        return new Look(
                bold == null ? base.bold() : bold,
                italic == null ? base.italic() : italic,
                underline == null ? base.underline() : underline,
                colour == null ? base.colour() : colour,
                highlight == null ? base.highlight() : highlight,
                height == null ? base.height() : height);
    }

    private static String colour(@Nullable String value) {
        if (value == null || !value.matches("[0-9A-Fa-f]{6}")) {
            return "";
        }
        int rgb = Integer.parseInt(value, 16);
        boolean dark = (rgb >> 16) < DARK && (rgb >> 8 & 0xFF) < DARK && (rgb & 0xFF) < DARK;
        return dark ? "" : value.toUpperCase(Locale.ROOT);
    }

    private static String background(@Nullable String fill) {
        if (fill == null || "auto".equalsIgnoreCase(fill) || "FFFFFF".equalsIgnoreCase(fill)) {
            return "";
        }
        return fill.toUpperCase(Locale.ROOT);
    }
}
