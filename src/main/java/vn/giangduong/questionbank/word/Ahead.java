package vn.giangduong.questionbank.word;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.word.document.MarkedText;

/** Looks ahead in a document: what a line means often shows only in those after it. */
record Ahead(List<Line> lines) {

    /** So many lines a question may have before its first option. */
    private static final int LONGEST_STEM = 8;

    /**
     * Whether keys and explanations for all questions follow from a line on.
     *
     * @param first the number of the document's first question
     * @param ended whether the paper said that it ends
     * @param complete whether the question before it may be over
     */
    boolean answersBegin(int index, int first, boolean ended, boolean complete) {
        MarkedText text = lines.get(index).text();
        List<KeyEntry> keys = KeyEntry.in(text);
        if (complete && (keys.size() > 1 || (ended && !keys.isEmpty()))) {
            return true;
        }
        if (ended) {
            Markers.Question again = Markers.question(text);
            if (Markers.isPart(text)) {
                return !optionsFollow(index);
            }
            return Markers.isAnswersHeading(text) || (again != null && !optionsFollow(index));
        }
        if (!Markers.isAnswersHeading(text)) {
            return false;
        }
        Line next = following(index);
        if (next == null) {
            return false;
        }
        if (next.table() != null) {
            return !KeyTable.read(next.table()).isEmpty();
        }
        Markers.Question anew = Markers.question(next.text());
        return !KeyEntry.in(next.text()).isEmpty()
                || Markers.isPart(next.text())
                || (anew != null && anew.number() <= first);
    }

    private boolean optionsFollow(int index) {
        for (int i = index; i < Math.min(lines.size(), index + LONGEST_STEM); i++) {
            OptionMark mark = OptionMark.atStart(lines.get(i).text());
            if (mark != null && Character.toUpperCase(mark.letter()) == 'A') {
                return true;
            }
        }
        return false;
    }

    /** The letter the next line begins with as an option does; a space when it does not. */
    char nextLetter(int index) {
        Line next = following(index);
        OptionMark mark = next == null ? null : OptionMark.atStart(next.text());
        return mark == null ? ' ' : mark.letter();
    }

    private @Nullable Line following(int index) {
        for (int i = index + 1; i < lines.size(); i++) {
            if (lines.get(i).table() != null || !lines.get(i).text().isBlank()) {
                return lines.get(i);
            }
        }
        return null;
    }
}
