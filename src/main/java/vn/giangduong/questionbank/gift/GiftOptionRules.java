package vn.giangduong.questionbank.gift;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.giangduong.base.text.VietnameseText;

/** What must hold for the options of a question, whoever made it. */
final class GiftOptionRules {

    /** Thirds written with a few decimals do not add up exactly. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");

    private GiftOptionRules() {}

    /** Whether the options that earn something earn the whole mark together. */
    static boolean addUp(List<GiftOption> options) {
        return positive(options).subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) <= 0;
    }

    static BigDecimal positive(List<GiftOption> options) {
        return options.stream()
                .map(GiftOption::fraction)
                .filter(fraction -> fraction.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The index of the first option whose text, white space aside, was there before; else -1. */
    static int firstRepeated(List<GiftOption> options) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (!seen.add(VietnameseText.clean(options.get(i).text()))) {
                return i;
            }
        }
        return -1;
    }
}
