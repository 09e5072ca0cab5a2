package vn.giangduong.base.lists;

import java.util.List;
import vn.giangduong.base.work.WorkProgress;

/**
 * A list a module takes in; a bean for each. The file, the page, the REST API, transactions, the
 * log and the digest of what was seen are not its concern.
 */
public interface ListImport {

    /** How the list looks; the same each time. */
    ListTemplate template();

    /** Whether the signed-in person may hand in such a list at all, whatever it is about. */
    boolean allowed();

    /**
     * Compares the rows with what is there and says what each would do. Runs in a transaction which
     * is rolled back unless the list lands: it may lock, use temporary tables, and even carry
     * things out to see what comes of them. The same rows on the same data give the same plan. What
     * the person may not reach is answered as if it did not exist, by a problem of the row.
     *
     * @param rows all rows of the list, also those that are not {@link ListRow#sound sound}
     * @param progress where to say how far it is
     */
    ListPlan plan(List<ListRow> rows, WorkProgress progress);
}
