package vn.giangduong.base.input;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came in cannot be taken, and nothing of it was. Carries every problem found, at least one.
 * The exception's own message is for logs: it lists message keys, never what the input contained.
 */
public class BadInputException extends RuntimeException {

    private static final int KEYS_IN_MESSAGE = 10;

    @SuppressWarnings("serial") // never sent over the wire as a Java object
    private final List<Problem> problems;

    /**
     * @throws IllegalArgumentException when there is no problem
     */
    public BadInputException(List<Problem> problems) {
        super(summary(problems));
        this.problems = List.copyOf(problems);
    }

    public BadInputException(Problem problem) {
        this(List.of(problem));
    }

    /** All problems, in the order they were found. */
    public List<Problem> problems() {
        return problems;
    }

    private static String summary(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("bad input without a problem");
        }
        String keys =
                problems.stream()
                        .map(Problem::messageKey)
                        .distinct()
                        .limit(KEYS_IN_MESSAGE)
                        .collect(Collectors.joining(", "));
        return problems.size() + " problem(s): " + keys;
    }
}
