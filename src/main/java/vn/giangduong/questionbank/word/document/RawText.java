package vn.giangduong.questionbank.word.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.legacy.EncodingEvidence;
import vn.giangduong.base.text.legacy.LegacyEncoding;

/** A paragraph as it is read, before it is known what its letters mean. */
final class RawText {

    private final List<Piece> pieces = new ArrayList<>();

    /** Text in one look and font, or a picture. */
    private record Piece(
            String text, Look look, @Nullable String font, @Nullable WordPicture picture) {}

    void add(String text, Look look, @Nullable String font) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, look, font, null));
        }
    }

    void add(WordPicture picture) {
        pieces.add(new Piece(String.valueOf(MarkedText.OBJECT), Look.PLAIN, null, picture));
    }

    void tell(EncodingEvidence evidence) {
        pieces.forEach(piece -> evidence.add(piece.text(), piece.font()));
    }

    /** The text in composed Unicode; marks that stand in another run than their letter join it. */
    MarkedText text(LegacyEncoding document) {
        List<MarkedText.Sign> signs = new ArrayList<>();
        StringBuilder cluster = new StringBuilder();
        Look look = Look.PLAIN;
        for (Piece piece : pieces) {
            String text = decoded(piece, document);
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                    flush(cluster, look, signs);
                    look = piece.look();
                }
                if (piece.picture() != null) {
                    signs.add(new MarkedText.Sign(letter, look, piece.picture()));
                } else if (isSeen(letter)) {
                    cluster.append(letter);
                }
            }
        }
        flush(cluster, look, signs);
        return new MarkedText(signs);
    }

    private static void flush(StringBuilder cluster, Look look, List<MarkedText.Sign> signs) {
        if (cluster.length() == 1) {
            signs.add(new MarkedText.Sign(cluster.charAt(0), look, null));
        } else if (!cluster.isEmpty()) {
            Normalizer.normalize(cluster, Normalizer.Form.NFC)
                    .chars()
                    .forEach(sign -> signs.add(new MarkedText.Sign((char) sign, look, null)));
        }
        cluster.setLength(0);
    }

    private static boolean isSeen(char letter) {
        return letter != '\u00AD'
                && letter != '\uFEFF'
                && letter != MarkedText.OBJECT
                && (letter < '\u200B' || letter > '\u200D')
                && (letter >= ' ' || letter == '\n' || letter == '\t');
    }

    private static String decoded(Piece piece, LegacyEncoding document) {
        LegacyEncoding told = LegacyEncoding.ofFont(piece.font()).orElse(null);
        LegacyEncoding encoding =
                told != null ? told : EncodingEvidence.forCell(piece.text(), document);
        return encoding == LegacyEncoding.UNICODE
                ? piece.text()
                : encoding.decode(piece.text(), piece.font());
    }
}
