package vn.giangduong.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseText;

/**
 * A file of the courses folder as it was read.
 *
 * @param path its place in the folder, with forward slashes
 * @param text its text: NFC, lines ended by \n
 */
public record CourseFile(String path, String text) {

    private static final int LARGEST = 1_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Reads the bytes as UTF-8.
     *
     * @param problems takes what is wrong with the file
     * @return nothing when the file cannot be read
     */
    public static Optional<CourseFile> decode(String path, byte[] bytes, List<Problem> problems) {
        if (bytes.length > LARGEST) {
            problems.add(Problem.in(path, "content.file.tooLarge", LARGEST / 1000));
            return Optional.empty();
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(of(path, text));
        } catch (CharacterCodingException e) {
            problems.add(Problem.in(path, "content.file.notUtf8"));
            return Optional.empty();
        }
    }

    /** A file with that text in whatever form. */
    public static CourseFile of(String path, String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        String lines =
                (marked ? text.substring(1) : text).replace("\r\n", "\n").replace('\r', '\n');
        return new CourseFile(path, VietnameseText.nfc(lines));
    }
}
