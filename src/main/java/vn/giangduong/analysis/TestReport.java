package vn.giangduong.analysis;

import java.util.List;

/**
 * The result of {@link ItemAnalysis}.
 *
 * @param test the test as a whole
 * @param items one report an item, in the order of the matrix
 */
public record TestReport(TestStatistics test, List<ItemReport> items) {

    public TestReport {
        items = List.copyOf(items);
    }
}
