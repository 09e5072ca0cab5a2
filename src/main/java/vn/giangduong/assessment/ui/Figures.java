package vn.giangduong.assessment.ui;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import vn.giangduong.base.text.VietnameseFormats;

/** Figures of an analysis as people read them. */
final class Figures {

    private static final int DECIMALS = 2;

    /** Shares are handed to tables as so many of a million. */
    static final long WHOLE = 1_000_000;

    private Figures() {}

    static String number(double value) {
        return VietnameseFormats.number(BigDecimal.valueOf(value), DECIMALS);
    }

    static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : VietnameseFormats.NONE;
    }

    static String percent(double share) {
        return VietnameseFormats.percent(BigDecimal.valueOf(share), BigDecimal.ONE);
    }

    static String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : VietnameseFormats.NONE;
    }

    static long part(OptionalDouble share) {
        return Math.round(share.orElse(0) * WHOLE);
    }

    static long whole(OptionalDouble share) {
        return share.isPresent() ? WHOLE : 0;
    }
}
