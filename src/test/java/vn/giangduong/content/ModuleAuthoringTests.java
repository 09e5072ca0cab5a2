package vn.giangduong.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestClock;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.organization.UnitId;

@IntegrationTest
class ModuleAuthoringTests {

    @Autowired ModuleImport modules;
    @Autowired ModuleService service;
    @Autowired ModuleAuthoring authoring;
    @Autowired ModuleReview review;
    @Autowired TransactionTemplate transactions;
    @Autowired TestPeople people;
    @Autowired TestClock clock;

    private String code;
    private LandedModule first;
    private SignedIn author;
    private SignedIn second;

    @BeforeEach
    void aModuleAndTwoLecturers() {
        clock.reset();
        people.signOut();
        code = ContentFixture.freshCode();
        first = ContentFixture.land(modules, transactions, code);
        UnitId province = people.province("Đảng bộ tỉnh");
        author = people.officer(Role.LECTURER, province);
        second = people.officer(Role.LECTURER, province);
        people.signIn(author);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    private LessonContent text(String title, String markdown) {
        return new LessonContent(
                title,
                10,
                markdown,
                null,
                null,
                List.of(new Citation("Luật 36/2018/QH14", null, "", null, null)));
    }

    @Test
    void editsACopyAndLeavesTheApprovedVersionAlone() {
        ModuleDraft draft = authoring.edit(code);
        LessonDraft lesson = draft.lessons().getFirst();

        authoring.changeLesson(lesson.id(), text("Bài một", "Chữ mới hẳn."), lesson.version());

        assertThat(draft.number()).isEqualTo(2);
        assertThat(service.version(first.version()).lessons().getFirst().html())
                .isEqualTo("<p>Chữ đầu.</p>\n");
        assertThat(service.latestApproved(code).orElseThrow().number()).isEqualTo(1);
        assertThat(authoring.edit(code).id()).isEqualTo(draft.id());
        assertThat(review.version(draft.id()).lessons().getFirst().html())
                .isEqualTo("<p>Chữ mới hẳn.</p>\n");
        assertThat(review.version(draft.id()).lessons().get(1).citations()).hasSize(1);
        assertThat(review.changes(draft.id()))
                .contains(ModuleChange.of("lessonText", "Bài một", 2, 1));
    }

    @Test
    void refusesAChangeThatWasNotBasedOnTheNewestText() {
        LessonDraft lesson = authoring.edit(code).lessons().getFirst();
        authoring.changeLesson(lesson.id(), text("Bài một", "Lần một."), lesson.version());

        assertThatThrownBy(
                        () ->
                                authoring.changeLesson(
                                        lesson.id(), text("Bài một", "Lần hai."), lesson.version()))
                .isInstanceOf(ModuleRefusedException.class)
                .hasMessage("content.refused.stale");
        assertThat(authoring.edit(code).lessons().getFirst().markdown()).isEqualTo("Lần một.");
    }

    @Test
    void refusesAScriptNamingItsLineAndStoresNothing() {
        LessonDraft lesson = authoring.edit(code).lessons().getFirst();

        assertThatThrownBy(
                        () ->
                                authoring.changeLesson(
                                        lesson.id(),
                                        text("Bài một", "Chữ.\n\n<script>alert(1)</script>\n"),
                                        lesson.version()))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        refused ->
                                assertThat(refused.problems().getFirst().arguments())
                                        .containsExactly("script", 3));
        assertThat(authoring.edit(code).lessons().getFirst().markdown())
                .isEqualTo(lesson.markdown());
    }

    @Test
    void tellsEveryFieldThatIsWrong() {
        LessonDraft lesson = authoring.edit(code).lessons().getFirst();
        LessonContent typed =
                new LessonContent(
                        " ",
                        0,
                        "Chữ",
                        null,
                        null,
                        List.of(new Citation("", "Điều 2", null, null, null)));

        assertThatThrownBy(() -> authoring.changeLesson(lesson.id(), typed, lesson.version()))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad ->
                                assertThat(bad.problems())
                                        .extracting(Problem::column)
                                        .containsExactly("title", "minutes", "document"));
    }

    @Test
    void addsMovesAndRemovesLessons() {
        ModuleDraft draft = authoring.edit(code);
        LessonId added = authoring.addLesson(draft.id(), text("Bài ba", "Chữ thứ ba."));
        authoring.moveLesson(added, true);
        LessonDraft gone = draft.lessons().getFirst();
        authoring.removeLesson(gone.id(), gone.version());

        assertThat(authoring.edit(code).lessons())
                .extracting(LessonDraft::code)
                .containsExactly("t-03", "t-02");
        assertThat(authoring.edit(code).lessons())
                .extracting(LessonDraft::position)
                .containsExactly(1, 2);
    }

    @Test
    void needsASecondPersonToApprove() {
        ModuleDraft draft = authoring.edit(code);
        review.submit(draft.id());

        assertThatThrownBy(() -> review.approve(draft.id())).hasMessage("content.refused.ownText");
        people.signIn(second);
        assertThat(review.waiting())
                .filteredOn(item -> item.code().equals(code))
                .singleElement()
                .satisfies(item -> assertThat(item.mine()).isFalse());
        review.approve(draft.id());

        assertThat(service.latestApproved(code).orElseThrow().id()).isEqualTo(draft.id());
        assertThatThrownBy(() -> review.approve(draft.id()))
                .hasMessage("content.refused.notInReview");
        people.signIn(author);
        LessonDraft lesson = draft.lessons().getFirst();
        assertThatThrownBy(
                        () ->
                                authoring.changeLesson(
                                        lesson.id(), text("Bài một", "Khác"), lesson.version()))
                .hasMessage("content.refused.notDraft");
    }

    @Test
    void givesTheDraftBackWithAReason() {
        ModuleDraft draft = authoring.edit(code);
        review.submit(draft.id());
        people.signIn(second);
        assertThatThrownBy(() -> review.sendBack(draft.id(), "  "))
                .isInstanceOf(BadInputException.class);
        review.sendBack(draft.id(), "Thiếu khoản 2");
        people.signIn(author);

        assertThat(authoring.edit(code).reason()).isEqualTo("Thiếu khoản 2");
        assertThat(review.history(code).versions().getFirst().state()).isEqualTo(ModuleState.DRAFT);
    }

    @Test
    void keepsADraftItsAuthors() {
        authoring.edit(code);
        people.signIn(second);

        assertThatThrownBy(() -> authoring.edit(code)).hasMessage("content.refused.otherAuthor");
        assertThat(authoring.draft(code)).isEmpty();
    }

    @Test
    void doesNotHandOverALessonWithoutASource() {
        ModuleDraft draft = authoring.edit(code);
        authoring.addLesson(draft.id(), new LessonContent("Trống", 5, "", null, null, List.of()));

        assertThatThrownBy(() -> review.submit(draft.id()))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        bad ->
                                assertThat(bad.problems())
                                        .extracting(Problem::messageKey)
                                        .containsExactly(
                                                "content.lesson.noText",
                                                "content.lesson.noCitation"));
    }

    @Test
    void retiresAVersionFromNewClasses() {
        review.retire(first.version());

        assertThat(service.latestApproved(code)).isEmpty();
        assertThat(service.version(first.version()).state()).isEqualTo(ModuleState.RETIRED);
    }

    @Test
    void letsNobodyElseIn() {
        people.signIn(people.officer(Role.UNIT_SECRETARY, people.province("Tỉnh")));

        assertThatThrownBy(() -> authoring.edit(code)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> review.waiting()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> review.approve(first.version()))
                .isInstanceOf(AccessDeniedException.class);
    }
}
