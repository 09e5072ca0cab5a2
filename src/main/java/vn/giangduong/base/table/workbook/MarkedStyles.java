package vn.giangduong.base.table.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A workbook's styles with a coloured twin behind each: style {@code s} coloured is style {@code s
 * + count}; the two after them are those of a note and of its heading.
 */
final class MarkedStyles {

    /** Light red, as Excel's own "bad" style. */
    private static final String RED = "FFFFC7CE";

    private static final int MOST = 30_000;

    private final byte[] xml;
    private final int count;

    private MarkedStyles(byte[] xml, int count) {
        this.xml = xml;
        this.count = count;
    }

    /** The marked styles, or nothing when the part cannot carry them. */
    static @Nullable MarkedStyles of(InputStream part) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document = factory.newDocumentBuilder().parse(part);
            Element fills = child(document.getDocumentElement(), "fills");
            Element styles = child(document.getDocumentElement(), "cellXfs");
            if (fills == null || styles == null) {
                return null;
            }
            int count = children(styles, "xf");
            if (count == 0 || count > MOST) {
                return null;
            }
            int fill = children(fills, "fill");
            fills.appendChild(fill(document, fills));
            fills.setAttribute("count", String.valueOf(fill + 1));
            twins(styles, fill);
            note(document, styles, fill);
            note(document, styles, fill);
            styles.setAttribute("count", String.valueOf(count * 2 + 2));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            return new MarkedStyles(out.toByteArray(), count);
        } catch (SAXException | ParserConfigurationException | TransformerException e) {
            return null; // without colours, then
        }
    }

    byte[] xml() {
        return xml.clone();
    }

    int coloured(int style) {
        return style < count ? style + count : count;
    }

    int note() {
        return count * 2;
    }

    private static void twins(Element styles, int fill) {
        NodeList all = styles.getChildNodes();
        int nodes = all.getLength();
        for (int i = 0; i < nodes; i++) {
            if (all.item(i) instanceof Element style && "xf".equals(style.getLocalName())) {
                Element twin = (Element) style.cloneNode(true);
                twin.setAttribute("fillId", String.valueOf(fill));
                twin.setAttribute("applyFill", "1");
                styles.appendChild(twin);
            }
        }
    }

    private static void note(Document document, Element styles, int fill) {
        Element style = create(document, styles, "xf");
        style.setAttribute("numFmtId", "49");
        style.setAttribute("fontId", "0");
        style.setAttribute("fillId", String.valueOf(fill));
        style.setAttribute("borderId", "0");
        style.setAttribute("xfId", "0");
        style.setAttribute("applyFill", "1");
        style.setAttribute("applyAlignment", "1");
        Element alignment = create(document, styles, "alignment");
        alignment.setAttribute("vertical", "top");
        alignment.setAttribute("wrapText", "1");
        style.appendChild(alignment);
        styles.appendChild(style);
    }

    private static Element fill(Document document, Element fills) {
        Element fill = create(document, fills, "fill");
        Element pattern = create(document, fills, "patternFill");
        pattern.setAttribute("patternType", "solid");
        Element colour = create(document, fills, "fgColor");
        colour.setAttribute("rgb", RED);
        Element behind = create(document, fills, "bgColor");
        behind.setAttribute("indexed", "64");
        pattern.appendChild(colour);
        pattern.appendChild(behind);
        fill.appendChild(pattern);
        return fill;
    }

    private static Element create(Document document, Element like, String name) {
        String prefix = like.getPrefix();
        return document.createElementNS(
                like.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return null;
    }

    private static int children(Element parent, String name) {
        int count = 0;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            count += node instanceof Element && name.equals(node.getLocalName()) ? 1 : 0;
        }
        return count;
    }
}
