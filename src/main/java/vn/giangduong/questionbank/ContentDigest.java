package vn.giangduong.questionbank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.kinds.ChoiceBody;

/** Tells whether two contents of a question are the same, word for word. */
final class ContentDigest {

    private final MessageDigest digest;

    private ContentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 64 hexadecimal digits over everything the author decides. */
    static String of(QuestionDraft draft) {
        ContentDigest content = new ContentDigest();
        content.add(draft.type());
        content.add(draft.level());
        content.add(draft.topicPath());
        content.add(draft.format());
        content.add(draft.stem());
        content.add(draft.options().size());
        for (OptionDraft option : draft.options()) {
            content.add(option.text());
            content.add(option.fraction().stripTrailingZeros().toPlainString());
            content.add(option.feedback());
        }
        if (!draft.body().equals(ChoiceBody.USUAL)) { // digests from before there were bodies hold
            content.add(BodyJson.write(draft.body()));
        }
        content.add(draft.explanation());
        content.add(draft.citation());
        content.add(draft.validFrom());
        content.add(draft.validTo());
        return HexFormat.of().formatHex(content.digest.digest());
    }

    /** The length goes first, so that no two lists of parts run into the same bytes. */
    private void add(@Nullable Object part) {
        byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
