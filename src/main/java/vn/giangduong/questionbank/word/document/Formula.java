package vn.giangduong.questionbank.word.document;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A formula of Word written out in a line: (a)/(b), x^2, √(x). */
final class Formula {

    private static final int DEEPEST = 60;

    private Formula() {}

    /** Reads the formula's element to its end. */
    static String read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, 0);
    }

    private static String read(XMLStreamReader xml, int depth) throws XMLStreamException {
        String name = xml.getLocalName();
        boolean isText = "t".equals(name);
        if (depth > DEEPEST || (name.endsWith("Pr") && name.length() > 2)) {
            WordXml.skip(xml);
            return "";
        }
        List<String> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String part = read(xml, depth + 1);
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            } else if (isText && xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return isText ? text.toString() : written(name, parts);
    }

    private static String written(String name, List<String> parts) {
        return switch (name) {
            case "f" -> parts.size() == 2 ? group(parts, 0) + '/' + group(parts, 1) : all(parts);
            case "sSup" -> parts.size() == 2 ? parts.get(0) + '^' + group(parts, 1) : all(parts);
            case "sSub" -> parts.size() == 2 ? parts.get(0) + '_' + group(parts, 1) : all(parts);
            case "sSubSup" ->
                    parts.size() == 3
                            ? parts.get(0) + '_' + group(parts, 1) + '^' + group(parts, 2)
                            : all(parts);
            case "rad" ->
                    parts.size() == 2
                            ? parts.get(0) + '\u221A' + group(parts, 1)
                            : '\u221A' + "(" + all(parts) + ")";
            case "d" -> "(" + String.join(", ", parts) + ")";
            case "m", "eqArr" -> "[" + String.join("; ", parts) + "]";
            case "mr" -> String.join(", ", parts);
            default -> all(parts);
        };
    }

    private static String group(List<String> parts, int at) {
        String part = parts.get(at);
        return part.length() == 1 || part.chars().allMatch(Character::isDigit)
                ? part
                : "(" + part + ")";
    }

    private static String all(List<String> parts) {
        return String.join("", parts);
    }
}
