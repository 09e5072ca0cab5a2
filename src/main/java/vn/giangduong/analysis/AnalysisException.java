package vn.giangduong.analysis;

import java.util.List;

/**
 * Input that cannot be analysed. The {@link Reason} is stable and leads to a text in the bundle
 * {@code messages/analysis}; the arguments fill that text.
 */
public final class AnalysisException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Object> arguments;

    AnalysisException(Reason reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** The values for the message's places, in order; positions are counted from 1 for people. */
    public List<Object> arguments() {
        return List.copyOf(arguments);
    }

    /** Why the input was refused. */
    public enum Reason {
        /** There is no item at all. */
        NO_ITEMS("noItems"),
        /** A maximum is not a positive finite number; argument: the item's position. */
        BAD_MAXIMUM("badMaximum"),
        /**
         * A row or column has another length than the rest; arguments: position, length, expected.
         */
        RAGGED("ragged"),
        /** A score is below 0, above the maximum or infinite; arguments: candidate, item, score. */
        SCORE_OUT_OF_RANGE("scoreOutOfRange"),
        /** An item's options are fewer than two, or one occurs twice. */
        BAD_OPTIONS("badOptions"),
        /** No right option is named, or one that is not among the options. */
        BAD_RIGHT_OPTIONS("badRightOptions"),
        /** A candidate chose what is not among the options; arguments: candidate, option. */
        UNKNOWN_OPTION("unknownOption"),
        /**
         * Choices are given for an item the matrix does not have; argument: the item's position.
         */
        CHOICES_OF_UNKNOWN_ITEM("choicesOfUnknownItem"),
        /** Choices are not one a candidate; arguments: item, number of choices, candidates. */
        CHOICES_LENGTH("choicesLength"),
        /** A choice on an item that the matrix calls not presented; arguments: candidate, item. */
        CHOICE_WITHOUT_SCORE("choiceWithoutScore"),
        /** A confidence outside of (0, 1); argument: the value. */
        BAD_CONFIDENCE("badConfidence"),
        /** Successes and trials that cannot be; arguments: successes, trials. */
        BAD_COUNTS("badCounts"),
        /** A setting that makes no sense; argument: its name. */
        BAD_SETTING("badSetting");

        private final String suffix;

        Reason(String suffix) {
            this.suffix = suffix;
        }

        /** Key of the text in the bundle {@code messages/analysis}. */
        public String messageKey() {
            return "analysis.error." + suffix;
        }
    }
}
