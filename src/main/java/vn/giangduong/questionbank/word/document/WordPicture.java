package vn.giangduong.questionbank.word.document;

import java.util.Base64;

/**
 * A picture in a text.
 *
 * @param mediaType what its bytes are, looked at, not believed: image/png, image/jpeg, image/gif or
 *     image/webp; empty for others and for those too large to be kept
 * @param data its bytes as Base64; empty when they are not kept
 */
public record WordPicture(String mediaType, String data) {

    /** A picture that is known of, no more. */
    public static final WordPicture NOT_KEPT = new WordPicture("", "");

    static WordPicture of(byte[] bytes) {
        String type = "";
        if (begins(bytes, 0, "\u0089PNG")) {
            type = "image/png";
        } else if (begins(bytes, 0, "\u00FF\u00D8\u00FF")) {
            type = "image/jpeg";
        } else if (begins(bytes, 0, "GIF8")) {
            type = "image/gif";
        } else if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) {
            type = "image/webp";
        }
        return type.isEmpty()
                ? NOT_KEPT
                : new WordPicture(type, Base64.getEncoder().encodeToString(bytes));
    }

    private static boolean begins(byte[] bytes, int at, String with) {
        if (bytes.length < at + with.length()) {
            return false;
        }
        for (int i = 0; i < with.length(); i++) {
            if ((bytes[at + i] & 0xFF) != with.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
