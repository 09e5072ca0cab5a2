package vn.giangduong.questionbank.word;

import java.util.List;
import vn.giangduong.questionbank.word.Gathered.Option;
import vn.giangduong.questionbank.word.document.Look;
import vn.giangduong.questionbank.word.document.MarkedText;

/** Takes options out of lines into a question. */
final class OptionLines {

    private OptionLines() {}

    /** The letters of a line that begin options of the question; none when there are none. */
    static List<OptionMark> marks(MarkedText text, Gathered question, char nextLetter) {
        if (!question.options.isEmpty() && question.options.getFirst().tag.startsWith("k")) {
            return List.of();
        }
        List<OptionMark> marks = OptionMark.in(text, question.expected(), nextLetter);
        if (marks.isEmpty() && question.options.isEmpty()) {
            marks = OptionMark.in(text, 'a', nextLetter);
        }
        if (marks.isEmpty() && question.isLower()) {
            marks = OptionMark.in(text, 'A', nextLetter);
            if (!marks.isEmpty()) {
                question.foldIntoStem();
            }
        }
        return marks;
    }

    /** Adds the options those letters begin. */
    static void add(List<OptionMark> marks, MarkedText text, Gathered question) {
        for (int i = 0; i < marks.size(); i++) {
            OptionMark mark = marks.get(i);
            int end = i + 1 < marks.size() ? marks.get(i + 1).start() : text.length();
            question.options.add(
                    new Option(
                            mark.letter(),
                            text.signs().get(mark.letterAt()).look(),
                            mark.starred(),
                            mark.tag(),
                            text.sub(mark.end(), end).strip()));
            if (mark.tight()) {
                question.doubt("tightOptions");
            }
        }
    }

    /** Adds an option that a tag of K12Online begins. */
    static void addTagged(Markers.Piece piece, MarkedText text, Gathered question) {
        char letter = (char) ('A' + Math.min(25, question.options.size()));
        question.options.add(new Option(letter, Look.PLAIN, false, "k" + piece.name(), text));
    }
}
