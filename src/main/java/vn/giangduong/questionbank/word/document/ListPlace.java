package vn.giangduong.questionbank.word.document;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where a paragraph stands in one of the document's lists.
 *
 * @param list its number; 0 for none, -1 where nothing is said
 * @param level from 0; -1 where nothing is said
 */
record ListPlace(int list, int level) {

    static final ListPlace UNSAID = new ListPlace(-1, -1);

    /** Reads {@code w:numPr} to its end. */
    static ListPlace read(XMLStreamReader xml) throws XMLStreamException {
        int list = -1;
        int level = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "numPr".equals(xml.getLocalName())) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numId" -> list = WordXml.number(xml, "val", 0);
                    case "ilvl" -> level = WordXml.number(xml, "val", 0);
                    default -> {}
                }
            }
        }
        return new ListPlace(list, level);
    }

    /** This, and what the other says where this says nothing. */
    ListPlace over(ListPlace other) {
        return new ListPlace(list < 0 ? other.list : list, level < 0 ? other.level : level);
    }
}
