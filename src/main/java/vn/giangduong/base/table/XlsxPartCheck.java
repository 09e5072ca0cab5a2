package vn.giangduong.base.table;

import static vn.giangduong.base.table.XlsxReader.refusal;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Counts rows, columns and cells in the parts of a workbook before they are read for good. */
final class XlsxPartCheck {

    /** Every cell is compared with every array formula when it is read. */
    private static final int MOST_ARRAY_FORMULAS = 200;

    private static final XMLInputFactory XML = xml();

    private final String source;
    private final XlsxLimits limits;
    private int rows;
    private int cells;
    private int arrayFormulas;

    XlsxPartCheck(String source, XlsxLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** Reads one part through, keeping nothing. */
    void check(byte[] part) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(part));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw refusal(source, "damaged");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(reader);
                }
            }
        } catch (XMLStreamException e) {
            throw refusal(source, "damaged");
        }
    }

    private void element(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "row" -> {
                rows++;
                if (rows > limits.rows()) {
                    throw refusal(source, "tooManyRows", limits.rows());
                }
            }
            case "c" -> {
                cells++;
                if (cells > limits.cells()) {
                    throw refusal(source, "tooManyCells", limits.cells());
                }
                column(reader.getAttributeValue(null, "r"));
            }
            case "f" -> {
                arrayFormulas += "array".equals(reader.getAttributeValue(null, "t")) ? 1 : 0;
                if (arrayFormulas > MOST_ARRAY_FORMULAS) {
                    throw refusal(source, "tooManyArrayFormulas");
                }
            }
            default -> {}
        }
    }

    /** A single cell far to the right makes its whole row as wide. */
    private void column(@Nullable String reference) {
        if (reference == null) {
            return;
        }
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + (letter - 'A' + 1);
            if (column > limits.columns()) {
                throw refusal(source, "tooManyColumns", CellNames.column(limits.columns() - 1));
            }
        }
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
