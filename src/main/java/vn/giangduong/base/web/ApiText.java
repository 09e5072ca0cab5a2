package vn.giangduong.base.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseText;

/** Reads texts that other systems hand in. */
public final class ApiText {

    private static final int LONGEST_NAME = 120;

    private ApiText() {}

    /** The name of a file without its folders, in one line; the other name when it has none. */
    public static String fileName(MultipartFile file, String otherwise) {
        String given = file.getOriginalFilename();
        String path = given == null ? "" : StringUtils.cleanPath(given);
        String name = VietnameseText.clean(path.substring(path.lastIndexOf('/') + 1));
        return name.isEmpty() || name.length() > LONGEST_NAME ? otherwise : name;
    }

    /**
     * The text of strict UTF-8.
     *
     * @throws BadInputException when it is not UTF-8
     */
    public static String utf8(String source, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BadInputException(Problem.in(source, "base.api.notText"));
        }
    }
}
