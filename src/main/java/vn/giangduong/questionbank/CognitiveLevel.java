package vn.giangduong.questionbank;

import java.util.Arrays;
import java.util.Optional;

/** How much a question asks of whoever answers it, from the lowest level to the highest. */
public enum CognitiveLevel {
    RECOGNISE("nhan-biet"),
    UNDERSTAND("thong-hieu"),
    APPLY("van-dung"),
    APPLY_HIGH("van-dung-cao");

    private final String code;

    CognitiveLevel(String code) {
        this.code = code;
    }

    /** The level as files write it. */
    public String code() {
        return code;
    }

    /** The level with that code, if there is one. */
    public static Optional<CognitiveLevel> ofCode(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }
}
