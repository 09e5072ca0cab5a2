package vn.giangduong.base.work;

/** Where a piece of work stands. */
public enum WorkState {
    /** Others are before it. */
    WAITING,
    RUNNING,
    /** Being stored; too late to cancel. */
    LANDING,
    /** Done; what it had to store is stored. */
    DONE,
    /** Somebody stopped it; nothing was stored. */
    CANCELLED,
    /** What came in has problems; nothing was stored. */
    REFUSED,
    /** Something went wrong on our side; nothing was stored. */
    FAILED,
    /** The server stopped while it ran; nothing was stored. */
    INTERRUPTED,
    /** It stored nothing, and what it found is no longer kept. */
    EXPIRED;

    /** Whether nothing more will happen. */
    public boolean ended() {
        return switch (this) {
            case WAITING, RUNNING, LANDING -> false;
            case DONE, CANCELLED, REFUSED, FAILED, INTERRUPTED, EXPIRED -> true;
        };
    }

    /** Whether it can still be stopped. */
    public boolean canBeCancelled() {
        return this == WAITING || this == RUNNING;
    }
}
