package vn.giangduong.questionbank.kinds;

import java.math.BigDecimal;

/** One way to hold a number, so that equal ones are equal. */
final class Decimals {

    private Decimals() {}

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
