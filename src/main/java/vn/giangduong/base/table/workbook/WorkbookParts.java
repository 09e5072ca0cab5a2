package vn.giangduong.base.table.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Where in the archive everything lies.
 *
 * @param sheets the visible sheets that can be read, in their order
 * @param styles the part with the styles, if there is one
 * @param texts the part with the texts kept once for all cells, if there is one
 * @param startsIn1904 whether days are counted from 1904
 */
record WorkbookParts(
        List<SheetPart> sheets,
        @Nullable String styles,
        @Nullable String texts,
        boolean startsIn1904) {

    static final WorkbookParts NONE = new WorkbookParts(List.of(), null, null, false);

    private static final int MOST_PARTS = 2_000;

    WorkbookParts {
        sheets = List.copyOf(sheets);
    }

    /** A visible sheet: its name and the part of the archive it lies in. */
    record SheetPart(String name, String part) {}

    private record Relation(String type, String target) {}

    /** Finds the parts of an opened archive. */
    static WorkbookParts read(WorkbookFile file) throws IOException {
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(file.zip().entries())) {
            if (!names.add(entry.getName()) || names.size() > MOST_PARTS) {
                throw file.refusal("damaged");
            }
        }
        String book = "xl/workbook.xml";
        for (Relation relation : relations(file, "_rels/.rels", "").values()) {
            book = relation.type().endsWith("/officeDocument") ? relation.target() : book;
        }
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        String relationsPart = folder + "_rels/" + book.substring(folder.length()) + ".rels";
        Map<String, Relation> relations = relations(file, relationsPart, folder);
        String styles = null;
        String texts = null;
        for (Relation relation : relations.values()) {
            if (file.has(relation.target())) {
                styles = relation.type().endsWith("/styles") ? relation.target() : styles;
                texts = relation.type().endsWith("/sharedStrings") ? relation.target() : texts;
            }
        }
        String stylesPart = styles;
        String textsPart = texts;
        return file.parse(book, xml -> book(file, xml, relations, stylesPart, textsPart));
    }

    private static WorkbookParts book(
            WorkbookFile file,
            XMLStreamReader xml,
            Map<String, Relation> relations,
            @Nullable String styles,
            @Nullable String texts)
            throws XMLStreamException {
        List<SheetPart> sheets = new ArrayList<>();
        boolean startsIn1904 = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if ("workbookPr".equals(xml.getLocalName())) {
                String value = xml.getAttributeValue(null, "date1904");
                startsIn1904 = "1".equals(value) || "true".equals(value);
            } else if ("sheet".equals(xml.getLocalName())) {
                Relation relation = relations.get(relationId(xml));
                String state = xml.getAttributeValue(null, "state");
                boolean visible = state == null || "visible".equals(state);
                if (visible
                        && relation != null
                        && relation.type().endsWith("/worksheet")
                        && file.has(relation.target())) {
                    String name = String.valueOf(xml.getAttributeValue(null, "name"));
                    sheets.add(new SheetPart(name, relation.target()));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw file.refusal("noSheet");
        }
        return new WorkbookParts(sheets, styles, texts, startsIn1904);
    }

    private static String relationId(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            String space = sheet.getAttributeNamespace(i);
            if ("id".equals(sheet.getAttributeLocalName(i)) && space != null && !space.isEmpty()) {
                return sheet.getAttributeValue(i);
            }
        }
        return "";
    }

    private static Map<String, Relation> relations(WorkbookFile file, String part, String folder)
            throws IOException {
        if (!file.has(part)) {
            return Map.of();
        }
        return file.parse(
                part,
                xml -> {
                    Map<String, Relation> relations = new HashMap<>();
                    while (xml.hasNext()) {
                        if (xml.next() == XMLStreamConstants.START_ELEMENT
                                && "Relationship".equals(xml.getLocalName())) {
                            String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                            relations.put(
                                    String.valueOf(xml.getAttributeValue(null, "Id")),
                                    new Relation(
                                            String.valueOf(xml.getAttributeValue(null, "Type")),
                                            target.startsWith("/")
                                                    ? target.substring(1)
                                                    : folder + target));
                        }
                    }
                    return relations;
                });
    }
}
