package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.kinds.ChoiceBody;
import vn.giangduong.questionbank.kinds.EssayBody;
import vn.giangduong.questionbank.kinds.GapContent;
import vn.giangduong.questionbank.kinds.GapsBody;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.OrderingBody;
import vn.giangduong.questionbank.kinds.StatementsBody;
import vn.giangduong.questionbank.kinds.TextBody;
import vn.giangduong.questionbank.marking.AnswerKey;
import vn.giangduong.questionbank.marking.GapsKey;

/** Takes an answer that is not one of options apart, for the review. */
final class ReviewLines {

    private final PaperItem item;
    private final String answer;

    private ReviewLines(PaperItem item, String answer) {
        this.item = item;
        this.answer = answer;
    }

    /** The lines of an answer as it stands in the log; none for options to choose among. */
    static List<ReviewLine> of(PaperItem item, String answer) {
        ReviewLines lines = new ReviewLines(item, answer);
        return switch (item.question().body()) {
            case ChoiceBody _ -> List.of();
            case StatementsBody _ -> lines.statements();
            case TextBody text ->
                    lines.whole(
                            text.accepted().isEmpty()
                                    ? ""
                                    : escaped(text.accepted().getFirst().text()));
            case NumberBody number -> lines.whole(right(number));
            case EssayBody _ -> lines.whole("");
            case MatchingBody matching -> lines.pairs(matching);
            case OrderingBody ordering -> lines.places(ordering);
            case GapsBody gaps -> lines.gaps(gaps);
        };
    }

    private List<ReviewLine> statements() {
        Map<String, Boolean> judged =
                parts(",").stream()
                        .collect(
                                Collectors.toMap(
                                        part -> part.substring(0, 1), part -> part.endsWith("+")));
        return item.options().stream()
                .map(
                        option -> {
                            boolean truth = option.fraction().signum() > 0;
                            Boolean said = judged.get(option.key());
                            return new ReviewLine(
                                    option.html(),
                                    "",
                                    said,
                                    "",
                                    truth,
                                    said != null && said == truth);
                        })
                .toList();
    }

    private List<ReviewLine> whole(String right) {
        boolean all = item.key().share(answer).compareTo(BigDecimal.ONE) == 0;
        return List.of(
                new ReviewLine("", escaped(answer).replace("\n", "<br>"), null, right, null, all));
    }

    private List<ReviewLine> pairs(MatchingBody body) {
        Map<String, String> html = byKey();
        Map<Integer, String> joined = numbered(",");
        List<ReviewLine> lines = new ArrayList<>();
        for (int i = 0; i < body.pairs().size(); i++) {
            MatchingBody.Pair pair = body.pairs().get(i);
            String key = joined.get(i + 1);
            String given = key == null ? "" : html.getOrDefault(key, "");
            lines.add(
                    new ReviewLine(
                            pair.left(),
                            given,
                            null,
                            pair.right(),
                            null,
                            given.equals(pair.right())));
        }
        return lines;
    }

    private List<ReviewLine> places(OrderingBody body) {
        Map<String, String> html = byKey();
        List<String> given = parts(",");
        List<ReviewLine> lines = new ArrayList<>();
        for (int i = 0; i < body.items().size(); i++) {
            String placed = i < given.size() ? html.getOrDefault(given.get(i), "") : "";
            String right = body.items().get(i);
            lines.add(
                    new ReviewLine(
                            Integer.toString(i + 1),
                            placed,
                            null,
                            right,
                            null,
                            placed.equals(right)));
        }
        return lines;
    }

    private List<ReviewLine> gaps(GapsBody body) {
        Map<Integer, String> filled = numbered("\n");
        List<ReviewLine> lines = new ArrayList<>();
        for (int i = 0; i < body.gaps().size(); i++) {
            String given = filled.getOrDefault(i + 1, "");
            AnswerKey key = item.key() instanceof GapsKey all ? all.gaps().get(i + 1) : null;
            boolean right = key != null && key.share(given).compareTo(BigDecimal.ONE) == 0;
            lines.add(
                    new ReviewLine(
                            "[" + (i + 1) + "]",
                            shown(body.gaps().get(i).content(), given),
                            null,
                            right(body.gaps().get(i).content()),
                            null,
                            right));
        }
        return lines;
    }

    private static String shown(GapContent content, String given) {
        if (content instanceof GapContent.Dropped dropped && !given.isEmpty()) {
            return escaped(dropped.lettered().get(given.charAt(0) - 'A'));
        }
        return escaped(given);
    }

    private static String right(GapContent content) {
        return switch (content) {
            case GapContent.Typed typed -> escaped(typed.text().accepted().getFirst().text());
            case GapContent.Counted counted -> right(counted.number());
            case GapContent.Dropped dropped -> escaped(dropped.words().getFirst());
        };
    }

    private static String right(NumberBody body) {
        String unit = body.units().isEmpty() ? "" : " " + body.units().getFirst().name();
        return escaped(
                VietnameseFormats.number(body.accepted().getFirst().value().stripTrailingZeros())
                        + unit);
    }

    private Map<String, String> byKey() {
        return item.options().stream()
                .collect(Collectors.toMap(QuestionOption::key, QuestionOption::html));
    }

    private Map<Integer, String> numbered(String separator) {
        return parts(separator).stream()
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> Integer.valueOf(part[0]), part -> part[1]));
    }

    private List<String> parts(String separator) {
        return answer.isEmpty() ? List.of() : Arrays.asList(answer.split(separator, -1));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
