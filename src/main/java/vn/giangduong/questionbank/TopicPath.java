package vn.giangduong.questionbank;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.giangduong.base.text.VietnameseText;

/**
 * Where a question is filed in its bank: headings from the widest to the narrowest. As text the
 * headings are joined by "/"; a slash inside a heading is written twice, as GIFT does.
 */
record TopicPath(List<String> headings) {

    /** The longest text that can be stored, in characters. */
    static final int LONGEST = 300;

    TopicPath {
        headings =
                headings.stream()
                        .map(VietnameseText::clean)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Reads the text form; white space around headings does not count. */
    static TopicPath of(String text) {
        return new TopicPath(
                Arrays.stream(VietnameseText.clean(text).split("(?<!/)/(?!/)"))
                        .map(part -> part.replace("//", "/"))
                        .toList());
    }

    String text() {
        return headings.stream()
                .map(heading -> heading.replace("/", "//"))
                .collect(Collectors.joining("/"));
    }

    boolean isEmpty() {
        return headings.isEmpty();
    }
}
