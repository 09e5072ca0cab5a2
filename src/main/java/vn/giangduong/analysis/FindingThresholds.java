package vn.giangduong.analysis;

import vn.giangduong.analysis.AnalysisException.Reason;

/**
 * When a figure becomes a finding. No finding rests on a bare figure: its confidence limit has to
 * be on the wrong side of the threshold, so that small groups raise no false alarms.
 *
 * @param fewestAnswers fewer answers than this say nothing; 30 is the least in J. M. Linacre,
 *     "Sample size and item calibration stability", Rasch Measurement Transactions 7 (1994), and
 *     leaves a correlation uncertain by a third to either side
 * @param tooEasy facility above which an item is too easy; our own choice, near what Moodle's "Quiz
 *     report statistics" calls very easy
 * @param tooHard facility below which an item is too hard; our own choice, below the chance of a
 *     blind guess among four options
 * @param lowDiscrimination discrimination below which an item does not discriminate; below 0.20 is
 *     "poor" in R. L. Ebel, D. A. Frisbie, Essentials of Educational Measurement (5th edition,
 *     1991)
 * @param fewestOtherItems with fewer other items the rest is too coarse to hold an item to {@code
 *     lowDiscrimination}; our own choice
 * @param unusedDistractor share below which a distractor does no work; 0.05 in T. M. Haladyna, S.
 *     M. Downing, "How many options is enough for a multiple-choice test item?", Educational and
 *     Psychological Measurement 53 (1993)
 * @param attraction least correlation with the rest for which a distractor may be said to attract
 *     the strong, so that thousands of answers do not make a trifle significant; our own choice
 * @param confidence of limits behind descriptions (two-sided intervals, one-sided tests)
 * @param suspicionConfidence of the one-sided tests behind what casts doubt on the key
 */
public record FindingThresholds(
        int fewestAnswers,
        double tooEasy,
        double tooHard,
        double lowDiscrimination,
        int fewestOtherItems,
        double unusedDistractor,
        double attraction,
        double confidence,
        double suspicionConfidence) {

    public FindingThresholds {
        Interval.requireConfidence(confidence);
        Interval.requireConfidence(suspicionConfidence);
        require(fewestAnswers >= FisherZ.FEWEST_PAIRS, "fewestAnswers");
        require(tooHard >= 0 && tooHard < tooEasy && tooEasy <= 1, "tooEasy");
        require(lowDiscrimination >= 0 && lowDiscrimination < 1, "lowDiscrimination");
        require(fewestOtherItems >= 1, "fewestOtherItems");
        require(unusedDistractor >= 0 && unusedDistractor < 1, "unusedDistractor");
        require(attraction >= 0 && attraction < 1, "attraction");
    }

    /** The values named above. */
    public static FindingThresholds standard() {
        return new FindingThresholds(30, 0.90, 0.20, 0.20, 9, 0.05, 0.05, 0.95, 0.99);
    }

    private static void require(boolean holds, String setting) {
        if (!holds) {
            throw new AnalysisException(Reason.BAD_SETTING, setting);
        }
    }
}
