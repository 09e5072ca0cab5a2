package vn.giangduong.base.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the REST API answers when it cannot do what was asked.
 *
 * @param code what a program decides by
 * @param message what a person reads
 * @param reference finds the line in the server's log
 * @param problems every problem of what came in; absent for other errors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why a request failed.")
public record ApiError(
        @Schema(description = "What a program decides by.", example = "BAD_INPUT") String code,
        @Schema(description = "What a person reads: Vietnamese, or English when asked for.")
                String message,
        @Schema(description = "Finds the failure in the server's log.", example = "GD-7K2M-9QXA")
                String reference,
        @Schema(description = "Every problem of what came in; absent for other errors.")
                @Nullable List<ApiProblem> problems) {

    /**
     * One thing wrong with what came in.
     *
     * @param source the file or parameter
     * @param line line or row from 1; {@code null} when the whole source is meant
     * @param column the column or field, if one is meant
     * @param message what is wrong and what to do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "One thing wrong with what came in.")
    public record ApiProblem(
            @Schema(description = "The file or parameter.", example = "questions.gift")
                    String source,
            @Schema(description = "Line or row, counted from 1.") @Nullable Integer line,
            @Schema(description = "The column or field.") @Nullable String column,
            @Schema(description = "What is wrong and what to do.") String message) {}
}
