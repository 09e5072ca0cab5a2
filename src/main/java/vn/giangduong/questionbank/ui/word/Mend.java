package vn.giangduong.questionbank.ui.word;

import java.util.NavigableSet;
import java.util.TreeSet;
import vn.giangduong.questionbank.WordDecision;
import vn.giangduong.questionbank.word.WordQuestion;
import vn.giangduong.questionbank.word.WordType;

/** A question and what is being decided about it. */
final class Mend {

    private final WordQuestion question;
    private boolean dropped;
    private boolean accepted;
    private WordType type;
    private NavigableSet<Integer> right;
    private String answer;

    Mend(WordQuestion question, WordDecision decision) {
        this.question = question;
        dropped = decision.dropped();
        accepted = decision.accepted();
        type = decision.type();
        right = new TreeSet<>(decision.right());
        answer = decision.answer();
    }

    WordQuestion question() {
        return question;
    }

    WordDecision decision() {
        return new WordDecision(dropped, accepted, type, right, answer);
    }

    boolean settled() {
        return decision().settles(question);
    }

    /** Whether it still stands in the way of landing everything. */
    boolean open() {
        return !dropped && !settled();
    }

    void drop(boolean isDropped) {
        dropped = isDropped;
    }

    void accept(boolean isAccepted) {
        accepted = isAccepted;
    }

    /** A key chosen by hand is a decision for the question. */
    void choose(int option, boolean isRight) {
        if (type == WordType.SINGLE && isRight) {
            right.clear();
        }
        if (isRight) {
            right.add(option);
        } else {
            right.remove(option);
        }
        accepted = true;
    }

    void type(WordType newType) {
        type = newType;
        if (newType == WordType.SINGLE && right.size() > 1) {
            right = new TreeSet<>();
        }
        accepted = true;
    }

    void answer(String newAnswer) {
        answer = newAnswer;
        accepted = true;
    }
}
