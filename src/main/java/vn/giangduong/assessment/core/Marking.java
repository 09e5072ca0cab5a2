package vn.giangduong.assessment.core;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.giangduong.questionbank.marking.AnswerKey;

/**
 * Marks answers and papers. Nothing is rounded on the way: an item's mark to three decimals and the
 * paper's to two, both half up, are each rounded once from exact shares.
 */
public final class Marking {

    /** The highest mark of a paper. */
    public static final BigDecimal SCALE = BigDecimal.TEN;

    private static final int MARK_DECIMALS = 2;
    private static final int ITEM_DECIMALS = 3;

    private Marking() {}

    /**
     * One item to mark.
     *
     * @param answer as it is written in the log
     * @param maximum the mark for a right answer, positive
     */
    public record Item(AnswerKey key, String answer, BigDecimal maximum) {}

    /**
     * The mark of one item.
     *
     * @param share the part of the maximum that was earned, 0 to 1
     * @param mark share times maximum, three decimals
     */
    public record ItemMark(BigDecimal share, BigDecimal mark) {

        /** Whether the answer earned everything. */
        public boolean isRight() {
            return share.compareTo(BigDecimal.ONE) == 0;
        }
    }

    /**
     * The mark of a paper.
     *
     * @param items in the order they were given
     * @param mark on the scale of 10, two decimals
     * @param right how many items earned everything
     */
    public record PaperMark(List<ItemMark> items, BigDecimal mark, int right) {

        public PaperMark {
            items = List.copyOf(items);
        }

        /** Whether the mark reaches the pass mark. */
        public boolean passes(BigDecimal passMark) {
            return mark.compareTo(passMark) >= 0;
        }
    }

    /**
     * Marks a paper: 10 times what was earned over what could be earned.
     *
     * @throws IllegalArgumentException when there is nothing to mark
     */
    public static PaperMark paper(List<Item> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a paper has at least one item");
        }
        List<ItemMark> marks = new ArrayList<>();
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        for (Item item : items) {
            BigDecimal share = item.key().share(item.answer());
            BigDecimal exact = share.multiply(item.maximum());
            marks.add(new ItemMark(share, exact.setScale(ITEM_DECIMALS, RoundingMode.HALF_UP)));
            earned = earned.add(exact);
            possible = possible.add(item.maximum());
        }
        BigDecimal mark =
                SCALE.multiply(earned).divide(possible, MARK_DECIMALS, RoundingMode.HALF_UP);
        int right = Math.toIntExact(marks.stream().filter(ItemMark::isRight).count());
        return new PaperMark(marks, mark, right);
    }

    /** What each of so many equal items is worth, three decimals. */
    public static BigDecimal maximumOfEach(int items) {
        return SCALE.divide(BigDecimal.valueOf(items), MathContext.DECIMAL64)
                .setScale(ITEM_DECIMALS, RoundingMode.HALF_UP);
    }
}
