package vn.giangduong.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giangduong.questionbank.QuestionAction.APPROVE;
import static vn.giangduong.questionbank.QuestionAction.EDIT;
import static vn.giangduong.questionbank.QuestionAction.RETIRE;
import static vn.giangduong.questionbank.QuestionAction.RETURN;
import static vn.giangduong.questionbank.QuestionAction.SUBMIT;

import org.junit.jupiter.api.Test;
import vn.giangduong.questionbank.ReviewRules.Standing;

class ReviewRulesTests {

    private static final long AUTHOR = 1;
    private static final long OTHER = 2;

    @Test
    void letsADraftBeEditedHandedInOrGivenUp() {
        assertThat(ReviewRules.open(standing(ReviewState.DRAFT), AUTHOR))
                .containsExactlyInAnyOrder(EDIT, SUBMIT, RETIRE);
    }

    @Test
    void letsOnlySomebodyElseApprove() {
        Standing waiting = standing(ReviewState.IN_REVIEW);

        assertThat(ReviewRules.open(waiting, AUTHOR)).containsExactly(RETURN);
        assertThat(ReviewRules.open(waiting, OTHER)).containsExactly(APPROVE, RETURN);
        assertThat(ReviewRules.refusal(APPROVE, waiting, AUTHOR))
                .contains("questionbank.review.refused.ownQuestion");
    }

    @Test
    void letsNobodyApproveWhatANewerApprovedVersionOvertook() {
        Standing overtaken = new Standing(ReviewState.IN_REVIEW, AUTHOR, false, true);

        assertThat(ReviewRules.refusal(APPROVE, overtaken, OTHER))
                .contains("questionbank.review.refused.overtaken");
    }

    @Test
    void letsOnlyTheNewestVersionBeEdited() {
        Standing older = new Standing(ReviewState.APPROVED, null, false, false);

        assertThat(ReviewRules.open(older, OTHER)).containsExactly(RETIRE);
        assertThat(ReviewRules.open(standing(ReviewState.APPROVED), OTHER))
                .containsExactlyInAnyOrder(EDIT, RETIRE);
        assertThat(ReviewRules.open(standing(ReviewState.RETIRED), OTHER)).containsExactly(EDIT);
    }

    private static Standing standing(ReviewState state) {
        return new Standing(state, AUTHOR, true, false);
    }
}
