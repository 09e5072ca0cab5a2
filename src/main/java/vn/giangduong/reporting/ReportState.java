package vn.giangduong.reporting;

import java.time.Instant;
import vn.giangduong.base.text.VietnameseFormats;

/**
 * Where a report stands. The acts are methods that give the next state or refuse; what no state
 * overrides is refused: draft or returned → submitted → returned or accepted, and accepted is the
 * end.
 */
sealed interface ReportState {

    /** How many times the report was submitted. */
    int submission();

    ReportStatus status();

    /**
     * The unit hands the report up; its figures are frozen by this act.
     *
     * @throws ReportRefusedException before the cut-off day has passed, and when it was handed up
     *     already
     */
    default Submitted submit(ReportDates dates, Instant at, long by) {
        throw new ReportRefusedException("reporting.refused.submitted");
    }

    /**
     * The addressee takes the report.
     *
     * @throws ReportRefusedException unless it is submitted, by somebody else
     */
    default Accepted accept(long by) {
        throw new ReportRefusedException("reporting.refused.decided");
    }

    /**
     * The addressee sends the report back to be mended.
     *
     * @throws ReportRefusedException unless it is submitted, by somebody else, and a reason is
     *     given
     */
    default Returned giveBack(String reason, long by) {
        throw new ReportRefusedException("reporting.refused.decided");
    }

    /** Whether the unit may still write. */
    default boolean isOpen() {
        return status() == ReportStatus.DRAFT || status() == ReportStatus.RETURNED;
    }

    /** Nothing was handed up yet. */
    record Draft() implements ReportState {

        @Override
        public int submission() {
            return 0;
        }

        @Override
        public ReportStatus status() {
            return ReportStatus.DRAFT;
        }

        @Override
        public Submitted submit(ReportDates dates, Instant at, long by) {
            return submitted(1, dates, at, by);
        }
    }

    /**
     * Handed up, waiting for the addressee.
     *
     * @param by the account that did it
     */
    record Submitted(int submission, Instant at, long by) implements ReportState {

        @Override
        public ReportStatus status() {
            return ReportStatus.SUBMITTED;
        }

        @Override
        public Accepted accept(long officer) {
            refuseOwn(officer);
            return new Accepted(submission);
        }

        @Override
        public Returned giveBack(String reason, long officer) {
            refuseOwn(officer);
            if (reason.isBlank()) {
                throw new ReportRefusedException("reporting.refused.reason");
            }
            return new Returned(submission, reason);
        }

        private void refuseOwn(long officer) {
            if (officer == by) {
                throw new ReportRefusedException("reporting.refused.own");
            }
        }
    }

    /** Sent back with a reason, to be mended and handed up again. */
    record Returned(int submission, String reason) implements ReportState {

        @Override
        public ReportStatus status() {
            return ReportStatus.RETURNED;
        }

        @Override
        public Submitted submit(ReportDates dates, Instant at, long by) {
            return submitted(submission + 1, dates, at, by);
        }
    }

    /** Taken; its figures count at the level above. */
    record Accepted(int submission) implements ReportState {

        @Override
        public ReportStatus status() {
            return ReportStatus.ACCEPTED;
        }
    }

    private static Submitted submitted(int submission, ReportDates dates, Instant at, long by) {
        if (!dates.isCutOff(at)) {
            throw new ReportRefusedException(
                    "reporting.refused.cutOff", VietnameseFormats.date(dates.cutOffOn()));
        }
        return new Submitted(submission, at, by);
    }
}
