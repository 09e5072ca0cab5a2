package vn.giangduong.assessment;

import java.util.List;
import vn.giangduong.analysis.TestReport;

/**
 * The analysis of a response matrix that came in from outside.
 *
 * @param items the items' names, in the order of the report's items
 */
public record MatrixAnalysis(List<String> items, TestReport report) {

    public MatrixAnalysis {
        items = List.copyOf(items);
    }
}
