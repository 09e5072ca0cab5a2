package vn.giangduong.questionbank.word.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.giangduong.base.text.legacy.EncodingEvidence;
import vn.giangduong.base.text.legacy.LegacyEncoding;
import vn.giangduong.questionbank.word.document.WordArchive.Relation;

/** Reads the text of a document: paragraphs and tables in their order. */
final class DocumentReader {

    private final WordArchive archive;
    private final List<Place> places = new ArrayList<>();
    private int tables;
    private int depth;
    private int row;
    private int column;

    /** A paragraph and the cell it is in; table 0 is none. */
    record Place(RawText text, int table, int row, int column) {}

    DocumentReader(WordArchive archive) {
        this.archive = archive;
    }

    WordDocument read() throws IOException {
        String document = archive.document();
        Map<String, Relation> relations = archive.relations(document);
        Styles styles = new Styles();
        Numbering numbering = new Numbering();
        for (Relation relation : relations.values()) {
            if (archive.has(relation.target())) {
                if (relation.type().endsWith("/styles")) {
                    archive.parse(relation.target(), styles::read);
                } else if (relation.type().endsWith("/numbering")) {
                    archive.parse(relation.target(), numbering::read);
                }
            }
        }
        Pictures pictures = new Pictures(archive, relations);
        ParagraphReader paragraphs =
                new ParagraphReader(archive, styles, numbering, pictures, this::add);
        archive.parse(document, xml -> body(xml, paragraphs));
        return decoded();
    }

    private void body(XMLStreamReader xml, ParagraphReader paragraphs)
            throws XMLStreamException, IOException {
        boolean begun = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw archive.refusal("damaged");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!begun && !("document".equals(xml.getLocalName()) && WordXml.isWord(xml))) {
                    throw archive.refusal("notADocument");
                }
                begun = true;
                start(xml, paragraphs);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && "tbl".equals(xml.getLocalName())) {
                depth--;
            }
        }
    }

    private void start(XMLStreamReader xml, ParagraphReader paragraphs)
            throws XMLStreamException, IOException {
        switch (xml.getLocalName()) {
            case "tbl" -> {
                if (depth++ == 0) {
                    tables++;
                    row = -1;
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    row++;
                    column = -1;
                }
            }
            case "tc" -> column += depth == 1 ? 1 : 0;
            case "p" -> paragraphs.read(xml);
            case "Fallback", "sectPr", "moveFrom" -> WordXml.skip(xml);
            default -> {}
        }
    }

    private void add(RawText text) {
        if (places.size() >= archive.limits().paragraphs()) {
            throw archive.refusal("tooManyParagraphs", archive.limits().paragraphs());
        }
        places.add(new Place(text, depth == 0 ? 0 : tables, Math.max(0, row), Math.max(0, column)));
    }

    private WordDocument decoded() {
        EncodingEvidence evidence = new EncodingEvidence();
        places.forEach(place -> place.text().tell(evidence));
        LegacyEncoding encoding = evidence.verdictOr(LegacyEncoding.UNICODE);
        List<WordBlock> blocks = new ArrayList<>();
        List<List<List<WordParagraph>>> rows = new ArrayList<>();
        int table = 0;
        int first = 0;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            WordParagraph paragraph = new WordParagraph(i + 1, place.text().text(encoding));
            if (place.table() != table) {
                close(rows, first, blocks);
                rows = new ArrayList<>();
                table = place.table();
                first = i + 1;
            }
            if (table == 0) {
                blocks.add(paragraph);
            } else {
                grow(grow(rows, place.row()), place.column()).add(paragraph);
            }
        }
        close(rows, first, blocks);
        return new WordDocument(blocks, encoding);
    }

    private static <T> List<T> grow(List<List<T>> lists, int to) {
        while (lists.size() <= to) {
            lists.add(new ArrayList<>());
        }
        return lists.get(to);
    }

    private static void close(
            List<List<List<WordParagraph>>> rows, int first, List<WordBlock> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(new WordTable(first, rows));
        }
    }
}
