package vn.giangduong.assessment.core;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An attempt's phase does not allow what was asked of it. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Another tab or device may write. */
        OTHER_WRITER,
        /** The attempt is over. */
        CLOSED,
        /** Answers the player has given a number have not arrived. */
        MISSING_ANSWERS,
        /** The attempt has to be opened first. */
        NOT_OPENED,
        /** The attempt is still going on. */
        NOT_CLOSED
    }

    private final Reason reason;
    private final @Nullable Instant since;
    private final int stored;

    private RefusedException(Reason reason, @Nullable Instant since, int stored) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.since = since;
        this.stored = stored;
    }

    static RefusedException otherWriter(Instant since) {
        return new RefusedException(Reason.OTHER_WRITER, since, -1);
    }

    static RefusedException closed() {
        return new RefusedException(Reason.CLOSED, null, -1);
    }

    static RefusedException missingAnswers(int stored) {
        return new RefusedException(Reason.MISSING_ANSWERS, null, stored);
    }

    static RefusedException notOpened() {
        return new RefusedException(Reason.NOT_OPENED, null, -1);
    }

    /** The attempt is still going on. */
    public static RefusedException notClosed() {
        return new RefusedException(Reason.NOT_CLOSED, null, -1);
    }

    public Reason reason() {
        return reason;
    }

    /** Since when the other one writes. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** The last number in the log, when answers are missing. */
    public OptionalInt stored() {
        return stored < 0 ? OptionalInt.empty() : OptionalInt.of(stored);
    }
}
