package vn.giangduong.questionbank.gift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.giangduong.base.input.Problem;

/** Collects what is wrong with one file. */
final class GiftProblems {

    private static final String PREFIX = "questionbank.gift.";

    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    GiftProblems(String source) {
        this.source = source;
    }

    /** Notes a problem; the key is that of the message without "questionbank.gift.". */
    void at(int line, String key, Object... arguments) {
        problems.add(Problem.atLine(source, line, PREFIX + key, arguments));
    }

    int count() {
        return problems.size();
    }

    List<Problem> byLine() {
        return problems.stream()
                .sorted(
                        Comparator.comparing(
                                Problem::line, Comparator.nullsFirst(Integer::compare)))
                .toList();
    }
}
