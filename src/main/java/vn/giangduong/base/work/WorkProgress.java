package vn.giangduong.base.work;

/**
 * How far work has come, told by the work itself. Every call is also the place where work that was
 * cancelled ends: it throws {@link WorkCancelledException}, which must be let through.
 */
public interface WorkProgress {

    /** For whoever calls the same code within a request, where nobody watches or cancels. */
    WorkProgress UNWATCHED =
            new WorkProgress() {
                @Override
                public void step(String messageKey, long total) {}

                @Override
                public void done(long done) {}

                @Override
                public void landing(String outcomeKey, Object... arguments) {}
            };

    /**
     * The next step begins, nothing of it done yet.
     *
     * @param messageKey what the step is called on the screen; gets done and total as {0} and {1}
     * @param total how many there are to do; 0 when nobody knows
     */
    void step(String messageKey, long total);

    /** So many of the step's total are done. Cheap: to be called for each one. */
    void done(long done);

    /**
     * All is ready to be stored, and from here on it can no longer be cancelled. To be called once,
     * as the last thing in the transaction that stores: the outcome is committed with it.
     *
     * @param outcomeKey the message that tells what landed, also after a restart
     * @param arguments its arguments as text, numbers already formatted
     * @throws IllegalStateException outside a transaction
     */
    void landing(String outcomeKey, Object... arguments);
}
