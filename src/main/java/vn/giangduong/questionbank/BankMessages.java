package vn.giangduong.questionbank;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.giangduong.base.input.Problem;

/** Words of this module where there is no screen: in stored content and in the log. */
final class BankMessages {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private BankMessages() {}

    /** The text in Vietnamese, the language the content is written in. */
    static String text(String key, Object... arguments) {
        String pattern =
                ResourceBundle.getBundle("messages.questionbank", VIETNAMESE).getString(key);
        return new MessageFormat(pattern, VIETNAMESE).format(arguments);
    }

    /** A problem with its place, on one line. */
    static String line(Problem problem) {
        String text = text(problem.messageKey(), problem.arguments().toArray());
        Integer line = problem.line();
        return line == null
                ? problem.source() + ": " + text
                : text("questionbank.problem.atLine", problem.source(), line, text);
    }
}
