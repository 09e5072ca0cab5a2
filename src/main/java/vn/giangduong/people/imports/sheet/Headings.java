package vn.giangduong.people.imports.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.text.legacy.LegacyEncoding;

/** What a heading says, in whatever encoding. */
final class Headings {

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[].*?[)\\]]");

    /** "Nam" is a man and "Năm" a year: the only heading its marks decide. */
    private static final String MALE = "nam";

    private Headings() {}

    /** The field the heading names, if it is known. */
    static Optional<Field> field(String heading) {
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            Optional<Field> field = known(encoding.decode(heading));
            if (field.isPresent()) {
                return field;
            }
        }
        return Optional.empty();
    }

    /** The heading in Unicode, in the first encoding that makes it a known one. */
    static String decoded(String heading, LegacyEncoding otherwise) {
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            if (known(encoding.decode(heading)).isPresent()) {
                return VietnameseText.clean(encoding.decode(heading));
            }
        }
        return VietnameseText.clean(otherwise.decode(heading));
    }

    private static Optional<Field> known(String heading) {
        String text = VietnameseText.clean(heading).toLowerCase(Locale.ROOT);
        if (MALE.equals(text)) {
            return Optional.of(Field.MALE);
        }
        return exact(VietnameseText.fold(text))
                .or(() -> exact(VietnameseText.fold(IN_BRACKETS.matcher(text).replaceAll(" "))))
                .or(() -> beginning(VietnameseText.fold(text)));
    }

    private static Optional<Field> exact(String folded) {
        for (Field field : Field.values()) {
            if (WordLists.HEADINGS.has(field.name(), folded)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** "Chức vụ, đơn vị công tác hiện nay": the longest known beginning of at least two words. */
    private static Optional<Field> beginning(String folded) {
        Field best = null;
        int length = 0;
        for (Field field : Field.values()) {
            for (String word : WordLists.HEADINGS.of(field.name())) {
                boolean longer = word.length() > length && word.indexOf(' ') > 0;
                if (longer && folded.startsWith(word + " ") && folded.length() < 80) {
                    best = field;
                    length = word.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
