package vn.giangduong.questionbank;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giangduong.questionbank.kinds.ChoiceBody;
import vn.giangduong.questionbank.kinds.EssayBody;
import vn.giangduong.questionbank.kinds.GapContent;
import vn.giangduong.questionbank.kinds.GapsBody;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.OrderingBody;
import vn.giangduong.questionbank.kinds.QuestionBody;
import vn.giangduong.questionbank.kinds.StatementsBody;
import vn.giangduong.questionbank.kinds.TextBody;
import vn.giangduong.questionbank.marking.AnswerKey;
import vn.giangduong.questionbank.marking.ChoiceKey;
import vn.giangduong.questionbank.marking.EssayKey;
import vn.giangduong.questionbank.marking.GapsKey;
import vn.giangduong.questionbank.marking.MatchingKey;
import vn.giangduong.questionbank.marking.NumberKey;
import vn.giangduong.questionbank.marking.OrderingKey;
import vn.giangduong.questionbank.marking.StatementsKey;
import vn.giangduong.questionbank.marking.TextKey;

/** What is right in a question, made of what its author wrote. */
final class QuestionKeys {

    private QuestionKeys() {}

    /**
     * The key of a whole question.
     *
     * @param weights what its options earn, by their keys
     */
    static AnswerKey of(QuestionType type, Map<String, BigDecimal> weights, QuestionBody body) {
        return switch (body) {
            case ChoiceBody choice ->
                    new ChoiceKey(weights, type == QuestionType.MULTIPLE, choice.rule());
            case StatementsBody statements ->
                    new StatementsKey(
                            weights.entrySet().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    Map.Entry::getKey,
                                                    option -> option.getValue().signum() > 0)),
                            statements.steps());
            case TextBody text -> of(text);
            case NumberBody number -> of(number);
            case MatchingBody matching -> of(matching);
            case OrderingBody ordering -> of(ordering);
            case GapsBody gaps -> of(gaps);
            case EssayBody essay -> new EssayKey(essay.longest());
        };
    }

    private static TextKey of(TextBody body) {
        return new TextKey(
                body.accepted().stream()
                        .map(one -> new TextKey.Accepted(one.text(), one.share()))
                        .toList(),
                body.marks(),
                body.capitals());
    }

    private static NumberKey of(NumberBody body) {
        return new NumberKey(
                body.accepted().stream()
                        .map(
                                one ->
                                        new NumberKey.Accepted(
                                                one.value(), one.tolerance(), one.share()))
                        .toList(),
                body.units().stream()
                        .collect(
                                Collectors.toMap(
                                        NumberBody.MeasuringUnit::name,
                                        NumberBody.MeasuringUnit::factor)),
                body.unitRequired());
    }

    private static OrderingKey of(OrderingBody body) {
        List<String> lettered = body.lettered();
        return new OrderingKey(
                body.items().stream()
                        .map(item -> QuestionRules.key(lettered.indexOf(item)))
                        .toList(),
                body.rule());
    }

    private static MatchingKey of(MatchingBody body) {
        List<String> choices = body.choices();
        Map<Integer, String> pairs = new HashMap<>();
        for (int i = 0; i < body.pairs().size(); i++) {
            pairs.put(i + 1, QuestionRules.key(choices.indexOf(body.pairs().get(i).right())));
        }
        return new MatchingKey(pairs, new HashSet<>(letters(choices.size())), body.whole());
    }

    private static GapsKey of(GapsBody body) {
        Map<Integer, AnswerKey> gaps = new HashMap<>();
        Map<Integer, BigDecimal> weights = new HashMap<>();
        for (int i = 0; i < body.gaps().size(); i++) {
            GapsBody.Gap gap = body.gaps().get(i);
            gaps.put(
                    i + 1,
                    switch (gap.content()) {
                        case GapContent.Typed typed -> of(typed.text());
                        case GapContent.Counted counted -> of(counted.number());
                        case GapContent.Dropped dropped -> of(dropped);
                    });
            weights.put(i + 1, gap.weight());
        }
        return new GapsKey(gaps, weights);
    }

    private static ChoiceKey of(GapContent.Dropped dropped) {
        List<String> lettered = dropped.lettered();
        int right = lettered.indexOf(dropped.words().getFirst());
        return ChoiceKey.single(
                IntStream.range(0, lettered.size())
                        .boxed()
                        .collect(
                                Collectors.toMap(
                                        QuestionRules::key,
                                        i -> i == right ? BigDecimal.ONE : BigDecimal.ZERO)));
    }

    private static List<String> letters(int number) {
        return IntStream.range(0, number).mapToObj(QuestionRules::key).toList();
    }
}
