package vn.giangduong.analysis;

import java.util.List;

/**
 * All there is to say about one item.
 *
 * @param statistics the item's figures
 * @param options the options' figures in the order of {@link ItemChoices#options()}; empty without
 *     choices
 * @param blanks how many were presented with the item and chose nothing; 0 without choices
 * @param findings what the figures say in words, most urgent first; empty if nothing stands out
 */
public record ItemReport(
        ItemStatistics statistics,
        List<OptionStatistics> options,
        int blanks,
        List<Finding> findings) {

    public ItemReport {
        options = List.copyOf(options);
        findings = List.copyOf(findings);
    }
}
