package vn.giangduong.questionbank.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.giangduong.questionbank.word.document.MarkedText;

/**
 * What a list of keys says of one question.
 *
 * @param value as it is written
 */
record KeyEntry(int number, String value) {

    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?:(?:cau|bai|CAU|Cau|Bai)\\s*)?(\\d{1,4})\\s*[-.:)=\u2013]?\\s*"
                            + "([DS](?:[\\s,;\\-]{0,2}[DS]){1,7}(?![\\p{L}\\d])"
                            + "|[A-Ha-h](?:\\s*,\\s*[A-H](?!\\s*[-.:)=\\d]))*(?![\\p{L}\\d]))");

    /** The entries of a line that holds nothing else; none otherwise. */
    static List<KeyEntry> in(MarkedText line) {
        List<KeyEntry> entries = new ArrayList<>();
        String bare = line.bare();
        Matcher entry = ENTRY.matcher(bare);
        int from = 0;
        while (entry.find()) {
            if (!isBetween(bare.substring(from, entry.start()))) {
                return List.of();
            }
            entries.add(
                    new KeyEntry(
                            Integer.parseInt(entry.group(1)),
                            line.text().substring(entry.start(2), entry.end(2))));
            from = entry.end();
        }
        return isBetween(bare.substring(from)) ? entries : List.of();
    }

    private static boolean isBetween(String text) {
        return text.chars()
                .allMatch(sign -> Character.isWhitespace(sign) || ",;|.".indexOf(sign) >= 0);
    }
}
