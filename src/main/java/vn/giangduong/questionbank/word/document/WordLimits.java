package vn.giangduong.questionbank.word.document;

/**
 * How much of a document is read before it is refused.
 *
 * @param bytes the file's size
 * @param unpackedBytes the size of all parts that are read, unpacked, together
 * @param parts how many files the archive may hold
 * @param paragraphs how many paragraphs, those in tables included
 * @param characters all text together
 * @param pictureBytes the size of one picture; a larger one is known of but not kept
 */
public record WordLimits(
        long bytes,
        long unpackedBytes,
        int parts,
        int paragraphs,
        int characters,
        int pictureBytes) {

    /** Room for a bank of some thousand questions. */
    public static final WordLimits USUAL =
            new WordLimits(20L << 20, 100L << 20, 5_000, 60_000, 3_000_000, 2 << 20);
}
