package vn.giangduong.questionbank.word.document;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Small questions to ask of a Word file's XML, in its older and its strict namespaces alike. */
final class WordXml {

    private WordXml() {}

    /** Whether the element at hand is one of word processing, not of drawings or formulas. */
    static boolean isWord(XMLStreamReader xml) {
        String space = String.valueOf(xml.getNamespaceURI());
        return space.contains("/wordprocessingml/") && space.endsWith("/main");
    }

    /** Whether the element at hand is one of formulas. */
    static boolean isMath(XMLStreamReader xml) {
        return String.valueOf(xml.getNamespaceURI()).endsWith("/math");
    }

    /** An attribute by its name, whatever its namespace. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute as a whole number; the fallback when there is none. */
    static int number(XMLStreamReader xml, String name, int fallback) {
        String value = attribute(xml, name);
        if (value == null || !value.matches("[0-9]{1,9}")) {
            return fallback;
        }
        return Integer.parseInt(value);
    }

    /** A property that is there is on, unless it says otherwise. */
    static boolean isOn(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        return value == null
                || !(value.equals("0")
                        || value.equals("false")
                        || value.equals("off")
                        || value.equals("none"));
    }

    /** Goes to the end of the element at hand. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
