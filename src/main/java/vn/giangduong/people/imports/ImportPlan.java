package vn.giangduong.people.imports;

import java.util.List;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.table.workbook.CellReferences;
import vn.giangduong.people.imports.sheet.RowProblem;
import vn.giangduong.people.imports.sheet.SkippedRow;

/**
 * What an import would do, or has done.
 *
 * @param people rows that are people
 * @param added people who are not there yet
 * @param changed people something about whom changes, moves aside
 * @param moved people who move to another cell
 * @param unchanged people about whom the list says nothing new
 * @param problems what keeps it from landing
 * @param changes old and new, row by row
 * @param warnings what a person should look at, though it can land
 * @param skipped rows that are no people
 * @param digest stands for all of it: what was looked at is what lands
 */
public record ImportPlan(
        String source,
        int people,
        int added,
        int changed,
        int moved,
        int unchanged,
        List<RowProblem> problems,
        List<RowChange> changes,
        List<RowProblem> warnings,
        List<SkippedRow> skipped,
        String digest) {

    public ImportPlan {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
        skipped = List.copyOf(skipped);
    }

    /** Whether nothing keeps it from landing. */
    public boolean canLand() {
        return problems.isEmpty();
    }

    /** Whether there is anything to land. */
    public boolean doesSomething() {
        return added + changed + moved > 0;
    }

    /** The problems as everything that comes in reports them. */
    public List<Problem> asProblems() {
        return problems.stream().map(this::asProblem).toList();
    }

    private Problem asProblem(RowProblem problem) {
        Integer column = problem.column();
        return new Problem(
                source,
                problem.row(),
                column == null ? null : CellReferences.letters(column),
                problem.messageKey(),
                problem.arguments());
    }
}
