package vn.giangduong.base.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.Problem;

/**
 * A piece of work as it stands.
 *
 * @param kind which work it is, such as {@code questionbank.gift}
 * @param subject what it is done with, such as a file's name
 * @param step how far it has come; null before it begins and after it has ended
 * @param outcome what landed; null while nothing has
 * @param problems why it was refused
 * @param reference the number to tell the administrator when it failed
 * @param found what it returned; null unless it is done and this process still keeps it
 */
public record WorkStanding(
        WorkId id,
        String kind,
        String subject,
        WorkState state,
        Instant startedAt,
        @Nullable WorkStep step,
        @Nullable WorkOutcome outcome,
        List<Problem> problems,
        @Nullable String reference,
        @Nullable Object found) {

    public WorkStanding {
        problems = List.copyOf(problems);
    }

    /** What it returned, if that is kept and of this type. */
    public <T> Optional<T> found(Class<T> type) {
        return Optional.ofNullable(found).filter(type::isInstance).map(type::cast);
    }
}
