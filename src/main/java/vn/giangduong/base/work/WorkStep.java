package vn.giangduong.base.work;

/**
 * How far the present step has come.
 *
 * @param messageKey what it is called on the screen; gets done and total as {0} and {1}
 * @param total 0 when nobody knows
 */
public record WorkStep(String messageKey, long done, long total) {

    /** The part that is done, 0 to 1; 0 when the total is not known. */
    public double part() {
        return total == 0 ? 0 : Math.min(1, (double) done / total);
    }
}
