package vn.giangduong.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.giangduong.questionbank.Drafts.single;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;

@IntegrationTest
class QuestionServiceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired private QuestionBankImport imports;
    @Autowired private QuestionService service;
    @Autowired private QuestionCatalogue catalogue;
    @Autowired private BankCatalogue banks;
    @Autowired private QuestionBankExport export;
    @Autowired private QuestionPool pool;
    @Autowired private TestPeople people;
    @Autowired private JdbcClient jdbc;

    private SignedIn author = new SignedIn(1, "", "", null, Set.of());
    private SignedIn approver = author;
    private String bank = "";

    @BeforeEach
    void signInAsTheAuthor() {
        UnitId province = people.province("Kon Tum");
        author = people.officer(Role.LECTURER, province);
        approver = people.officer(Role.LECTURER, province);
        people.signIn(author);
        bank = Drafts.freshBank();
        imports.importGift("a.gift", Drafts.gift(bank, Drafts.question("Q-1", "Câu đầu tiên?")));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void takesAQuestionFromDraftToThePool() {
        QuestionVersionId id = service.create(bank, "Q-2", single("Bao nhiêu hành vi?"));
        assertThat(state(id)).isEqualTo(ReviewState.DRAFT);

        service.submit(id);
        people.signIn(approver);
        service.approve(id);

        assertThat(state(id)).isEqualTo(ReviewState.APPROVED);
        assertThat(drawable(TODAY)).containsExactly(id);
        assertThat(pool.versions(List.of(id)).get(id))
                .satisfies(
                        version -> {
                            assertThat(version.stemHtml()).isEqualTo("<p>Bao nhiêu hành vi?</p>");
                            assertThat(version.options().getFirst().html())
                                    .isEqualTo("Mười hai hành vi");
                        });
        assertThat(audited(id))
                .containsExactly("question.create", "question.submit", "question.approve");
    }

    @Test
    void letsNobodyApproveTheirOwnQuestion() {
        QuestionVersionId id = service.create(bank, "Q-2", single("Bao nhiêu hành vi?"));
        service.submit(id);

        assertRefused(() -> service.approve(id), "questionbank.review.refused.ownQuestion");
        assertThat(state(id)).isEqualTo(ReviewState.IN_REVIEW);
        assertThat(service.actions(id)).doesNotContain(QuestionAction.APPROVE);
    }

    @Test
    void neverChangesAnApprovedVersion() {
        QuestionVersionId first = approved("Q-2", single("Bao nhiêu hành vi?"));

        QuestionVersionId second =
                service.edit(first, lock(first), single("Có bao nhiêu hành vi?"));

        assertThat(second).isNotEqualTo(first);
        assertThat(details(first).draft().stem()).isEqualTo("Bao nhiêu hành vi?");
        assertThat(state(first)).isEqualTo(ReviewState.APPROVED);
        assertThat(details(second).content().number()).isEqualTo(2);
        assertThat(state(second)).isEqualTo(ReviewState.DRAFT);
        assertThat(drawable(TODAY)).containsExactly(first);
    }

    @Test
    void drawsTheNewVersionOnceItIsApproved() {
        QuestionVersionId first = approved("Q-2", single("Bao nhiêu hành vi?"));
        QuestionVersionId second =
                service.edit(first, lock(first), single("Có bao nhiêu hành vi?"));
        approve(second);

        assertThat(drawable(TODAY)).containsExactly(second);
    }

    @Test
    void drawsNothingOfAQuestionWhoseNewestVersionExpired() {
        LocalDate lastDay = LocalDate.of(2026, 6, 30);
        QuestionVersionId first = approved("Q-2", single("Bao nhiêu hành vi?"));
        QuestionDraft ending = Drafts.valid(single("Bao nhiêu?"), null, lastDay);
        QuestionVersionId second = service.edit(first, lock(first), ending);
        approve(second);

        assertThat(drawable(lastDay)).containsExactly(second);
        assertThat(drawable(lastDay.plusDays(1))).isEmpty();
    }

    @Test
    void drawsTheOldVersionUntilTheNewOneBegins() {
        LocalDate begins = LocalDate.of(2026, 12, 1);
        QuestionVersionId first = approved("Q-2", single("Bao nhiêu hành vi?"));
        QuestionVersionId second =
                service.edit(first, lock(first), Drafts.valid(single("Bao nhiêu?"), begins, null));
        approve(second);

        assertThat(drawable(begins.minusDays(1))).containsExactly(first);
        assertThat(drawable(begins)).containsExactly(second);
    }

    @Test
    void drawsNothingOfARetiredQuestionThoughAnOlderVersionWasApproved() {
        QuestionVersionId first = approved("Q-2", single("Bao nhiêu hành vi?"));
        QuestionVersionId second = service.edit(first, lock(first), single("Bao nhiêu?"));
        approve(second);

        service.retire(second, "Luật đã sửa đổi");

        assertThat(drawable(TODAY)).isEmpty();
    }

    @Test
    void keepsTheApprovedVersionWhenADraftIsGivenUp() {
        QuestionVersionId first = approved("Q-2", single("Bao nhiêu hành vi?"));
        QuestionVersionId second = service.edit(first, lock(first), single("Bao nhiêu?"));

        service.retire(second, "Không cần nữa");

        assertThat(drawable(TODAY)).containsExactly(first);
    }

    @Test
    void returnsAQuestionWithItsReason() {
        QuestionVersionId id = service.create(bank, "Q-2", single("Bao nhiêu hành vi?"));
        service.submit(id);
        people.signIn(approver);

        assertRefused(() -> service.giveBack(id, "  "), "questionbank.review.noReason");
        service.giveBack(id, "Ghi rõ khoản");

        assertThat(state(id)).isEqualTo(ReviewState.DRAFT);
        assertThat(details(id).reason()).isEqualTo("Ghi rõ khoản");
    }

    @Test
    void refusesAnEditOfWhatChangedMeanwhile() {
        QuestionVersionId id = service.create(bank, "Q-2", single("Bao nhiêu hành vi?"));
        int seen = lock(id);
        service.edit(id, seen, single("Có bao nhiêu hành vi?"));

        assertRefused(
                () -> service.edit(id, seen, single("Ghi đè?")),
                "questionbank.question.changedMeanwhile");
        assertThat(details(id).draft().stem()).isEqualTo("Có bao nhiêu hành vi?");
    }

    @Test
    void refusesACodeThatIsTakenInAnyCase() {
        assertRefused(
                () -> service.create(bank, "q-1", single("Trùng mã?")),
                "questionbank.question.codeTaken");
        assertThat(banks.nextCode(banks.bank(bank).orElseThrow().id())).contains("Q-2");
    }

    @Test
    void findsQuestionsWithoutMarksAndByDecomposedText() {
        QuestionVersionId id =
                service.create(bank, "Q-2", single("Người có nghĩa vụ kê khai là ai?"));

        assertThat(found("nghia vu")).containsExactly(id);
        assertThat(found("ke khai nguoi")).containsExactly(id);
        assertThat(found("nghi\u0303a vu\u0323")).containsExactly(id);
        assertThat(found("không có chữ này")).isEmpty();
    }

    @Test
    void filtersByTopicLevelStateAndValidity() {
        BankSummary summary = banks.bank(bank).orElseThrow();
        TopicId topic = banks.topics(summary.id()).getFirst().id();
        QuestionVersionId expired =
                service.create(
                        bank, "Q-2", Drafts.valid(single("Đã hết hạn?"), null, TODAY.minusDays(1)));

        assertThat(found(new QuestionFilter("", topic, null, null, null))).hasSize(2);
        assertThat(found(new QuestionFilter("", null, CognitiveLevel.APPLY, null, null))).isEmpty();
        assertThat(found(new QuestionFilter("", null, null, ReviewState.DRAFT, null)))
                .containsExactly(expired);
        assertThat(found(new QuestionFilter("", null, null, null, Validity.EXPIRED)))
                .containsExactly(expired);
        assertThat(found(new QuestionFilter("", null, null, null, Validity.FUTURE))).isEmpty();
    }

    @Test
    void countsEachQuestionOnceByItsNewestVersion() {
        QuestionVersionId first = approved("Q-2", single("Bao nhiêu hành vi?"));
        service.edit(first, lock(first), single("Bao nhiêu?"));

        BankSummary summary = banks.bank(bank).orElseThrow();
        assertThat(summary.questions()).isEqualTo(2);
        assertThat(summary.count(ReviewState.IN_REVIEW)).isEqualTo(1);
        assertThat(summary.count(ReviewState.DRAFT)).isEqualTo(1);
        assertThat(summary.count(CognitiveLevel.RECOGNISE)).isEqualTo(2);
        assertThat(banks.topics(summary.id()).getFirst().count(CognitiveLevel.RECOGNISE))
                .isEqualTo(1);
    }

    @Test
    void writesABankThatComesBackUnchanged() {
        service.create(
                bank,
                "Q-2",
                Drafts.with(
                        QuestionType.MULTIPLE,
                        "Chọn các hành vi {đúng} = 100%",
                        List.of(
                                Drafts.option("Tham ô", "0.5"),
                                Drafts.option("Nhận hối lộ", "0.5"),
                                Drafts.option("Vay: nợ", "-0.5"))));

        String file = export.gift(bank);
        people.signIn(approver);
        ImportPreview preview = imports.previewGift("b.gift", file);

        // both are at work by somebody else, and neither differs from what is there
        assertThat(preview.problems())
                .allSatisfy(
                        problem ->
                                assertThat(problem.messageKey())
                                        .isEqualTo("questionbank.import.somebodyElseAtWork"));
        people.signIn(author);
        assertThat(imports.previewGift("b.gift", file).result())
                .isEqualTo(new ImportResult(bank, 0, 1, 1));
    }

    private QuestionVersionId approved(String code, QuestionDraft content) {
        QuestionVersionId id = service.create(bank, code, content);
        approve(id);
        return id;
    }

    private void approve(QuestionVersionId id) {
        service.submit(id);
        people.signIn(approver);
        service.approve(id);
        people.signIn(author);
    }

    private List<QuestionVersionId> drawable(LocalDate day) {
        TopicId topic = pool.topic(bank, "PCTN/Điều 2").orElseThrow();
        return pool.drawable(topic, CognitiveLevel.RECOGNISE, day);
    }

    private List<QuestionVersionId> found(String text) {
        return found(new QuestionFilter(text, null, null, null, null));
    }

    private List<QuestionVersionId> found(QuestionFilter filter) {
        return catalogue.find(banks.bank(bank).orElseThrow().id(), filter, 1).rows().stream()
                .map(QuestionRow::id)
                .toList();
    }

    private QuestionDetails details(QuestionVersionId id) {
        return catalogue.details(id).orElseThrow();
    }

    @Test
    void exportsWhatGiftCanSayOfEachKindAndCountsTheRest() {
        for (QuestionDraft draft : KindDrafts.all()) {
            service.create(bank, "K-" + draft.type(), draft);
        }
        assertThat(export.gift(bank))
                .contains("K-ESSAY", "K-MATCHING", "K-NUMBER", "K-SHORT_TEXT", "K-TRUE_FALSE")
                .doesNotContain("K-ORDERING", "K-GAPS", "K-STATEMENTS", "K-SINGLE", "K-MULTIPLE");
        assertThat(export.leftOut(bank))
                .containsOnlyKeys(
                        QuestionType.SINGLE,
                        QuestionType.MULTIPLE,
                        QuestionType.STATEMENTS,
                        QuestionType.ORDERING,
                        QuestionType.GAPS);
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT detail FROM audit_log
                                        WHERE action = 'bank.export' AND subject_id = ?
                                        """)
                                .param(bank)
                                .query(String.class)
                                .list())
                .containsExactly("6 questions, 5 left out");
    }

    private ReviewState state(QuestionVersionId id) {
        return details(id).content().state();
    }

    private int lock(QuestionVersionId id) {
        return details(id).lockVersion();
    }

    private List<String> audited(QuestionVersionId id) {
        return jdbc.sql(
                        """
                        SELECT action FROM audit_log
                        WHERE subject_type = 'question_version' AND subject_id = ? ORDER BY id
                        """)
                .param(id.toString())
                .query(String.class)
                .list();
    }

    private static void assertRefused(ThrowingCallable act, String key) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(act)
                .satisfies(
                        refused ->
                                assertThat(refused.problems().getFirst().messageKey())
                                        .isEqualTo(key));
    }
}
