package vn.giangduong.questionbank.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.TextBody;

/** Reads the answers of questions to type or to match. */
final class GiftBodyParser {

    private static final String DIGITS =
            "[+-]?[0-9]{1,15}(?:\\.[0-9]{1,12})?(?:[eE][+-]?[0-9]{1,2})?";
    private static final Pattern NEAR =
            Pattern.compile("\\s*(" + DIGITS + ")\\s*(?::\\s*(" + DIGITS + ")\\s*)?");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(" + DIGITS + ")\\s*\\.\\.\\s*(" + DIGITS + ")\\s*");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final GiftBlock block;
    private final GiftProblems problems;
    private final BiFunction<String, Integer, String> text;

    /**
     * @param text reads a text at an index of the block, with its format marker
     */
    GiftBodyParser(
            GiftBlock block, GiftProblems problems, BiFunction<String, Integer, String> text) {
        this.block = block;
        this.problems = problems;
        this.text = text;
    }

    /** One answer marked with "=", with its weight and what is said to whoever gave it. */
    private record Given(String answer, BigDecimal share, String feedback, int index) {}

    /** Wordings, each behind a "="; marks count and capitals do not, as in Moodle. */
    @Nullable TextBody wordings(String body, int start) {
        int before = problems.count();
        List<TextBody.Wording> accepted = new ArrayList<>();
        for (Given given : answers(body, start)) {
            String answer = text.apply(given.answer(), given.index());
            if (answer.isEmpty()) {
                problems.at(block.lineAt(given.index()), "emptyOption");
            } else {
                accepted.add(new TextBody.Wording(answer, given.share(), given.feedback()));
            }
        }
        return problems.count() > before ? null : new TextBody(accepted, true, false);
    }

    /** Numbers behind a "#": one alone, or several behind "=". */
    @Nullable NumberBody numbers(String body, int start) {
        int before = problems.count();
        int hash = body.indexOf('#');
        String rest = body.substring(hash + 1);
        List<Given> answers =
                GiftSyntax.findAny(rest, "=", 0) >= 0
                        ? answers(rest, start + hash + 1)
                        : List.of(given(rest, start + hash + 1));
        List<NumberBody.Value> accepted = new ArrayList<>();
        for (Given given : answers) {
            NumberBody.Value value = value(given);
            if (value == null) {
                problems.at(
                        block.lineAt(given.index()), "unreadableNumber", given.answer().strip());
            } else {
                accepted.add(value);
            }
        }
        return problems.count() > before ? null : new NumberBody(accepted, List.of(), false);
    }

    private static NumberBody.@Nullable Value value(Given given) {
        // a colon is escaped by those who escape everything
        String written = GiftSyntax.unescape(given.answer());
        Matcher near = NEAR.matcher(written);
        if (near.matches()) {
            BigDecimal tolerance =
                    near.group(2) == null ? BigDecimal.ZERO : new BigDecimal(near.group(2));
            return tolerance.signum() < 0
                    ? null
                    : new NumberBody.Value(
                            new BigDecimal(near.group(1)),
                            tolerance,
                            given.share(),
                            given.feedback());
        }
        Matcher between = BETWEEN.matcher(written);
        if (!between.matches()) {
            return null;
        }
        BigDecimal low = new BigDecimal(between.group(1));
        BigDecimal high = new BigDecimal(between.group(2));
        return low.compareTo(high) > 0
                ? null
                : new NumberBody.Value(
                        low.add(high).divide(TWO),
                        high.subtract(low).divide(TWO),
                        given.share(),
                        given.feedback());
    }

    /** Pairs behind a "=", parted by an arrow; nothing on the left is one more on the right. */
    @Nullable MatchingBody pairs(String body, int start) {
        int before = problems.count();
        List<MatchingBody.Pair> pairs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Piece piece : pieces(body, start)) {
            int arrow = GiftSyntax.find(piece.raw(), GiftBodies.ARROW, 0);
            int line = block.lineAt(piece.index());
            if (arrow < 0) {
                problems.at(line, "noArrow", piece.raw().strip());
                continue;
            }
            String left = text.apply(piece.raw().substring(0, arrow), piece.index());
            String right = text.apply(piece.raw().substring(arrow + 2), piece.index());
            if (right.isEmpty()) {
                problems.at(line, "emptyOption");
            } else if (left.isEmpty()) {
                others.add(right);
            } else {
                pairs.add(new MatchingBody.Pair(left, right));
            }
        }
        if (pairs.size() < 2 && problems.count() == before) {
            problems.at(block.lineOfTextFrom(0), "tooFewPairs");
        }
        return problems.count() > before ? null : new MatchingBody(pairs, others, false);
    }

    private record Piece(String raw, int index) {}

    private List<Piece> pieces(String body, int start) {
        List<Piece> pieces = new ArrayList<>();
        int at = GiftSyntax.findAny(body, "=", 0);
        String stray = at < 0 ? body : body.substring(0, at);
        if (!stray.isBlank()) {
            problems.at(block.lineOfTextFrom(start), "strayAnswerText", stray.strip());
        }
        while (at >= 0) {
            int next = GiftSyntax.findAny(body, "=", at + 1);
            pieces.add(
                    new Piece(body.substring(at + 1, next < 0 ? body.length() : next), start + at));
            at = next;
        }
        return pieces;
    }

    private List<Given> answers(String body, int start) {
        return pieces(body, start).stream()
                .map(piece -> given(piece.raw(), piece.index()))
                .toList();
    }

    private Given given(String raw, int index) {
        GiftWeight weight = GiftWeight.of(raw);
        if (weight.isUnreadable()) {
            problems.at(block.lineAt(index), "unreadableWeight", weight.written());
        }
        String rest = raw.substring(weight.end());
        int hash = GiftSyntax.findAny(rest, "#", 0);
        BigDecimal share = weight.fraction();
        return new Given(
                hash < 0 ? rest : rest.substring(0, hash),
                share == null ? BigDecimal.ONE : share,
                hash < 0 ? "" : text.apply(rest.substring(hash + 1), index),
                index);
    }
}
