package vn.giangduong.questionbank;

/**
 * What an import did.
 *
 * @param bankCode the bank it went to
 * @param added questions that were not there before
 * @param changed questions that got another version
 * @param unchanged questions that were there already, word for word
 */
public record ImportResult(String bankCode, int added, int changed, int unchanged) {

    public int total() {
        return added + changed + unchanged;
    }
}
