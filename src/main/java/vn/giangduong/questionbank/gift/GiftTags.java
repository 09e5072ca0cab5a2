package vn.giangduong.questionbank.gift;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.giangduong.base.text.VietnameseText;

/** The tags a question may carry, and the three of them that mean something here. */
public final class GiftTags {

    /** The cognitive level, one of {@link #LEVELS}. */
    public static final String LEVEL = "level";

    /** The citation the right answer rests on. */
    public static final String CITE = "cite";

    /** When the citation is in force, see {@link GiftValidity}. */
    public static final String VALID = "valid";

    /** The four cognitive levels as tags, from the lowest to the highest. */
    public static final List<String> LEVELS =
            List.of("nhan-biet", "thong-hieu", "van-dung", "van-dung-cao");

    private GiftTags() {}

    /** The level a person wrote, with or without marks and hyphens, as its tag. */
    static Optional<String> level(String written) {
        String tag = VietnameseText.fold(written).replace(' ', '-').toLowerCase(Locale.ROOT);
        return LEVELS.contains(tag) ? Optional.of(tag) : Optional.empty();
    }

    /**
     * Cleaned tags in their order; refuses what the file format could not carry or would refuse.
     */
    static Map<String, String> checked(Map<String, String> tags) {
        Map<String, String> checked = new LinkedHashMap<>();
        tags.forEach(
                (name, value) -> {
                    String key = VietnameseText.clean(name);
                    if (key.isEmpty() || key.indexOf(':') >= 0) {
                        throw new IllegalArgumentException("not a tag's name: " + key);
                    }
                    String text = VietnameseText.clean(value);
                    if (key.equals(LEVEL) && !LEVELS.contains(text)) {
                        throw new IllegalArgumentException("unknown level: " + text);
                    }
                    if (key.equals(VALID) && GiftValidity.parse(text).isEmpty()) {
                        throw new IllegalArgumentException("not a validity: " + text);
                    }
                    checked.put(key, text);
                });
        return checked;
    }
}
