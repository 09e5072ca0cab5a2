package vn.giangduong.questionbank;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes authors give to banks and questions: what can stand in a file, a link and a key. */
final class QuestionCode {

    static final int LONGEST = 80;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,9})");

    private QuestionCode() {}

    static boolean isCode(String text) {
        return text.length() <= LONGEST && CODE.matcher(text).matches();
    }

    /** Codes that differ in case only are the same to the database. */
    static String key(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    /** The code after that one, when it ends in a number: PCTN-080 is followed by PCTN-081. */
    static Optional<String> after(String code) {
        Matcher matcher = NUMBERED.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(2);
        String next = Long.toString(Long.parseLong(digits) + 1);
        return Optional.of(
                matcher.group(1) + "0".repeat(Math.max(0, digits.length() - next.length())) + next);
    }
}
