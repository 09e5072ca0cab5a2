package vn.giangduong.assessment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giangduong.assessment.AttemptState;

/**
 * What the API answers when it cannot do what was asked.
 *
 * @param code what the player decides by
 * @param message what a person reads
 * @param reference finds the line in the server's log
 * @param since since when another one writes
 * @param state what the attempt has become
 * @param acknowledged the last number that is stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiProblem(
        String code,
        String message,
        String reference,
        @Nullable Instant since,
        @Nullable AttemptState state,
        @Nullable Integer acknowledged) {}
