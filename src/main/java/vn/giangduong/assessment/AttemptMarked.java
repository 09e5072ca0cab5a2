package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.people.CadreId;

/**
 * An attempt was closed and marked. Published once for each attempt, inside the transaction that
 * stores the mark: what a listener writes is committed with the mark or not at all.
 *
 * @param mark on the scale of 10, two decimals
 * @param at when the attempt was closed
 */
public record AttemptMarked(
        AttemptId attempt,
        QuizId quiz,
        ModuleVersionId moduleVersion,
        CadreId cadre,
        BigDecimal mark,
        boolean passed,
        Instant at) {}
