package vn.giangduong.questionbank.word.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads paragraphs: their runs, what Word writes before them, pictures and formulas in them. */
final class ParagraphReader {

    /** Text boxes hold paragraphs, which may hold text boxes. */
    private static final int DEEPEST = 8;

    private final WordArchive archive;
    private final Styles styles;
    private final Numbering numbering;
    private final Pictures pictures;
    private final Consumer<RawText> receiver;
    private final List<RawText> boxed = new ArrayList<>();
    private int depth;
    private long characters;

    ParagraphReader(
            WordArchive archive,
            Styles styles,
            Numbering numbering,
            Pictures pictures,
            Consumer<RawText> receiver) {
        this.archive = archive;
        this.styles = styles;
        this.numbering = numbering;
        this.pictures = pictures;
        this.receiver = receiver;
    }

    /** What holds for the paragraph at hand. */
    private static final class State {
        private final RawText text = new RawText();
        private Look look = Look.PLAIN;
        private @Nullable String font;
    }

    /** Reads {@code w:p} to its end; paragraphs of text boxes in it come after it. */
    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        if (++depth > DEEPEST) {
            throw archive.refusal("damaged");
        }
        State state = new State();
        state.look = styles.paragraph(null);
        state.font = styles.font(null);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT
                    && "p".equals(xml.getLocalName())
                    && WordXml.isWord(xml)) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (WordXml.isMath(xml)) {
                state.text.add(
                        MarkedText.FORMULA + Formula.read(xml) + MarkedText.FORMULA,
                        state.look,
                        null);
                continue;
            }
            switch (xml.getLocalName()) {
                case "pPr" -> properties(xml, state);
                case "r" -> run(xml, state);
                case "Fallback", "moveFrom" -> WordXml.skip(xml);
                default -> {}
            }
        }
        depth--;
        if (depth > 0) {
            boxed.add(state.text);
        } else {
            receiver.accept(state.text);
            boxed.forEach(receiver);
            boxed.clear();
        }
    }

    private void properties(XMLStreamReader xml, State state) throws XMLStreamException {
        String style = null;
        ListPlace place = ListPlace.UNSAID;
        LookChange mark = LookChange.NONE;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && "pPr".equals(xml.getLocalName())) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "pStyle" -> style = WordXml.attribute(xml, "val");
                    case "numPr" -> place = ListPlace.read(xml);
                    case "rPr" -> mark = LookChange.read(xml);
                    case "pPrChange", "sectPr" -> WordXml.skip(xml);
                    default -> {}
                }
            }
        }
        state.look = styles.paragraph(style);
        state.font = styles.font(style);
        String label = numbering.next(place.over(styles.place(style)));
        if (!label.isEmpty()) {
            boolean ends = !Character.isLetterOrDigit(label.charAt(label.length() - 1));
            state.text.add(ends ? label + ' ' : label + ". ", mark.on(state.look), state.font);
        }
    }

    private void run(XMLStreamReader xml, State state) throws XMLStreamException, IOException {
        Look look = state.look;
        String font = state.font;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT
                    && "r".equals(xml.getLocalName())
                    && WordXml.isWord(xml)) {
                return;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "rPr" -> {
                    LookChange change = LookChange.read(xml);
                    look = change.on(styles.with(change.style(), state.look));
                    font = change.font() == null ? state.font : change.font();
                }
                case "t" -> state.text.add(counted(xml.getElementText()), look, font);
                case "tab" -> state.text.add("\t", look, font);
                case "br" -> {
                    String type = WordXml.attribute(xml, "type");
                    if (type == null || type.equals("textWrapping")) {
                        state.text.add("\n", look, font);
                    }
                }
                case "cr" -> state.text.add("\n", look, font);
                case "noBreakHyphen" -> state.text.add("-", look, font);
                case "sym" -> state.text.add(symbol(WordXml.attribute(xml, "char")), look, null);
                case "blip" -> state.text.add(pictures.picture(WordXml.attribute(xml, "embed")));
                case "imagedata" -> state.text.add(pictures.picture(WordXml.attribute(xml, "id")));
                case "p" -> {
                    if (WordXml.isWord(xml)) {
                        read(xml);
                    }
                }
                case "Fallback", "del" -> WordXml.skip(xml);
                default -> {}
            }
        }
    }

    private String counted(String text) {
        characters += text.length();
        if (characters > archive.limits().characters()) {
            throw archive.refusal("tooMuchText", archive.limits().characters());
        }
        return text;
    }

    /** A sign of a symbol font has no meaning outside it. */
    private static String symbol(@Nullable String code) {
        if (code == null || !code.matches("[0-9A-Fa-f]{4}")) {
            return "";
        }
        char sign = (char) Integer.parseInt(code, 16);
        return Character.getType(sign) == Character.PRIVATE_USE ? "\uFFFD" : String.valueOf(sign);
    }
}
