package vn.giangduong.questionbank.gift;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.questionbank.kinds.ChoiceBody;
import vn.giangduong.questionbank.kinds.QuestionBody;

/**
 * One question of a GIFT file. All texts are NFC; stem, options and explanations keep their line
 * ends and are to be read in the question's format. Unsafe HTML is not removed here.
 *
 * @param line where the question begins, counted from 1; 0 when it comes from no file
 * @param id the author's code, unique in the file, or null
 * @param title the short name before the text, or nothing
 * @param category the path of headings the question is filed under
 * @param tags {@link GiftTags#LEVEL}, {@link GiftTags#CITE}, {@link GiftTags#VALID} and others, in
 *     their order; a plain tag has an empty value
 * @param stem the question's text; where an answer stands in the middle, "_____" marks its place
 * @param options in the order of the file; true/false questions have exactly two, those to type or
 *     match none
 * @param body what a question to type or match has instead
 * @param explanation what is shown to everybody afterwards, or null
 */
public record GiftQuestion(
        int line,
        @Nullable String id,
        String title,
        List<String> category,
        Map<String, String> tags,
        GiftType type,
        String stem,
        GiftFormat format,
        List<GiftOption> options,
        QuestionBody body,
        @Nullable String explanation) {

    /** A question of options. */
    public GiftQuestion(
            int line,
            @Nullable String id,
            String title,
            List<String> category,
            Map<String, String> tags,
            GiftType type,
            String stem,
            GiftFormat format,
            List<GiftOption> options,
            @Nullable String explanation) {
        this(
                line,
                id,
                title,
                category,
                tags,
                type,
                stem,
                format,
                options,
                ChoiceBody.USUAL,
                explanation);
    }

    /**
     * @throws IllegalArgumentException when the parts do not make a question that can be written
     */
    public GiftQuestion {
        id = GiftSyntax.cleanLineOrNull(id);
        title = VietnameseText.clean(title);
        category =
                category.stream()
                        .map(VietnameseText::clean)
                        .filter(part -> !part.isEmpty())
                        .toList();
        tags = Collections.unmodifiableMap(GiftTags.checked(tags));
        stem = VietnameseText.cleanLines(stem);
        options = List.copyOf(options);
        explanation = GiftSyntax.cleanOrNull(explanation);
        if (stem.isEmpty()) {
            throw new IllegalArgumentException("a question needs a text");
        }
        check(type, options, body);
    }

    private static void check(GiftType type, List<GiftOption> options, QuestionBody body) {
        long right = options.stream().filter(GiftOption::isRight).count();
        boolean fits =
                switch (type) {
                    case SINGLE -> options.size() >= 2 && right == 1;
                    case MULTIPLE -> options.size() >= 2 && GiftOptionRules.addUp(options);
                    case TRUE_FALSE ->
                            right == 1
                                    && options.size() == 2
                                    && options.get(0).text().equals(GiftOption.TRUE)
                                    && options.get(1).text().equals(GiftOption.FALSE);
                    case SHORT_TEXT, NUMBER, MATCHING, ESSAY ->
                            options.isEmpty()
                                    && GiftBodies.typeOf(body) == type
                                    && GiftBodies.canBeWritten(body);
                };
        if (!fits || GiftOptionRules.firstRepeated(options) >= 0) {
            throw new IllegalArgumentException("the options do not fit the type " + type);
        }
    }

    /** The cognitive level's tag, if the author gave one. */
    public Optional<String> level() {
        return Optional.ofNullable(tags.get(GiftTags.LEVEL));
    }

    /** The citation, if the author gave one. */
    public Optional<String> citation() {
        return Optional.ofNullable(tags.get(GiftTags.CITE));
    }

    /** The days the citation is in force, if the author gave them. */
    public Optional<GiftValidity> validity() {
        return Optional.ofNullable(tags.get(GiftTags.VALID)).flatMap(GiftValidity::parse);
    }

    /** The same question at another line. */
    public GiftQuestion withLine(int newLine) {
        return new GiftQuestion(
                newLine, id, title, category, tags, type, stem, format, options, body, explanation);
    }
}
