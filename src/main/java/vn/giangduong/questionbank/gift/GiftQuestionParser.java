package vn.giangduong.questionbank.gift;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.questionbank.kinds.QuestionBody;

/**
 * Reads one question from its raw text: title, format, text, and the answers by way of its helper.
 */
final class GiftQuestionParser {

    private static final String TITLE = "::";
    private static final String GAP = "_____";

    private GiftQuestionParser() {}

    /**
     * The question, or null when something is wrong with it.
     *
     * @param ids the ids of the file so far with their lines; this question's is added
     */
    static @Nullable GiftQuestion parse(
            GiftBlock block, Map<String, Integer> ids, GiftProblems problems) {
        int before = problems.count();
        GiftTagReader tags = new GiftTagReader(block.comments(), problems);
        checkId(tags, ids, problems);

        String text = block.text();
        int firstLine = block.lineOfTextFrom(0);
        int brace = GiftSyntax.findAny(text, "{", 0);
        Beginning beginning = beginning(block, brace, problems);
        if (beginning == null) {
            return null;
        }
        if (brace < 0) {
            boolean description =
                    beginning.isMarked() || !tags.tags().isEmpty() || tags.id() != null;
            problems.at(firstLine, description ? "notYetSupported.description" : "strayText");
            return null;
        }
        int close = GiftSyntax.findAny(text, "}", brace);
        String head = text.substring(beginning.end(), brace);
        String tail = text.substring(close + 1);
        String stem = GiftSyntax.text(tail.isBlank() ? head : head + GAP + tail);
        if (stem.isEmpty()) {
            problems.at(firstLine, "emptyStem");
        }
        GiftAnswers answers =
                new GiftAnswerParser(block, beginning.format(), problems).parse(brace + 1, close);
        if (answers == null || problems.count() > before) {
            return null;
        }
        Map<String, String> left = new LinkedHashMap<>(tags.tags());
        QuestionBody body = GiftBodyTags.applied(answers.body(), left, firstLine, problems);
        if (body == null) {
            return null;
        }
        return new GiftQuestion(
                firstLine,
                tags.id(),
                beginning.title(),
                block.category(),
                left,
                answers.type(),
                stem,
                beginning.format(),
                answers.options(),
                body,
                answers.explanation());
    }

    private static void checkId(
            GiftTagReader tags, Map<String, Integer> ids, GiftProblems problems) {
        String id = tags.id();
        if (id != null) {
            Integer first = ids.putIfAbsent(id, tags.idLine());
            if (first != null) {
                problems.at(tags.idLine(), "duplicateId", id, first);
            }
        }
    }

    private static @Nullable Beginning beginning(
            GiftBlock block, int brace, GiftProblems problems) {
        String text = block.text();
        int at = text.length() - text.stripLeading().length();
        String title = "";
        boolean titled = text.startsWith(TITLE, at);
        if (titled) {
            int end = GiftSyntax.find(text, TITLE, at + TITLE.length());
            if (end < 0 || (brace >= 0 && end > brace)) {
                problems.at(block.lineAt(at), "unclosedTitle");
                return null;
            }
            title = VietnameseText.clean(GiftSyntax.unescape(text.substring(at + 2, end)));
            at = end + TITLE.length();
        }
        GiftFormat.Marked marked = GiftFormat.markerOf(text.substring(at));
        return marked == null
                ? new Beginning(title, GiftFormat.MOODLE, at, titled)
                : new Beginning(title, marked.format(), at + marked.end(), true);
    }

    /** What stands before the question's text, and where the text begins. */
    private record Beginning(String title, GiftFormat format, int end, boolean isMarked) {}
}
