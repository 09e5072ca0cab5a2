package vn.giangduong.base.lists;

import java.util.List;
import java.util.Map;
import vn.giangduong.base.lists.RowPlan.Outcome;

/**
 * What a list would do, or did.
 *
 * @param kind which list
 * @param source the file's name
 * @param columns where the columns stand in the file, from 0, by name
 * @param rows by row
 * @param problems by row; the list lands only without any
 * @param digest stands for all of it, to be handed in when it lands
 */
public record ListPreview(
        String kind,
        String source,
        Map<String, Integer> columns,
        List<RowPlan> rows,
        List<ListProblem> problems,
        String digest) {

    /** Copies. */
    public ListPreview {
        columns = Map.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** How many rows would do that. */
    public int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** How many rows would do something. */
    public int effective() {
        return rows.size() - count(Outcome.UNCHANGED);
    }

    /** Whether nothing keeps it from landing. */
    public boolean canLand() {
        return problems.isEmpty();
    }
}
