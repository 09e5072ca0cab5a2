package vn.giangduong.questionbank.word.document;

/**
 * How a character looks, as far as it may tell something.
 *
 * @param colour six hexadecimal digits; empty for black, nearly black and the usual
 * @param highlight the name or digits of the colour behind it; empty for none
 * @param height 1 for raised, -1 for lowered, 0 for the usual
 */
public record Look(
        boolean bold,
        boolean italic,
        boolean underline,
        String colour,
        String highlight,
        int height) {

    public static final Look PLAIN = new Look(false, false, false, "", "", 0);
}
