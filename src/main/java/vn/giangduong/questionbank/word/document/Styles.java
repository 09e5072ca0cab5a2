package vn.giangduong.questionbank.word.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The styles of a document: what text in them looks like and how it is numbered. */
final class Styles {

    private final Map<String, Style> styles = new HashMap<>();
    private LookChange usual = LookChange.NONE;
    private @Nullable String usualParagraph;

    /** One style; what it leaves open comes from the one it is based on. */
    private record Style(@Nullable String parent, LookChange look, ListPlace place) {}

    /** Reads {@code styles.xml}. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if ("style".equals(xml.getLocalName())) {
                style(xml);
            } else if ("rPr".equals(xml.getLocalName())) {
                usual = LookChange.read(xml);
            }
        }
    }

    private void style(XMLStreamReader xml) throws XMLStreamException {
        String id = WordXml.attribute(xml, "styleId");
        if ("paragraph".equals(WordXml.attribute(xml, "type"))
                && "1".equals(WordXml.attribute(xml, "default"))) {
            usualParagraph = id;
        }
        String parent = null;
        LookChange look = LookChange.NONE;
        ListPlace place = ListPlace.UNSAID;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "style".equals(xml.getLocalName())) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "basedOn" -> parent = WordXml.attribute(xml, "val");
                    case "rPr" -> look = LookChange.read(xml);
                    case "numPr" -> place = ListPlace.read(xml);
                    case "tblStylePr" -> WordXml.skip(xml);
                    default -> {}
                }
            }
        }
        styles.put(String.valueOf(id), new Style(parent, look, place));
    }

    /** What text looks like in a paragraph of that style. */
    Look paragraph(@Nullable String id) {
        return with(id == null ? usualParagraph : id, usual.on(Look.PLAIN));
    }

    /** The look with a style laid over it. */
    Look with(@Nullable String id, Look base) {
        Look look = base;
        for (Style style : chain(id)) {
            look = style.look().on(look);
        }
        return look;
    }

    /** The font of that style, if it names one. */
    @Nullable String font(@Nullable String id) {
        String font = usual.font();
        for (Style style : chain(id == null ? usualParagraph : id)) {
            font = style.look().font() == null ? font : style.look().font();
        }
        return font;
    }

    /** Where paragraphs of that style stand in which list. */
    ListPlace place(@Nullable String id) {
        ListPlace place = ListPlace.UNSAID;
        for (Style style : chain(id)) {
            place = style.place().over(place);
        }
        return place;
    }

    /** The style and those it is based on, the root first; a circle is cut. */
    private Deque<Style> chain(@Nullable String id) {
        Deque<Style> chain = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        String at = id;
        while (at != null && seen.add(at)) {
            Style style = styles.get(at);
            if (style == null) {
                break;
            }
            chain.addFirst(style);
            at = style.parent();
        }
        return chain;
    }
}
