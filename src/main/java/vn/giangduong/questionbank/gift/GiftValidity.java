package vn.giangduong.questionbank.gift;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/**
 * The days on which the law a question cites is in force, both ends included; an open end is null.
 * Written as 2019-07-01..2026-06-30, 2026-07-01.. or ..2026-06-30.
 */
public record GiftValidity(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final String BETWEEN = "..";

    /**
     * @throws IllegalArgumentException when both ends are open or the end is before the beginning
     */
    public GiftValidity {
        if (from == null && to == null) {
            throw new IllegalArgumentException("a validity needs at least one end");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a validity ends before it begins");
        }
    }

    /** Reads the written form; empty when it is not one. */
    public static Optional<GiftValidity> parse(String text) {
        String clean = VietnameseText.clean(text);
        int between = clean.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        try {
            LocalDate from = day(clean.substring(0, between));
            LocalDate to = day(clean.substring(between + BETWEEN.length()));
            return Optional.of(new GiftValidity(from, to));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }

    @Override
    public String toString() {
        return (from == null ? "" : from) + BETWEEN + (to == null ? "" : to);
    }
}
