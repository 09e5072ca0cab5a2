package vn.giangduong.questionbank.marking;

import java.math.BigDecimal;

/**
 * What is right in one question, and how an answer to it is written. An answer is one line of text
 * in the answer log; a blank one means that it was cleared.
 */
public sealed interface AnswerKey
        permits ChoiceKey,
                StatementsKey,
                TextKey,
                NumberKey,
                MatchingKey,
                OrderingKey,
                GapsKey,
                EssayKey {

    /** Whether somebody can have given an answer written so; a blank one always. */
    boolean takes(String written);

    /**
     * The part of the question's mark that an answer earns, exact, from 0 to 1; a blank one earns
     * nothing.
     *
     * @param written what {@link #takes} accepts; anything else earns nothing
     */
    BigDecimal share(String written);

    /** Whether only a person can mark it; its {@link #share} is 0 until somebody has. */
    default boolean needsPerson() {
        return false;
    }
}
