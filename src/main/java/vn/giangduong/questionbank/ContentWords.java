package vn.giangduong.questionbank;

import java.util.Locale;
import java.util.ResourceBundle;

/** Words that become part of the content, and so are in its language whoever reads it. */
final class ContentWords {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private ContentWords() {}

    /** What stands for {@link OptionDraft#TRUE} and {@link OptionDraft#FALSE} in a question. */
    static String judgement(String option) {
        return ResourceBundle.getBundle("messages.questionbank", VIETNAMESE)
                .getString("questionbank.option." + option);
    }
}
