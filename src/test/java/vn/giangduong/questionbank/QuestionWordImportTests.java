package vn.giangduong.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.giangduong.IntegrationTest;
import vn.giangduong.TestPeople;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.organization.UnitId;
import vn.giangduong.questionbank.word.Docx;
import vn.giangduong.questionbank.word.WordFile;
import vn.giangduong.questionbank.word.WordType;

@IntegrationTest
class QuestionWordImportTests {

    @Autowired private QuestionWordImport imports;
    @Autowired private TestPeople people;
    @Autowired private JdbcClient jdbc;

    @TempDir private Path folder = Path.of("");
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

    private WordImport read(Docx docx) {
        WordFile file =
                imports.readWord(
                        new ImportFile("de.docx", docx.write(folder)), WorkProgress.UNWATCHED);
        return new WordImport(
                "de.docx",
                file,
                file.questions().stream().map(WordDecision::asRead).toList(),
                new WordFiling(
                        bank,
                        "Ngân hàng " + bank,
                        "PCTN/Điều 2",
                        CognitiveLevel.UNDERSTAND,
                        "Luật 36/2018/QH14, Điều 2"),
                false);
    }

    private static WordImport with(WordImport read, int at, WordDecision decision) {
        List<WordDecision> decisions = new ArrayList<>(read.decisions());
        decisions.set(at, decision);
        return new WordImport(
                read.fileName(), read.file(), decisions, read.filing(), read.withoutFaulty());
    }

    private static Docx everyType() {
        return Docx.of(
                "Câu 1. [NB] Một?",
                "A. a",
                "{b|B. b}",
                "Câu 2. Hai?",
                "A. a",
                "B. b",
                "C. c",
                "Đáp án: A, C",
                "Câu 3. Cho đoạn.",
                "a) Một. (Đ)",
                "b) Hai. (S)",
                "c) Ba. (S)",
                "d) Bốn. (Đ)",
                "PHẦN III. Trả lời ngắn",
                "Câu 4. Bao nhiêu?",
                "Đáp án: 12,5",
                "PHẦN IV. Tự luận",
                "Câu 5. Trình bày.");
    }

    @Test
    void landsEveryTypeOnceAndChangesNothingTheSecondTime() {
        WordImport file = read(everyType());

        assertThat(imports.previewWord(file, WorkProgress.UNWATCHED).problems()).isEmpty();
        assertThat(imports.importWord(file, WorkProgress.UNWATCHED))
                .isEqualTo(new ImportResult(bank, 5, 0, 0));
        assertThat(imports.importWord(read(everyType()), WorkProgress.UNWATCHED))
                .isEqualTo(new ImportResult(bank, 0, 0, 5));
        assertThat(column("type"))
                .containsExactlyInAnyOrder("SINGLE", "MULTIPLE", "STATEMENTS", "NUMBER", "ESSAY");
        assertThat(column("level")).contains("RECOGNISE", "UNDERSTAND");
        assertThat(column("state")).containsOnly("IN_REVIEW");
    }

    @Test
    void makesAnotherVersionWhenOnlyTheKeyWasPutRight() {
        imports.importWord(read(Docx.of("Câu 1. Một?", "*A. a", "B. b")), WorkProgress.UNWATCHED);

        assertThat(
                        imports.importWord(
                                read(Docx.of("Câu 1. Một?", "A. a", "B. b", "Đáp án: B")),
                                WorkProgress.UNWATCHED))
                .isEqualTo(new ImportResult(bank, 0, 1, 0));
    }

    @Test
    void landsNothingWhileAQuestionIsNotDecided() {
        WordImport file =
                read(Docx.of("Câu 1. Một?", "*A. a", "B. b", "Câu 2. Hai?", "A. a", "B. b"));

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> imports.importWord(file, WorkProgress.UNWATCHED))
                .satisfies(
                        refused ->
                                assertThat(refused.problems())
                                        .containsExactly(
                                                Problem.atLine(
                                                        "de.docx",
                                                        4,
                                                        "questionbank.word.unsettled")));
        assertThat(column("type")).isEmpty();
    }

    @Test
    void landsWhatTheLecturerDecided() {
        WordImport file =
                read(Docx.of("Câu 1. Một?", "*A. a", "B. b", "Câu 2. Hai?", "A. a", "B. b"));
        WordImport chosen =
                with(
                        file,
                        1,
                        new WordDecision(
                                false, true, WordType.SINGLE, new TreeSet<>(Set.of(1)), ""));

        assertThat(imports.importWord(chosen, WorkProgress.UNWATCHED).added()).isEqualTo(2);
    }

    @Test
    void leavesOutWhatIsNotDecidedOnlyByExplicitChoice() {
        WordImport read =
                read(Docx.of("Câu 1. Một?", "*A. a", "B. b", "Câu 2. Hai?", "A. a", "B. b"));
        WordImport without =
                new WordImport(read.fileName(), read.file(), read.decisions(), read.filing(), true);

        assertThat(imports.importWord(without, WorkProgress.UNWATCHED).added()).isEqualTo(1);
    }

    @Test
    void refusesTheSameQuestionTwiceInAFile() {
        WordImport file =
                read(Docx.of("Câu 1. Một?", "*A. a", "B. b", "Câu 2. Một?", "*A. a", "B. b"));

        assertThat(imports.previewWord(file, WorkProgress.UNWATCHED).problems())
                .containsExactly(Problem.atLine("de.docx", 4, "questionbank.word.sameQuestion", 1));
    }

    @Test
    void isForAuthorsOnly() {
        WordImport file = read(everyType());
        people.signIn(people.officer(Role.TRAINING_OFFICER, province));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> imports.importWord(file, WorkProgress.UNWATCHED));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> imports.previewWord(file, WorkProgress.UNWATCHED));
    }

    private List<String> column(String column) {
        return jdbc.sql(
                        "SELECT v."
                                + column
                                + " FROM question_version v JOIN question q ON q.id = v.question_id"
                                + " JOIN question_bank b ON b.id = q.bank_id WHERE b.code = ?")
                .param(bank)
                .query(String.class)
                .list();
    }
}
