package vn.giangduong.questionbank.marking;

import java.math.BigDecimal;

/** Parts of a mark that authors write with a few decimals. */
final class Shares {

    /** Three parts of 33,33333 % are meant to make a whole. */
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9999");

    private Shares() {}

    /** What a sum of parts earns: never more than everything or less than nothing. */
    static BigDecimal earned(BigDecimal sum) {
        return sum.compareTo(NEARLY_ALL) >= 0 ? BigDecimal.ONE : sum.max(BigDecimal.ZERO);
    }
}
