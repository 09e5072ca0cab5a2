package vn.giangduong.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;

@IntegrationTest
class QuestionBankImportTests {

    @Autowired private QuestionBankImport imports;
    @Autowired private QuestionService questions;
    @Autowired private TestPeople people;
    @Autowired private JdbcClient jdbc;

    private UnitId province = new UnitId(1);
    private String bank = "";

    @BeforeEach
    void signInAsALecturer() {
        province = people.province("Kon Tum");
        people.signIn(people.officer(Role.LECTURER, province));
        bank = Drafts.freshBank();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void landsAFileAsQuestionsThatWaitForApproval() {
        ImportResult result = imports.importGift("a.gift", file("Bao nhiêu hành vi?"));

        assertThat(result).isEqualTo(new ImportResult(bank, 2, 0, 0));
        assertThat(states()).isEqualTo("Q-1 v1 IN_REVIEW, Q-2 v1 IN_REVIEW");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        imports.importGift("a.gift", file("Bao nhiêu hành vi?"));

        assertThat(imports.importGift("a.gift", file("Bao nhiêu hành vi?")))
                .isEqualTo(new ImportResult(bank, 0, 0, 2));
        assertThat(states()).isEqualTo("Q-1 v1 IN_REVIEW, Q-2 v1 IN_REVIEW");
    }

    @Test
    void takesDecomposedTextForTheSameAsComposed() {
        imports.importGift("a.gift", file("Bao nhiêu hành vi?"));

        String decomposed = Normalizer.normalize(file("Bao nhiêu hành vi?"), Normalizer.Form.NFD);
        assertThat(imports.importGift("a.gift", decomposed))
                .isEqualTo(new ImportResult(bank, 0, 0, 2));
    }

    @Test
    void makesAnotherVersionOfAnApprovedQuestionThatChanged() {
        imports.importGift("a.gift", file("Bao nhiêu hành vi?"));
        approveAll();

        ImportResult result = imports.importGift("a.gift", file("Có bao nhiêu hành vi?"));

        assertThat(result).isEqualTo(new ImportResult(bank, 0, 1, 1));
        assertThat(states()).isEqualTo("Q-1 v1 APPROVED, Q-1 v2 IN_REVIEW, Q-2 v1 APPROVED");
    }

    @Test
    void putsTheAuthorsNewContentIntoTheVersionThatStillWaits() {
        imports.importGift("a.gift", file("Bao nhiêu hành vi?"));

        imports.importGift("a.gift", file("Có bao nhiêu hành vi?"));

        assertThat(states()).isEqualTo("Q-1 v1 IN_REVIEW, Q-2 v1 IN_REVIEW");
        assertThat(stem("Q-1")).isEqualTo("Có bao nhiêu hành vi?");
    }

    @Test
    void refusesToTouchWhatSomebodyElseIsAtWorkOn() {
        imports.importGift("a.gift", file("Bao nhiêu hành vi?"));
        people.signIn(people.officer(Role.LECTURER, province));

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> imports.importGift("b.gift", file("Câu của người khác?")))
                .satisfies(
                        refused ->
                                assertThat(refused.problems().getFirst().messageKey())
                                        .isEqualTo("questionbank.import.somebodyElseAtWork"));
        assertThat(stem("Q-1")).isEqualTo("Bao nhiêu hành vi?");
    }

    @Test
    void landsNothingOfAFileWithAnErrorInTheMiddle() {
        String broken =
                Drafts.gift(
                        bank,
                        Drafts.question("Q-1", "Câu tốt?"),
                        Drafts.question("Q-2", "Câu hỏng?").replace('=', '~'),
                        Drafts.question("Q-3", "Câu tốt nữa?"));

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> imports.importGift("a.gift", broken))
                .satisfies(
                        refused -> {
                            assertThat(refused.problems()).hasSize(1);
                            assertThat(refused.problems().getFirst().line()).isEqualTo(14);
                        });
        assertThat(banks()).isZero();
    }

    @Test
    void previewsCountsAndStoresNothing() {
        ImportPreview preview = imports.previewGift("a.gift", file("Bao nhiêu hành vi?"));

        assertThat(preview.isNewBank()).isTrue();
        assertThat(preview.canLand()).isTrue();
        assertThat(preview.result()).isEqualTo(new ImportResult(bank, 2, 0, 0));
        assertThat(banks()).isZero();
    }

    @Test
    void refusesWhoeverIsNoAuthor() {
        people.signIn(people.officer(Role.TRAINING_OFFICER, province));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> imports.importGift("a.gift", file("Bao nhiêu?")));
        assertThat(banks()).isZero();
    }

    private String file(String firstStem) {
        return Drafts.gift(
                bank,
                Drafts.question("Q-1", firstStem),
                Drafts.question("Q-2", "Câu hỏi thứ hai là gì?"));
    }

    private void approveAll() {
        SignedIn other = people.officer(Role.LECTURER, province);
        people.signIn(other);
        jdbc.sql(
                        """
                        SELECT v.id FROM question_version v JOIN question q ON q.id = v.question_id
                            JOIN question_bank b ON b.id = q.bank_id
                        WHERE b.code = ? AND v.state = 'IN_REVIEW'
                        """)
                .param(bank)
                .query(Long.class)
                .list()
                .forEach(id -> questions.approve(new QuestionVersionId(id)));
    }

    private String states() {
        return String.join(
                ", ",
                jdbc.sql(
                                """
                                SELECT CONCAT(q.code, ' v', v.number, ' ', v.state)
                                FROM question_version v JOIN question q ON q.id = v.question_id
                                    JOIN question_bank b ON b.id = q.bank_id
                                WHERE b.code = ? ORDER BY q.code, v.number
                                """)
                        .param(bank)
                        .query(String.class)
                        .list());
    }

    private String stem(String code) {
        return jdbc.sql(
                        """
                        SELECT v.stem FROM question_version v JOIN question q ON q.id = v.question_id
                            JOIN question_bank b ON b.id = q.bank_id
                        WHERE b.code = ? AND q.code = ? ORDER BY v.number DESC LIMIT 1
                        """)
                .params(bank, code)
                .query(String.class)
                .single();
    }

    private int banks() {
        return jdbc.sql("SELECT COUNT(*) FROM question_bank WHERE code = ?")
                .param(bank)
                .query(Integer.class)
                .single();
    }
}
