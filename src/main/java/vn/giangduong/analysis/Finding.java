package vn.giangduong.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Something about an item that its author should know, for the text under {@link #messageKey()} in
 * the bundle {@code messages/analysis}. A finding is a reason to look at the question again, never
 * a verdict.
 */
public sealed interface Finding {

    /** Key of the sentence; the short name is under the same key with {@code .name}. */
    default String messageKey() {
        String name = getClass().getSimpleName();
        return "analysis.finding." + Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /**
     * The values for the sentence's places: counts, option keys, percentages and correlations, the
     * latter two rounded half up to two decimals.
     */
    List<Object> arguments();

    Urgency urgency();

    /** How soon somebody should look, most urgent first. */
    enum Urgency {
        /** Marks may be wrong: before they are released. */
        CHECK_KEY,
        /** The question should be revised before it is used again. */
        REVISE,
        /** Good to know. */
        NOTE;

        /** Key of the name in the bundle {@code messages/analysis}. */
        public String messageKey() {
            return switch (this) {
                case CHECK_KEY -> "analysis.urgency.checkKey";
                case REVISE -> "analysis.urgency.revise";
                case NOTE -> "analysis.urgency.note";
            };
        }
    }

    /**
     * The key is probably wrong: those who do well on the rest choose this distractor, and those
     * who do badly the key.
     */
    record ProbablyMiskeyed(String distractor, double distractorCorrelation, double keyCorrelation)
            implements Finding {
        @Override
        public List<Object> arguments() {
            return List.of(distractor, rounded(distractorCorrelation), rounded(keyCorrelation));
        }

        @Override
        public Urgency urgency() {
            return Urgency.CHECK_KEY;
        }
    }

    /** Those who do well on the rest do worse on this item, and no distractor explains it. */
    record NegativeDiscrimination(double discrimination) implements Finding {
        @Override
        public List<Object> arguments() {
            return List.of(rounded(discrimination));
        }

        @Override
        public Urgency urgency() {
            return Urgency.CHECK_KEY;
        }
    }

    /** A wrong option that the strong choose more than the weak. */
    record DistractorAttractsStrong(String distractor, double correlation) implements Finding {
        @Override
        public List<Object> arguments() {
            return List.of(distractor, rounded(correlation));
        }

        @Override
        public Urgency urgency() {
            return Urgency.REVISE;
        }
    }

    /** The item hardly tells the strong from the weak. */
    record DoesNotDiscriminate(double discrimination) implements Finding {
        @Override
        public List<Object> arguments() {
            return List.of(rounded(discrimination));
        }

        @Override
        public Urgency urgency() {
            return Urgency.REVISE;
        }
    }

    /** Hardly anybody gets it right. */
    record TooHard(double facility) implements Finding {
        @Override
        public List<Object> arguments() {
            return List.of(percent(facility));
        }

        @Override
        public Urgency urgency() {
            return Urgency.REVISE;
        }
    }

    /** Nearly everybody gets it right. */
    record TooEasy(double facility) implements Finding {
        @Override
        public List<Object> arguments() {
            return List.of(percent(facility));
        }

        @Override
        public Urgency urgency() {
            return Urgency.NOTE;
        }
    }

    /** A wrong option that nobody, or hardly anybody, chose. */
    record UnusedDistractor(String distractor, int count, int answers) implements Finding {
        @Override
        public List<Object> arguments() {
            return List.of(distractor, count, answers);
        }

        @Override
        public Urgency urgency() {
            return Urgency.NOTE;
        }
    }

    /** Too few answers to say anything; then it is the only finding. */
    record TooFewAnswers(int answers, int needed) implements Finding {
        @Override
        public List<Object> arguments() {
            return List.of(answers, needed);
        }

        @Override
        public Urgency urgency() {
            return Urgency.NOTE;
        }
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }
}
