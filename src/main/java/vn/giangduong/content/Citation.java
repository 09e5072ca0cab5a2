package vn.giangduong.content;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place in the law a lesson rests on.
 *
 * @param document the document, such as a law with its number
 * @param article the article or part, if one is meant
 * @param clause the clause, if one is meant
 * @param validFrom the first day it is in force, where known
 * @param validTo the last day it is in force, where known
 */
public record Citation(
        String document,
        @Nullable String article,
        @Nullable String clause,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Serializable {

    /** Document, article and clause on one line, as they are cited. */
    public String label() {
        return Stream.of(document, article, clause)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** Whether it was no longer in force on that day. */
    public boolean isExpired(LocalDate on) {
        return validTo != null && validTo.isBefore(on);
    }
}
