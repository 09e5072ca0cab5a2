package vn.giangduong.questionbank.marking;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers made of numbered parts: {@code 1=C}, {@code 2=A}, rising. */
final class Numbered {

    private static final Pattern PART = Pattern.compile("([1-9][0-9]{0,2})=(.+)");

    private Numbered() {}

    /** The parts by their numbers; null when it is written in any other way. */
    static @Nullable SortedMap<Integer, String> read(String written, String separator) {
        SortedMap<Integer, String> parts = new TreeMap<>();
        if (written.isEmpty()) {
            return parts;
        }
        int before = 0;
        for (String each : written.split(Pattern.quote(separator), -1)) {
            Matcher part = PART.matcher(each);
            if (!part.matches() || Integer.parseInt(part.group(1)) <= before) {
                return null;
            }
            before = Integer.parseInt(part.group(1));
            parts.put(before, part.group(2));
        }
        return parts;
    }
}
