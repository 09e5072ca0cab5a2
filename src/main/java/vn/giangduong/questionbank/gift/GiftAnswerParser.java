package vn.giangduong.questionbank.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.kinds.EssayBody;
import vn.giangduong.questionbank.kinds.QuestionBody;

/** Reads the answers of one question, and says which kind of question they make it. */
final class GiftAnswerParser {

    private static final String EXPLANATION = "####";
    private static final Pattern TRUE_FALSE =
            Pattern.compile(
                    "^\\s*(TRUE|T|FALSE|F)\\s*(?:#(.*))?$",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final GiftBlock block;
    private final GiftFormat format;
    private final GiftProblems problems;

    GiftAnswerParser(GiftBlock block, GiftFormat format, GiftProblems problems) {
        this.block = block;
        this.format = format;
        this.problems = problems;
    }

    /** The answers between two indexes of the block's text, or null when they are not usable. */
    @Nullable GiftAnswers parse(int start, int end) {
        int before = problems.count();
        String body = block.text().substring(start, end);
        int mark = GiftSyntax.find(body, EXPLANATION, 0);
        String explanation = null;
        if (mark >= 0) {
            String raw = body.substring(mark + EXPLANATION.length());
            explanation = text(raw, start + mark);
            body = body.substring(0, mark);
        }
        GiftAnswers answers = answers(body, start, explanation);
        return problems.count() > before ? null : answers;
    }

    private @Nullable GiftAnswers answers(String body, int start, @Nullable String explanation) {
        Matcher judgement = TRUE_FALSE.matcher(body);
        if (judgement.matches()) {
            return judged(judgement, start, explanation);
        }
        GiftType type = typed(body);
        if (type == null) {
            return chosen(body, start, explanation);
        }
        GiftBodyParser parser = new GiftBodyParser(block, problems, this::text);
        QuestionBody read =
                switch (type) {
                    case NUMBER -> parser.numbers(body, start);
                    case MATCHING -> parser.pairs(body, start);
                    case SHORT_TEXT -> parser.wordings(body, start);
                    default -> new EssayBody(EssayBody.USUAL_LENGTH, List.of());
                };
        return read == null ? null : new GiftAnswers(type, List.of(), read, explanation);
    }

    /** The type of a question to type or match; null for one to choose. */
    private static @Nullable GiftType typed(String body) {
        if (body.isBlank()) {
            return GiftType.ESSAY;
        }
        if (body.strip().startsWith("#")) {
            return GiftType.NUMBER;
        }
        int first = GiftSyntax.findAny(body, "=", 0);
        if (first < 0 || GiftSyntax.findAny(body, "~", 0) >= 0) {
            return null;
        }
        if (!body.substring(0, first).isBlank()) {
            return null;
        }
        return GiftSyntax.find(body, GiftBodies.ARROW, 0) >= 0
                ? GiftType.MATCHING
                : GiftType.SHORT_TEXT;
    }

    /** True or false; of two comments the first is for who judged wrongly. */
    private GiftAnswers judged(Matcher matcher, int start, @Nullable String explanation) {
        boolean isTrue = matcher.group(1).toUpperCase(Locale.ROOT).startsWith("T");
        String wrong = matcher.group(2) == null ? "" : matcher.group(2);
        String right = "";
        int second = GiftSyntax.findAny(wrong, "#", 0);
        if (second >= 0) {
            right = wrong.substring(second + 1);
            wrong = wrong.substring(0, second);
        }
        String ifWrong = text(wrong, start);
        String ifRight = text(right, start);
        return new GiftAnswers(
                GiftType.TRUE_FALSE,
                List.of(
                        judgement(GiftOption.TRUE, isTrue, ifRight, ifWrong),
                        judgement(GiftOption.FALSE, !isTrue, ifRight, ifWrong)),
                explanation);
    }

    private static GiftOption judgement(
            String text, boolean isRight, String ifRight, String ifWrong) {
        return isRight
                ? new GiftOption(text, BigDecimal.ONE, ifRight)
                : new GiftOption(text, BigDecimal.ZERO, ifWrong);
    }

    private @Nullable GiftAnswers chosen(String body, int start, @Nullable String explanation) {
        List<Choice> choices = new ArrayList<>();
        int at = GiftSyntax.findAny(body, "=~", 0);
        int before = problems.count();
        String stray = at < 0 ? body : body.substring(0, at);
        if (!stray.isBlank()) {
            problems.at(block.lineOfTextFrom(start), "strayAnswerText", stray.strip());
        }
        while (at >= 0) {
            int next = GiftSyntax.findAny(body, "=~", at + 1);
            String raw = body.substring(at + 1, next < 0 ? body.length() : next);
            Choice choice = choice(body.charAt(at) == '=', raw, start + at);
            if (choice != null) {
                choices.add(choice);
            }
            at = next;
        }
        if (problems.count() > before) {
            return null; // what could not be read may be what seems to be missing
        }
        GiftType type = GiftChoiceRules.check(choices, block.lineOfTextFrom(0), problems);
        return type == null
                ? null
                : new GiftAnswers(type, choices.stream().map(Choice::option).toList(), explanation);
    }

    private @Nullable Choice choice(boolean isMarkedRight, String raw, int index) {
        int line = block.lineAt(index);
        GiftWeight weight = GiftWeight.of(raw);
        if (weight.isUnreadable()) {
            problems.at(line, "unreadableWeight", weight.written());
            return null;
        }
        String rest = raw.substring(weight.end());
        int hash = GiftSyntax.findAny(rest, "#", 0);
        String text = text(hash < 0 ? rest : rest.substring(0, hash), index);
        String feedback = hash < 0 ? "" : text(rest.substring(hash + 1), index);
        if (text.isEmpty()) {
            problems.at(line, "emptyOption");
            return null;
        }
        BigDecimal given = weight.fraction();
        BigDecimal fraction =
                given != null ? given : isMarkedRight ? BigDecimal.ONE : BigDecimal.ZERO;
        boolean isWeighted = given != null && given.compareTo(BigDecimal.ONE) != 0;
        return new Choice(
                line, isMarkedRight && !isWeighted, new GiftOption(text, fraction, feedback));
    }

    /** A text with its own format marker taken off, which must be that of the question. */
    private String text(String raw, int index) {
        GiftFormat.Marked marked = GiftFormat.markerOf(raw);
        if (marked == null) {
            return GiftSyntax.text(raw);
        }
        if (marked.format() != format) {
            problems.at(
                    block.lineAt(index), "mixedFormats", marked.format().marker(), format.marker());
        }
        return GiftSyntax.text(raw.substring(marked.end()));
    }

    /**
     * One option with its place.
     *
     * @param isMarkedRight marked with "=" and worth the whole mark
     */
    record Choice(int line, boolean isMarkedRight, GiftOption option) {}
}
