package vn.giangduong.assessment.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an attempt's answer log.
 *
 * @param sequence the player's own number, from 1 without a hole
 * @param position the question's place on the paper, from 1
 * @param answer the options chosen, as {@link Answer#written()}
 * @param flagged whether the candidate means to come back to it
 * @param givenAt when it was given by the candidate's device, if the device said so
 * @param receivedAt when the server stored it
 * @param standing whether it came in time
 */
public record LoggedAnswer(
        int sequence,
        int position,
        String answer,
        boolean flagged,
        @Nullable Instant givenAt,
        Instant receivedAt,
        Standing standing) {}
