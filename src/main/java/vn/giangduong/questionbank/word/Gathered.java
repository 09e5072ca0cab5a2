package vn.giangduong.questionbank.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.giangduong.questionbank.word.document.Look;
import vn.giangduong.questionbank.word.document.MarkedText;

/** A question while its lines are gathered. */
final class Gathered {

    final int paragraph;
    final int number;
    final Part part;
    String level = "";
    String kind = "";
    MarkedText stem = MarkedText.EMPTY;
    final StringBuilder tables = new StringBuilder();
    final List<Option> options = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    MarkedText explanation = MarkedText.EMPTY;
    final Set<Doubt> doubts = new LinkedHashSet<>();
    final List<String> source = new ArrayList<>();
    private int lastParagraph;

    Gathered(int paragraph, int number, Part part) {
        this.paragraph = paragraph;
        this.number = number;
        this.part = part;
    }

    /**
     * A part of the paper.
     *
     * @param index counted from 1; 0 for what stands before the first
     */
    record Part(int index, String title, boolean statements, boolean shortAnswers, boolean essays) {

        static final Part NONE = new Part(0, "", false, false, false);
    }

    /** An option while its lines are gathered. */
    static final class Option {
        final char letter;
        final Look letterLook;
        final boolean starred;
        final String tag;
        MarkedText text;

        Option(char letter, Look letterLook, boolean starred, String tag, MarkedText text) {
            this.letter = letter;
            this.letterLook = letterLook;
            this.starred = starred;
            this.tag = tag;
            this.text = text;
        }
    }

    void source(Line line) {
        if (line.paragraph() != lastParagraph && !line.text().isBlank()) {
            source.add(line.text().text());
        } else if (!line.text().isBlank()) {
            source.set(source.size() - 1, source.getLast() + '\n' + line.text().text());
        }
        lastParagraph = line.text().isBlank() ? lastParagraph : line.paragraph();
    }

    void doubt(String key, Object... arguments) {
        doubts.add(Doubt.of(key, arguments));
    }

    boolean isLower() {
        return !options.isEmpty() && Character.isLowerCase(options.getFirst().letter);
    }

    /** The letter that comes next, in the case of those before. */
    char expected() {
        return options.isEmpty() ? 'A' : (char) (options.getLast().letter + 1);
    }

    /** Small letters before capital ones were part of the stem. */
    void foldIntoStem() {
        for (Option option : options) {
            stem =
                    stem.line(
                            new MarkedText(
                                    concat(
                                            MarkedText.of(option.letter + ") ", option.letterLook),
                                            option.text)));
        }
        options.clear();
    }

    private static List<MarkedText.Sign> concat(MarkedText one, MarkedText other) {
        List<MarkedText.Sign> signs = new ArrayList<>(one.signs());
        signs.addAll(other.signs());
        return signs;
    }
}
