package vn.giangduong.questionbank;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.people.Access;
import vn.giangduong.questionbank.word.WordFile;
import vn.giangduong.questionbank.word.WordQuestion;

/**
 * Takes questions out of Word documents: first what was read, then what the lecturer made of it.
 */
@Service
public class QuestionWordImport {

    private static final WordFiling NOWHERE = new WordFiling("", "", "", null, "");

    private final Access access;
    private final CurrentUser currentUser;
    private final BankLanding landing;

    QuestionWordImport(Access access, CurrentUser currentUser, BankLanding landing) {
        this.access = access;
        this.currentUser = currentUser;
        this.landing = landing;
    }

    /**
     * What a document holds, with every doubt. Stores nothing.
     *
     * @throws vn.giangduong.base.input.BadInputException when it is no .docx or too large
     * @throws org.springframework.security.access.AccessDeniedException for whoever is no author
     */
    public WordFile readWord(ImportFile file, WorkProgress progress) {
        access.require(Permission.AUTHOR);
        progress.step("questionbank.word.reading", 0);
        try {
            return WordFile.read(file.name(), file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What landing the decided questions would do, with all that stands in its way. */
    @Transactional(readOnly = true)
    public ImportPreview previewWord(WordImport file, WorkProgress progress) {
        access.require(Permission.AUTHOR);
        return landing.preview(
                WordPreparation.prepare(file, progress), currentUser.require().accountId());
    }

    /**
     * Lands the decided questions, all or none; what is new or changed waits for somebody else's
     * approval. The same document again changes nothing.
     *
     * @throws vn.giangduong.base.input.BadInputException with all problems, and nothing landed
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ImportResult importWord(WordImport file, WorkProgress progress) {
        access.require(Permission.AUTHOR);
        ImportResult result =
                landing.land(
                        WordPreparation.prepare(file, progress),
                        currentUser.require().accountId(),
                        progress);
        progress.landing(
                "questionbank.import.landed",
                VietnameseFormats.number(result.added()),
                VietnameseFormats.number(result.changed()));
        return result;
    }

    /** How a question would look with a decision, its HTML safe; its answer does not show. */
    public static ShownQuestion shown(WordQuestion question) {
        WordDecision asRead = WordDecision.asRead(question);
        return ShownQuestion.of(
                WordDrafts.draft(
                        question,
                        new WordDecision(
                                true,
                                false,
                                asRead.type().hasOptions()
                                        ? asRead.type()
                                        : vn.giangduong.questionbank.word.WordType.ESSAY,
                                asRead.right(),
                                ""),
                        NOWHERE));
    }
}
