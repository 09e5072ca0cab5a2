package vn.giangduong.assessment;

import java.util.List;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.QuestionVersion;

/**
 * A paper as a cadre might get it, drawn for a lecturer and stored nowhere.
 *
 * @param items in the order of the paper
 */
public record PaperPreview(QuizId quiz, List<Item> items) {

    public PaperPreview {
        items = List.copyOf(items);
    }

    /**
     * One question on the paper.
     *
     * @param position counted from 1
     * @param options in the order in which they would be shown
     */
    public record Item(int position, QuestionVersion question, List<QuestionOption> options) {

        public Item {
            options = List.copyOf(options);
        }
    }
}
