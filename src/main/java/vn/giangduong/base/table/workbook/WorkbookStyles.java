package vn.giangduong.base.table.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which number format and font a cell's style stands for. */
final class WorkbookStyles {

    private record Style(int format, int font) {}

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<@Nullable String> fonts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    /** Reads {@code xl/styles.xml}. */
    static WorkbookStyles read(XMLStreamReader xml) throws XMLStreamException {
        WorkbookStyles styles = new WorkbookStyles();
        String section = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                switch (name) {
                    case "fonts", "cellXfs", "cellStyleXfs", "dxfs", "numFmts" -> section = name;
                    default -> styles.element(section, name, xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(section)) {
                section = "";
            }
        }
        return styles;
    }

    private void element(String section, String name, XMLStreamReader xml) {
        switch (section + "/" + name) {
            case "numFmts/numFmt" ->
                    formats.put(
                            number(xml.getAttributeValue(null, "numFmtId")),
                            String.valueOf(xml.getAttributeValue(null, "formatCode")));
            case "fonts/font" -> fonts.add(null);
            case "fonts/name" -> {
                if (!fonts.isEmpty()) {
                    fonts.set(fonts.size() - 1, xml.getAttributeValue(null, "val"));
                }
            }
            case "cellXfs/xf" ->
                    styles.add(
                            new Style(
                                    number(xml.getAttributeValue(null, "numFmtId")),
                                    number(xml.getAttributeValue(null, "fontId"))));
            default -> {}
        }
    }

    int count() {
        return styles.size();
    }

    @Nullable String font(int style) {
        int font = style < styles.size() ? styles.get(style).font : 0;
        return font >= 0 && font < fonts.size() ? fonts.get(font) : null;
    }

    boolean isDay(int style) {
        return style < styles.size()
                && NumberFormats.isDay(styles.get(style).format, format(style));
    }

    String format(int style) {
        int id = style < styles.size() ? styles.get(style).format : 0;
        return formats.getOrDefault(id, id == 1 ? "0" : "General");
    }

    private static int number(@Nullable String text) {
        return SheetReader.number(text, 0);
    }
}
