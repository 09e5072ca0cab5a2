package vn.giangduong.questionbank;

/** There is no such bank or question. */
public class QuestionNotFoundException extends RuntimeException {

    QuestionNotFoundException() {
        super("No such bank or question");
    }
}
