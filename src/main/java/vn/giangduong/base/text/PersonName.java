package vn.giangduong.base.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name as one text, with the parts people are sorted by: given name (the last word),
 * family name (the first word), and what is between. A name of one word has only a given name; in
 * “A Đức” or “Y Hạnh” the marker is the family part. The split is for sorting alone.
 *
 * @param full the whole name, NFC, single spaces, never empty
 */
public record PersonName(String full) {

    /**
     * @throws IllegalArgumentException when nothing is left of the name after cleaning
     */
    public PersonName {
        full = VietnameseText.clean(full);
        if (full.isEmpty()) {
            throw new IllegalArgumentException("a name needs at least one word");
        }
    }

    /** The last word: what people are called and sorted by. */
    public String given() {
        return full.substring(full.lastIndexOf(' ') + 1);
    }

    /** The first word, or nothing when the name is one word. */
    public String family() {
        int end = full.indexOf(' ');
        return end < 0 ? "" : full.substring(0, end);
    }

    /** The words between family and given name, or nothing. */
    public String middle() {
        int start = full.indexOf(' ');
        int end = full.lastIndexOf(' ');
        return start == end ? "" : full.substring(start + 1, end);
    }

    /**
     * Given, family and middle name with single spaces. Sorting by the three parts one after the
     * other is stricter: in one text, tones of the given name weigh less than the family's letters.
     */
    public String sortKey() {
        return Stream.of(given(), family(), middle())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What the name is searched by, see {@link VietnameseText#fold}. */
    public String folded() {
        return VietnameseText.fold(full);
    }

    @Override
    public String toString() {
        return full;
    }
}
