package vn.giangduong.base.table.workbook;

import java.util.Iterator;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Copies a sheet's XML as it comes, adding the notes and colouring the cells they are about. */
final class SheetCopy {

    private static final double NOTE_WIDTH = 60;

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private final SheetMarks marks;
    private final @Nullable MarkedStyles styles;
    private String space = "";
    private String prefix = "";
    private int row;
    private int noteRow;
    private int skipping;
    private boolean hasColumns;
    private boolean columnTaken;
    private final TreeSet<Integer> waiting = new TreeSet<>();

    SheetCopy(
            XMLStreamReader in,
            XMLStreamWriter out,
            SheetMarks marks,
            @Nullable MarkedStyles styles) {
        this.in = in;
        this.out = out;
        this.marks = marks;
        this.styles = styles;
    }

    void copy() throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (skipping == 0) {
                        out.writeCharacters(in.getText());
                    }
                }
                default -> {}
            }
        }
        out.writeEndDocument();
    }

    private void start() throws XMLStreamException {
        String name = in.getLocalName();
        if (skipping > 0 || "dimension".equals(name)) {
            skipping++;
            return;
        }
        switch (name) {
            case "worksheet" -> {
                space = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
                prefix = in.getPrefix() == null ? "" : in.getPrefix();
            }
            case "cols" -> hasColumns = true;
            case "col" -> {
                int from = SheetReader.number(in.getAttributeValue(null, "min"), 1);
                int to = SheetReader.number(in.getAttributeValue(null, "max"), from);
                columnTaken |= from <= marks.column() + 1 && marks.column() + 1 <= to;
            }
            case "sheetData" -> {
                if (!hasColumns) {
                    element("cols");
                    column();
                    out.writeEndElement();
                }
            }
            case "row" -> {
                row = SheetReader.number(in.getAttributeValue(null, "r"), row + 1);
                waiting.clear();
                waiting.addAll(marks.coloured(row));
                waiting.remove(marks.column());
            }
            case "c" -> {
                int column = column(in.getAttributeValue(null, "r"));
                if (column == marks.column() && !noteText().isEmpty()) {
                    skipping++;
                    return;
                }
                blanksBefore(column);
                if (column > marks.column()) {
                    note();
                }
                element(name, waiting.remove(column) ? "s" : null);
                return;
            }
            default -> {}
        }
        element(name, null);
    }

    private void end() throws XMLStreamException {
        if (skipping > 0) {
            skipping--;
            return;
        }
        if ("row".equals(in.getLocalName())) {
            blanksBefore(Integer.MAX_VALUE);
            note();
        } else if ("cols".equals(in.getLocalName()) && !columnTaken) {
            column();
        }
        out.writeEndElement();
    }

    private void column() throws XMLStreamException {
        String number = String.valueOf(marks.column() + 1);
        element("col");
        out.writeAttribute("min", number);
        out.writeAttribute("max", number);
        out.writeAttribute("width", String.valueOf(NOTE_WIDTH));
        out.writeAttribute("customWidth", "1");
        out.writeEndElement();
    }

    private String noteText() {
        String text = row == marks.headerRow() ? marks.heading() : marks.note(row);
        return text == null ? "" : text;
    }

    private void note() throws XMLStreamException {
        String text = noteText();
        if (text.isEmpty() || noteRow == row) {
            return;
        }
        noteRow = row;
        element("c");
        out.writeAttribute("r", CellReferences.letters(marks.column()) + row);
        if (styles != null) {
            out.writeAttribute("s", String.valueOf(styles.note()));
        }
        out.writeAttribute("t", "inlineStr");
        element("is");
        element("t");
        out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        out.writeCharacters(text);
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    /** Coloured cells the file has nothing in stand in their place, empty. */
    private void blanksBefore(int column) throws XMLStreamException {
        if (styles == null) {
            return;
        }
        for (Iterator<Integer> blanks = waiting.iterator(); blanks.hasNext(); ) {
            int blank = blanks.next();
            if (blank >= column) {
                return;
            }
            if (blank > marks.column()) {
                note();
            }
            blanks.remove();
            element("c");
            out.writeAttribute("r", CellReferences.letters(blank) + row);
            out.writeAttribute("s", String.valueOf(styles.coloured(0)));
            out.writeEndElement();
        }
    }

    private int column(@Nullable String reference) {
        return reference == null ? -1 : CellReferences.column(reference);
    }

    private void element(String name) throws XMLStreamException {
        out.writeStartElement(prefix, name, space);
    }

    private void element(String name, @Nullable String recoloured) throws XMLStreamException {
        String elementPrefix = in.getPrefix() == null ? "" : in.getPrefix();
        String namespace = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
        out.writeStartElement(elementPrefix, name, namespace);
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String declared = in.getNamespacePrefix(i);
            String uri = in.getNamespaceURI(i) == null ? "" : in.getNamespaceURI(i);
            if (declared == null || declared.isEmpty()) {
                out.writeDefaultNamespace(uri);
            } else {
                out.writeNamespace(declared, uri);
            }
        }
        boolean styled = false;
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String attribute = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            if ("row".equals(name) && "spans".equals(attribute)) {
                continue; // only a hint, and now too short
            }
            if (attribute.equals(recoloured) && styles != null) {
                value = String.valueOf(styles.coloured(SheetReader.number(value, 0)));
                styled = true;
            }
            String uri = in.getAttributeNamespace(i);
            if (uri == null || uri.isEmpty()) {
                out.writeAttribute(attribute, value);
            } else {
                out.writeAttribute(in.getAttributePrefix(i), uri, attribute, value);
            }
        }
        if (recoloured != null && !styled && styles != null) {
            out.writeAttribute(recoloured, String.valueOf(styles.coloured(0)));
        }
    }
}
