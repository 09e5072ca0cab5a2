package vn.giangduong.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.giangduong.base.time.Quarter;

class ReportStateTests {

    private static final long SECRETARY = 1;
    private static final long OFFICER = 2;
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final ReportDates DATES =
            new ReportSchedule(10, 15).datesOf(new Quarter(2026, 4));

    private final ReportState draft = new ReportState.Draft();
    private final ReportState submitted = draft.submit(DATES, NOW, SECRETARY);
    private final ReportState returned = submitted.giveBack("Thiếu số liệu", OFFICER);
    private final ReportState accepted = submitted.accept(OFFICER);

    @Test
    void goesFromDraftToSubmittedToAccepted() {
        assertThat(submitted).isEqualTo(new ReportState.Submitted(1, NOW, SECRETARY));
        assertThat(accepted).isEqualTo(new ReportState.Accepted(1));
        assertThat(accepted.status()).isEqualTo(ReportStatus.ACCEPTED);
    }

    @Test
    void isSubmittedAnewAfterAReturnAndNumbered() {
        assertThat(returned).isEqualTo(new ReportState.Returned(1, "Thiếu số liệu"));
        assertThat(returned.submit(DATES, NOW, SECRETARY).submission()).isEqualTo(2);
    }

    @Test
    void isOpenForWritingOnlyAsDraftOrReturned() {
        assertThat(draft.isOpen()).isTrue();
        assertThat(returned.isOpen()).isTrue();
        assertThat(submitted.isOpen()).isFalse();
        assertThat(accepted.isOpen()).isFalse();
    }

    @Test
    void refusesToBeSubmittedBeforeTheCutOffDayHasPassed() {
        assertRefused(
                () -> draft.submit(DATES, Instant.parse("2026-11-15T16:59:59Z"), SECRETARY),
                "reporting.refused.cutOff");
        assertThat(draft.submit(DATES, Instant.parse("2026-11-15T17:00:00Z"), SECRETARY))
                .isInstanceOf(ReportState.Submitted.class);
    }

    @Test
    void refusesToBeSubmittedTwice() {
        assertRefused(() -> submitted.submit(DATES, NOW, SECRETARY), "reporting.refused.submitted");
        assertRefused(() -> accepted.submit(DATES, NOW, SECRETARY), "reporting.refused.submitted");
    }

    @Test
    void refusesADecisionOnWhatIsNotSubmitted() {
        for (ReportState state : new ReportState[] {draft, returned, accepted}) {
            assertRefused(() -> state.accept(OFFICER), "reporting.refused.decided");
            assertRefused(() -> state.giveBack("Vì sao", OFFICER), "reporting.refused.decided");
        }
    }

    @Test
    void refusesADecisionByWhoeverSubmittedIt() {
        assertRefused(() -> submitted.accept(SECRETARY), "reporting.refused.own");
        assertRefused(() -> submitted.giveBack("Vì sao", SECRETARY), "reporting.refused.own");
    }

    @Test
    void refusesAReturnWithoutAReason() {
        assertRefused(() -> submitted.giveBack(" \n", OFFICER), "reporting.refused.reason");
    }

    private static void assertRefused(ThrowingCallable act, String messageKey) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ReportRefusedException.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
    }
}
