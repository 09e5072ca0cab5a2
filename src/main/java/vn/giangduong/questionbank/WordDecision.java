package vn.giangduong.questionbank;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;
import vn.giangduong.questionbank.word.WordQuestion;
import vn.giangduong.questionbank.word.WordQuestion.Standing;
import vn.giangduong.questionbank.word.WordType;

/**
 * What a lecturer decides about a question of a Word document.
 *
 * @param dropped whether it is left out
 * @param accepted whether it lands in spite of its doubts
 * @param right which options or statements are right, from 0
 * @param answer the number or text to type, for types without options
 */
public record WordDecision(
        boolean dropped,
        boolean accepted,
        WordType type,
        NavigableSet<Integer> right,
        String answer) {

    public WordDecision {
        right = Collections.unmodifiableNavigableSet(new TreeSet<>(right));
    }

    /** Nothing decided: what was read, which lands only when it is sure. */
    public static WordDecision asRead(WordQuestion question) {
        return new WordDecision(
                false,
                question.standing() == Standing.SURE,
                question.type(),
                question.right(),
                question.answer());
    }

    /** Whether the question can land with it. */
    public boolean settles(WordQuestion question) {
        return !dropped
                && accepted
                && question.standing() != Standing.REFUSED
                && type.hasOptions() != question.options().isEmpty()
                && hasKey();
    }

    private boolean hasKey() {
        return switch (type) {
            case SINGLE -> right.size() == 1;
            case MULTIPLE -> !right.isEmpty();
            case STATEMENTS, ESSAY -> true;
            case NUMBER, SHORT_TEXT -> !answer.isBlank();
        };
    }
}
