package vn.giangduong.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change as a player sends it.
 *
 * @param sequence the player's own number, from 1
 * @param position the question's place on the paper, from 1
 * @param answer keys in alphabetical order joined by commas; empty to clear
 * @param flagged whether the candidate means to come back to it
 * @param givenAt when the candidate's device says it was given
 */
public record AnswerEntry(
        int sequence, int position, String answer, boolean flagged, @Nullable Instant givenAt) {}
