package vn.giangduong.base.work;

/**
 * Something that takes longer than a click may. Runs on another thread as the person who started
 * it.
 *
 * @param <T> what it finds or did, kept in memory for the page that asked
 */
@FunctionalInterface
public interface Work<T> {

    /**
     * Does it all, or nothing: what is stored is stored in one transaction that ends with {@link
     * WorkProgress#landing}.
     *
     * @throws WorkCancelledException passed on from the progress, so that the transaction rolls
     *     back
     * @throws vn.giangduong.base.input.BadInputException when what came in cannot be taken
     */
    T run(WorkProgress progress);
}
