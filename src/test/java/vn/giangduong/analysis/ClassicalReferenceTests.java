package vn.giangduong.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassicalReferenceTests {

    private static final double RELATIVE = 1e-10;

    @ParameterizedTest
    @ValueSource(strings = {"lsat6", "lsat7"})
    void agreesWithTheReferenceOnTheTest(String dataset) {
        Map<String, String> expected = rows("expected_classical_test.csv", dataset).getFirst();
        TestStatistics test = analyse(dataset).test();
        ScoreSummary scores = test.scores().orElseThrow();
        Reliability reliability = test.reliability().orElseThrow();

        assertThat(test.candidates()).isEqualTo(1000);
        assertThat(test.complete()).isTrue();
        same(scores.mean(), expected, "mean");
        same(scores.median(), expected, "median");
        same(scores.standardDeviation().orElseThrow(), expected, "sd");
        same(scores.minimum(), expected, "min");
        same(scores.maximum(), expected, "max");
        same(scores.skewness().orElseThrow(), expected, "skewness_G1");
        same(scores.excessKurtosis().orElseThrow(), expected, "excess_kurtosis_G2");
        same(reliability.alpha(), expected, "alpha");
        same(reliability.alpha(), expected, "kr20");
        same(reliability.interval().orElseThrow().low(), expected, "alpha_feldt_lo95");
        same(reliability.interval().orElseThrow().high(), expected, "alpha_feldt_hi95");
        same(reliability.standardErrorOfScore().orElseThrow(), expected, "sem");
        assertThat(reliability.standardErrorOfMark())
                .isCloseTo(2 * ReferenceData.number(expected, "sem"), within(1e-10));
        assertThat(reliability.dichotomous()).isTrue();
        assertThat(reliability.basis()).isEqualTo(Reliability.Basis.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lsat6", "lsat7"})
    void agreesWithTheReferenceOnEachItem(String dataset) {
        List<Map<String, String>> expectedItems = rows("expected_classical_item.csv", dataset);
        List<ItemReport> items = analyse(dataset).items();

        assertThat(items).hasSize(5);
        for (ItemReport report : items) {
            ItemStatistics item = report.statistics();
            Map<String, String> expected = expectedItems.get(item.item());
            assertThat(item.answers()).isEqualTo(1000);
            same(item.mean().orElseThrow(), expected, "mean");
            same(item.facility().orElseThrow(), expected, "facility");
            same(item.standardDeviation().orElseThrow(), expected, "sd");
            same(item.totalCorrelation().orElseThrow(), expected, "item_total_r");
            same(item.discrimination().orElseThrow(), expected, "item_rest_r");
            same(item.upperLowerIndex().orElseThrow(), expected, "D27_ties_included");
            same(item.alphaIfDeleted().orElseThrow(), expected, "alpha_if_deleted");
        }
    }

    private static TestReport analyse(String dataset) {
        return ItemAnalysis.analyse(
                ReferenceData.matrix(dataset), Map.of(), AnalysisSettings.standard());
    }

    private static List<Map<String, String>> rows(String file, String dataset) {
        return ReferenceData.rows(file).stream()
                .filter(row -> dataset.equals(row.get("dataset")))
                .toList();
    }

    private static void same(double actual, Map<String, String> expected, String column) {
        double value = ReferenceData.number(expected, column);
        assertThat(actual).as(column).isCloseTo(value, within(RELATIVE * Math.max(1, value)));
    }
}
