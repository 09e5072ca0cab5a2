package vn.giangduong.questionbank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseFormats;

/** What must hold for the content of a question, wherever it comes from. */
final class QuestionRules {

    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_OPTION = 2_000;
    static final int LONGEST_CITATION = 300;

    /** Options are told apart by a letter. */
    static final int MOST_OPTIONS = 26;

    /** Thirds written with a few decimals do not add up exactly. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");

    private static final String PREFIX = "questionbank.question.";

    private final String source;
    private final QuestionDraft draft;
    private final List<Problem> problems = new ArrayList<>();

    private QuestionRules(String source, QuestionDraft draft) {
        this.source = source;
        this.draft = draft;
    }

    /**
     * All that is wrong, each with the name of its field: level, topic, stem, options, explanation,
     * citation or validTo.
     *
     * @param source the question's code
     */
    static List<Problem> check(String source, QuestionDraft draft) {
        QuestionRules rules = new QuestionRules(source, draft);
        rules.checkFiling();
        rules.checkTexts();
        if (draft.type().hasOptions()) {
            rules.checkOptions();
        }
        rules.problems.addAll(BodyRules.check(source, draft));
        return rules.problems;
    }

    private void checkFiling() {
        if (draft.level() == null) {
            report("level", "noLevel");
        }
        if (TopicPath.of(draft.topicPath()).isEmpty()) {
            report("topic", "noTopic");
        } else if (draft.topicPath().length() > TopicPath.LONGEST) {
            report("topic", "topicTooLong", TopicPath.LONGEST);
        }
        if (draft.citation().isEmpty()) {
            report("citation", "noCitation");
        } else if (draft.citation().length() > LONGEST_CITATION) {
            report("citation", "citationTooLong", LONGEST_CITATION);
        }
        LocalDate from = draft.validFrom();
        LocalDate to = draft.validTo();
        if (from != null && to != null && to.isBefore(from)) {
            report(
                    "validTo",
                    "endsBeforeItBegins",
                    VietnameseFormats.date(to),
                    VietnameseFormats.date(from));
        }
    }

    private void checkTexts() {
        if (QuestionText.isBlank(draft.format(), draft.stem())) {
            report("stem", "noStem");
        } else if (draft.stem().length() > LONGEST_TEXT) {
            report("stem", "stemTooLong", LONGEST_TEXT);
        }
        if (draft.explanation().length() > LONGEST_TEXT) {
            report("explanation", "explanationTooLong", LONGEST_TEXT);
        }
    }

    private void checkOptions() {
        List<OptionDraft> options = draft.options();
        if (options.size() < 2) {
            report("options", "tooFewOptions");
            return;
        }
        if (options.size() > MOST_OPTIONS) {
            report("options", "tooManyOptions", MOST_OPTIONS);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            checkOption(i, options.get(i), seen);
        }
        checkFractions();
    }

    private void checkOption(int index, OptionDraft option, Set<String> seen) {
        String key = key(index);
        if (QuestionText.isBlank(draft.format(), option.text())) {
            report("options", "emptyOption", key);
            return;
        }
        if (option.text().length() > LONGEST_OPTION
                || option.feedback().length() > LONGEST_OPTION) {
            report("options", "optionTooLong", key, LONGEST_OPTION);
        }
        if (!seen.add(QuestionText.words(draft.format(), option.text()))) {
            report("options", "duplicateOption", key, option.text());
        }
        if (option.fraction().abs().compareTo(BigDecimal.ONE) > 0) {
            report("options", "fractionOutOfRange", key);
        }
    }

    private void checkFractions() {
        if (draft.type() == QuestionType.STATEMENTS) {
            checkStatements();
            return;
        }
        List<BigDecimal> positive =
                draft.options().stream()
                        .map(OptionDraft::fraction)
                        .filter(fraction -> fraction.signum() > 0)
                        .toList();
        if (positive.isEmpty()) {
            report("options", "noCorrectOption");
            return;
        }
        switch (draft.type()) {
            case SINGLE -> checkOneRight(positive);
            case TRUE_FALSE -> checkJudgement(positive);
            case MULTIPLE -> checkSum(positive);
            default -> throw new IllegalStateException("no options to weigh");
        }
    }

    /** All may be right, and all may be wrong. */
    private void checkStatements() {
        boolean judged =
                draft.options().stream()
                        .map(OptionDraft::fraction)
                        .allMatch(
                                fraction ->
                                        fraction.signum() == 0
                                                || fraction.compareTo(BigDecimal.ONE) == 0);
        if (!judged) {
            report("options", "statementNotJudged");
        }
    }

    private void checkOneRight(List<BigDecimal> positive) {
        if (positive.size() > 1 || positive.getFirst().compareTo(BigDecimal.ONE) != 0) {
            report("options", "notOneCorrectOption");
        }
    }

    private void checkJudgement(List<BigDecimal> positive) {
        List<String> texts = draft.options().stream().map(OptionDraft::text).toList();
        if (!texts.equals(List.of(OptionDraft.TRUE, OptionDraft.FALSE))) {
            report("options", "notTrueAndFalse");
        } else {
            checkOneRight(positive);
        }
    }

    private void checkSum(List<BigDecimal> positive) {
        BigDecimal sum = positive.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) > 0) {
            BigDecimal percent = sum.movePointRight(2).stripTrailingZeros();
            report(
                    "options",
                    "fractionsDoNotAddUp",
                    VietnameseFormats.number(percent.scale() < 0 ? percent.setScale(0) : percent));
        }
    }

    private void report(String field, String key, Object... arguments) {
        problems.add(Problem.atField(source, field, PREFIX + key, arguments));
    }

    /** The letter of the option at that place: A, B and so on. */
    static String key(int index) {
        return String.valueOf((char) ('A' + index));
    }
}
