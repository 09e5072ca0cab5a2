package vn.giangduong.questionbank;

import java.util.List;
import vn.giangduong.base.input.Problem;

/**
 * A question file, read and checked, before anything of it is stored.
 *
 * @param code the bank's code; empty when the file names none
 * @param title the bank's title; empty when the file gives none
 * @param questions those without a problem
 * @param problems all that is wrong, by line
 */
record PreparedBank(
        String fileName,
        String code,
        String title,
        List<PreparedQuestion> questions,
        List<Problem> problems) {

    PreparedBank {
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
    }

    /** One question of the file, at its line. */
    record PreparedQuestion(int line, String code, QuestionDraft content) {}
}
