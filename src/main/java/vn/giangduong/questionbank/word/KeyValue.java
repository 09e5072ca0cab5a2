package vn.giangduong.questionbank.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/** What is written as a key may mean letters, judgements or a number. */
final class KeyValue {

    private static final Pattern LETTERS =
            Pattern.compile("[A-H](?:\\s*(?:,|;|va|and|&|\\+|/)?\\s*[A-H])*\\s*\\.?|[a-h]\\s*\\.?");
    private static final Pattern LABELLED =
            Pattern.compile("([a-h])\\s*[).:\\-]?\\s*(dung|sai|D|S|\u0111)(?![\\p{L}])");
    private static final Pattern JUDGED = Pattern.compile("dung|sai|d|s", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:[.,][0-9]+)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}");

    private KeyValue() {}

    /** The letters, counted from 0; nothing when it is something else. */
    static @Nullable NavigableSet<Integer> letters(String value) {
        String bare = VietnameseText.withoutMarks(VietnameseText.clean(value));
        if (!LETTERS.matcher(bare).matches()) {
            return null;
        }
        NavigableSet<Integer> letters = new TreeSet<>();
        if (bare.length() < 3) {
            letters.add(Character.toUpperCase(bare.charAt(0)) - 'A');
            if (bare.length() == 1 || !Character.isLetter(bare.charAt(1))) {
                return letters;
            }
        }
        bare.chars().filter(Character::isUpperCase).forEach(letter -> letters.add(letter - 'A'));
        return letters;
    }

    /** Which of so many statements are right; nothing when not exactly all of them are judged. */
    static @Nullable List<Boolean> judgements(String value, int statements) {
        String bare = VietnameseText.withoutMarks(VietnameseText.clean(value));
        Boolean[] judged = new Boolean[statements];
        Matcher labelled =
                LABELLED.matcher(bare.replaceAll("(?i)dung", "dung").replaceAll("(?i)sai", "sai"));
        int found = 0;
        while (labelled.find()) {
            int at = labelled.group(1).charAt(0) - 'a';
            if (at < statements && judged[at] == null) {
                judged[at] = isRight(labelled.group(2));
                found++;
            }
        }
        if (found == statements) {
            return List.copyOf(Arrays.asList(judged));
        }
        if (!bare.toLowerCase(Locale.ROOT).replaceAll("dung|sai|[ds\\s,;.\\-/]", "").isEmpty()) {
            return null;
        }
        List<Boolean> inOrder = new ArrayList<>();
        Matcher plain = JUDGED.matcher(bare);
        while (plain.find()) {
            inOrder.add(isRight(plain.group()));
        }
        return inOrder.size() == statements ? inOrder : null;
    }

    private static boolean isRight(String word) {
        return !word.toLowerCase(Locale.ROOT).startsWith("s");
    }

    /** The number with a point before its decimals; nothing when it is none. */
    static @Nullable String number(String value) {
        String plain = VietnameseText.clean(value).replace('\u2212', '-').replace('\u2013', '-');
        String digits = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        return NUMBER.matcher(digits).matches() ? digits.replace(',', '.') : null;
    }

    /** Whether a number may be read in two ways, such as 1.234. */
    static boolean isTwofold(String value) {
        return GROUPED.matcher(VietnameseText.clean(value)).matches();
    }
}
