package vn.giangduong.assessment;

/**
 * A row of a blueprint that the bank cannot fill.
 *
 * @param row what is wanted
 * @param available how many questions there are for it; less than the row's count
 */
public record Shortage(BlueprintRow row, int available) {

    /** How many questions have to be written. */
    public int missing() {
        return row.count() - available;
    }
}
