package vn.giangduong.questionbank.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.TextBody;

/**
 * Writes question banks as GIFT text that {@link GiftReader} reads back unchanged, apart from line
 * numbers. Every format is named and every special character escaped, so that Moodle reads the
 * same.
 */
public final class GiftWriter {

    private final StringBuilder out = new StringBuilder();

    private GiftWriter() {}

    /** The header as comments, then the questions, with a category line where it changes. */
    public static String write(Map<String, String> header, List<GiftQuestion> questions) {
        GiftWriter writer = new GiftWriter();
        header.forEach(writer::header);
        List<String> category = List.of();
        for (GiftQuestion question : questions) {
            if (!question.category().equals(category)) {
                category = question.category();
                writer.category(category);
            }
            writer.question(question);
        }
        return writer.out.toString();
    }

    private void header(String name, String value) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("not a header's name: " + name);
        }
        String text = VietnameseText.clean(value);
        if (!text.isEmpty()) {
            line("// " + name.toLowerCase(Locale.ROOT) + ": " + text);
        }
    }

    private void category(List<String> path) {
        boolean slashAtAnEnd =
                path.stream().anyMatch(part -> part.startsWith("/") || part.endsWith("/"));
        String written =
                path.stream()
                        .map(part -> part.replace("/", "//"))
                        .collect(Collectors.joining(slashAtAnEnd ? " / " : "/"));
        out.append('\n');
        line(("$CATEGORY: " + written).strip());
    }

    private void question(GiftQuestion question) {
        out.append('\n');
        String tags = tags(question);
        if (!tags.isEmpty()) {
            line("// " + tags);
        }
        if (!question.title().isEmpty()) {
            out.append("::").append(GiftSyntax.escape(question.title())).append("::");
        }
        out.append(question.format().marker()).append(GiftSyntax.escape(question.stem()));
        if (question.type() == GiftType.TRUE_FALSE) {
            judgement(question);
        } else {
            line(question.type() == GiftType.NUMBER ? " {#" : " {");
            question.options().forEach(option -> option(option, question));
            body(question);
        }
        String explanation = question.explanation();
        if (explanation != null) {
            line("\t####" + text(explanation, question.format()));
        }
        line("}");
    }

    private static String tags(GiftQuestion question) {
        List<String> tags = new ArrayList<>();
        if (question.id() != null) {
            tags.add("[id:" + GiftTagReader.escape(question.id()) + ']');
        }
        Map<String, String> all = new LinkedHashMap<>(question.tags());
        all.putAll(GiftBodyTags.of(question.body()));
        all.forEach(
                (name, value) ->
                        tags.add(
                                "[tag:"
                                        + GiftTagReader.escape(name)
                                        + (value.isEmpty() ? "" : ':')
                                        + GiftTagReader.escape(value)
                                        + ']'));
        return String.join(" ", tags);
    }

    private void judgement(GiftQuestion question) {
        GiftOption isTrue = question.options().get(0);
        GiftOption isFalse = question.options().get(1);
        GiftOption right = isTrue.isRight() ? isTrue : isFalse;
        GiftOption wrong = isTrue.isRight() ? isFalse : isTrue;
        String ifWrong = text(wrong.feedback(), question.format());
        String ifRight = text(right.feedback(), question.format());
        out.append(" {").append(right.text());
        if (!ifWrong.isEmpty() || !ifRight.isEmpty()) {
            out.append('#').append(ifWrong);
        }
        line(ifRight.isEmpty() ? "" : "#" + ifRight);
    }

    private void option(GiftOption option, GiftQuestion question) {
        boolean isKey = option.isRight() && question.type() == GiftType.SINGLE;
        out.append('\t').append(isKey ? '=' : '~');
        String text = text(option.text(), question.format());
        boolean isPlain = isKey || option.fraction().signum() == 0;
        if (!isPlain || text.startsWith("%")) {
            BigDecimal percent = option.fraction().movePointRight(2);
            out.append('%').append(percent.toPlainString()).append('%');
        }
        out.append(text);
        String feedback = text(option.feedback(), question.format());
        line(feedback.isEmpty() ? "" : "#" + feedback);
    }

    private void body(GiftQuestion question) {
        GiftFormat format = question.format();
        switch (question.body()) {
            case TextBody body ->
                    body.accepted()
                            .forEach(
                                    one ->
                                            answer(
                                                    text(one.text(), format),
                                                    one.share(),
                                                    text(one.feedback(), format)));
            case NumberBody body ->
                    body.accepted()
                            .forEach(
                                    one ->
                                            answer(
                                                    one.value().toPlainString()
                                                            + ':'
                                                            + one.tolerance().toPlainString(),
                                                    one.share(),
                                                    text(one.feedback(), format)));
            case MatchingBody body -> {
                body.pairs().forEach(pair -> pair(pair.left(), pair.right(), format));
                body.others().forEach(other -> pair("", other, format));
            }
            default -> {}
        }
    }

    private void answer(String text, BigDecimal share, String feedback) {
        boolean whole = share.compareTo(BigDecimal.ONE) == 0;
        out.append("\t=");
        if (!whole || text.startsWith("%")) {
            out.append('%').append(share.movePointRight(2).toPlainString()).append('%');
        }
        out.append(text);
        line(feedback.isEmpty() ? "" : "#" + feedback);
    }

    private void pair(String left, String right, GiftFormat format) {
        line("\t=" + text(left, format) + " -> " + text(right, format));
    }

    /** A text that begins like a format marker gets the real one in front. */
    private static String text(@Nullable String text, GiftFormat format) {
        if (text == null) {
            return "";
        }
        boolean looksMarked = GiftFormat.markerOf(text) != null;
        return (looksMarked ? format.marker() : "") + GiftSyntax.escape(text);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
