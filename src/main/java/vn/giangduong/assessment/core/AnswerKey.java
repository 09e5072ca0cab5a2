package vn.giangduong.assessment.core;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What is right in one question. Weights are the part of the question's mark an option earns, from
 * -1 to 1, by the option's key.
 */
public sealed interface AnswerKey {

    /** The options' weights by their keys. */
    Map<String, BigDecimal> weights();

    /** Whether more than one option may be chosen. */
    default boolean takesSeveral() {
        return this instanceof Multiple;
    }

    /** One option may be chosen. */
    record Single(Map<String, BigDecimal> weights) implements AnswerKey {
        public Single {
            weights = Map.copyOf(weights);
        }
    }

    /** A statement to be judged right or wrong. */
    record TrueFalse(Map<String, BigDecimal> weights) implements AnswerKey {
        public TrueFalse {
            weights = Map.copyOf(weights);
        }
    }

    /** Any number of options may be chosen. */
    record Multiple(Map<String, BigDecimal> weights) implements AnswerKey {
        public Multiple {
            weights = Map.copyOf(weights);
        }
    }
}
