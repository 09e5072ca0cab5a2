package vn.giangduong.questionbank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giangduong.base.input.Problem;
import vn.giangduong.questionbank.kinds.ChoiceBody;
import vn.giangduong.questionbank.kinds.EssayBody;
import vn.giangduong.questionbank.kinds.GapContent;
import vn.giangduong.questionbank.kinds.GapsBody;
import vn.giangduong.questionbank.kinds.MatchingBody;
import vn.giangduong.questionbank.kinds.NumberBody;
import vn.giangduong.questionbank.kinds.OrderingBody;
import vn.giangduong.questionbank.kinds.StatementsBody;
import vn.giangduong.questionbank.kinds.TextBody;
import vn.giangduong.questionbank.marking.EssayKey;
import vn.giangduong.questionbank.marking.StatementsKey;

/** What must hold for what a question has beside its options, by its type. */
final class BodyRules {

    static final int MOST_PARTS = 26;
    static final int LONGEST_ACCEPTED = 300;

    private static final String PREFIX = "questionbank.question.";

    private final String source;
    private final QuestionDraft draft;
    private final List<Problem> problems = new ArrayList<>();

    private BodyRules(String source, QuestionDraft draft) {
        this.source = source;
        this.draft = draft;
    }

    /** All that is wrong, each with its field: body or stem. */
    static List<Problem> check(String source, QuestionDraft draft) {
        BodyRules rules = new BodyRules(source, draft);
        if (!fits(draft)) {
            rules.report("body", "bodyOfAnotherType");
            return rules.problems;
        }
        switch (draft.body()) {
            case ChoiceBody _ -> {}
            case StatementsBody statements -> rules.steps(statements);
            case TextBody text -> rules.text(text);
            case NumberBody number -> rules.number(number);
            case MatchingBody matching -> rules.matching(matching);
            case OrderingBody ordering -> rules.ordering(ordering);
            case GapsBody gaps -> rules.gaps(gaps);
            case EssayBody essay -> rules.essay(essay);
        }
        return rules.problems;
    }

    private static boolean fits(QuestionDraft draft) {
        return switch (draft.type()) {
            case SINGLE, MULTIPLE, TRUE_FALSE -> draft.body() instanceof ChoiceBody;
            case STATEMENTS -> draft.body() instanceof StatementsBody;
            case SHORT_TEXT -> draft.body() instanceof TextBody;
            case NUMBER -> draft.body() instanceof NumberBody;
            case MATCHING -> draft.body() instanceof MatchingBody;
            case ORDERING -> draft.body() instanceof OrderingBody;
            case GAPS -> draft.body() instanceof GapsBody;
            case ESSAY -> draft.body() instanceof EssayBody;
        };
    }

    private void steps(StatementsBody body) {
        try {
            new StatementsKey(
                    IntStream.range(0, draft.options().size())
                            .boxed()
                            .collect(Collectors.toMap(QuestionRules::key, _ -> true)),
                    body.steps());
        } catch (IllegalArgumentException _) {
            report("body", "stepsDoNotFit", draft.options().size());
        }
    }

    private void text(TextBody body) {
        Set<String> seen = new HashSet<>();
        for (TextBody.Wording one : body.accepted()) {
            if (one.text().replace("*", "").isBlank()) {
                report("body", "emptyAccepted");
            } else if (one.text().length() > LONGEST_ACCEPTED) {
                report("body", "acceptedTooLong", LONGEST_ACCEPTED);
            } else if (!seen.add(one.text())) {
                report("body", "sameAccepted", one.text());
            }
        }
        shares(body.accepted().stream().map(TextBody.Wording::share).toList());
    }

    private void number(NumberBody body) {
        for (NumberBody.Value one : body.accepted()) {
            if (one.tolerance().signum() < 0) {
                report("body", "negativeTolerance", one.value().toPlainString());
            }
        }
        shares(body.accepted().stream().map(NumberBody.Value::share).toList());
        Set<String> names = new HashSet<>();
        for (NumberBody.MeasuringUnit unit : body.units()) {
            if (unit.name().isEmpty()
                    || Character.isDigit(unit.name().charAt(0))
                    || !names.add(unit.name())
                    || unit.factor().signum() <= 0) {
                report("body", "badUnit", unit.name());
            }
        }
        if (!body.units().isEmpty()
                && body.units().getFirst().factor().compareTo(BigDecimal.ONE) != 0) {
            report("body", "firstUnitIsNotTheBase", body.units().getFirst().name());
        }
        if (body.unitRequired() && body.units().isEmpty()) {
            report("body", "noUnit");
        }
    }

    /** At least one answer earns everything, and none more or less than there is. */
    private void shares(List<BigDecimal> shares) {
        if (shares.stream().noneMatch(share -> share.compareTo(BigDecimal.ONE) == 0)) {
            report("body", "nothingEarnsAll");
        }
        if (shares.stream()
                .anyMatch(share -> share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            report("body", "shareOutOfRange");
        }
    }

    private void matching(MatchingBody body) {
        parts(body.pairs().size());
        if (body.choices().size() > MOST_PARTS) {
            report("body", "tooManyParts", MOST_PARTS);
        }
        body.texts().forEach(this::shown);
        different(body.pairs().stream().map(MatchingBody.Pair::left).toList());
        if (body.choices().size() < 2) {
            report("body", "oneChoiceOnly");
        }
    }

    private void ordering(OrderingBody body) {
        parts(body.items().size());
        body.items().forEach(this::shown);
        different(body.items());
    }

    private void parts(int number) {
        if (number < 2) {
            report("body", "tooFewParts");
        } else if (number > MOST_PARTS) {
            report("body", "tooManyParts", MOST_PARTS);
        }
    }

    private void shown(String text) {
        if (QuestionText.isBlank(draft.format(), text)) {
            report("body", "emptyPart");
        } else if (text.length() > QuestionRules.LONGEST_OPTION) {
            report("body", "partTooLong", QuestionRules.LONGEST_OPTION);
        }
    }

    private void different(List<String> texts) {
        Set<String> seen = new HashSet<>();
        for (String text : texts) {
            if (!seen.add(QuestionText.words(draft.format(), text))) {
                report("body", "samePart", text);
            }
        }
    }

    private void gaps(GapsBody body) {
        if (body.gaps().isEmpty()) {
            report("body", "noGap");
            return;
        }
        Set<Integer> wanted =
                IntStream.rangeClosed(1, body.gaps().size()).boxed().collect(Collectors.toSet());
        if (!GapsBody.places(draft.stem()).equals(wanted)) {
            report("stem", "gapsAndStemDiffer", body.gaps().size());
        }
        for (GapsBody.Gap gap : body.gaps()) {
            if (gap.weight().signum() <= 0) {
                report("body", "gapWithoutWeight");
            }
            switch (gap.content()) {
                case GapContent.Typed typed -> text(typed.text());
                case GapContent.Counted counted -> number(counted.number());
                case GapContent.Dropped dropped -> {
                    parts(dropped.words().size());
                    if (dropped.words().stream().anyMatch(String::isBlank)) {
                        report("body", "emptyPart");
                    }
                    different(dropped.words());
                }
            }
        }
    }

    private void essay(EssayBody body) {
        if (body.longest() < 1 || body.longest() > EssayKey.LONGEST) {
            report("body", "essayTooLong", EssayKey.LONGEST);
        }
        for (EssayBody.Criterion one : body.rubric()) {
            shown(one.text());
            if (one.points().signum() <= 0) {
                report("body", "criterionWithoutPoints");
            }
        }
    }

    private void report(String field, String key, Object... arguments) {
        problems.add(Problem.atField(source, field, PREFIX + key, arguments));
    }
}
