package vn.giangduong.base.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.giangduong.base.lists.RowPlan.Outcome;
import vn.giangduong.base.work.WorkProgress;

/**
 * What a list would do, row by row, and all that is wrong with it; put together by the module that
 * takes it in.
 */
public final class ListPlan {

    private final List<RowPlan> rows = new ArrayList<>();
    private final List<ListProblem> problems = new ArrayList<>();
    private Consumer<WorkProgress> landing = progress -> {};

    /** The row brings something that was not there. */
    public void adds(ListRow row, String subject, Sentence... words) {
        says(row, Outcome.NEW, subject, List.of(words));
    }

    /** The row changes something that is there. */
    public void changes(ListRow row, String subject, List<Sentence> words) {
        says(row, Outcome.CHANGED, subject, words);
    }

    /** All the row says is there already. */
    public void leaves(ListRow row, String subject) {
        says(row, Outcome.UNCHANGED, subject, List.of());
    }

    /** What the row would do. */
    public void says(ListRow row, Outcome outcome, String subject, List<Sentence> words) {
        rows.add(new RowPlan(row.number(), outcome, subject, words));
    }

    /**
     * Something is wrong.
     *
     * @param column the name of the column, or "" for the row as a whole
     */
    public void refuses(ListRow row, String column, String messageKey, Object... arguments) {
        problems.add(
                ListProblem.of(
                        row.number(), column.isEmpty() ? null : column, messageKey, arguments));
    }

    /** Something is wrong. */
    public void refuses(ListProblem problem) {
        problems.add(problem);
    }

    /**
     * How it lands: called at most once, in the transaction the plan was made in, when nothing is
     * wrong and the plan is the one a person has seen. Not needed when planning has done it all.
     */
    public void lands(Consumer<WorkProgress> how) {
        landing = how;
    }

    /** What each row would do, in any order. */
    public List<RowPlan> rows() {
        return List.copyOf(rows);
    }

    /** What is wrong, in any order. */
    public List<ListProblem> problems() {
        return List.copyOf(problems);
    }

    /** Stores it. */
    public void land(WorkProgress progress) {
        landing.accept(progress);
    }
}
