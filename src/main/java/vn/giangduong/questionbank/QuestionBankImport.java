package vn.giangduong.questionbank;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.work.WorkProgress;
import vn.giangduong.people.Access;

/** Takes question files in: the whole file lands, or nothing of it. */
@Service
public class QuestionBankImport {

    private final Access access;
    private final CurrentUser currentUser;
    private final BankLanding landing;

    QuestionBankImport(Access access, CurrentUser currentUser, BankLanding landing) {
        this.access = access;
        this.currentUser = currentUser;
        this.landing = landing;
    }

    /**
     * What a lecturer's GIFT file would do, with all that is wrong with it. Stores nothing.
     *
     * @throws org.springframework.security.access.AccessDeniedException for whoever is no author
     */
    @Transactional(readOnly = true)
    public ImportPreview previewGift(String fileName, String text) {
        return previewGift(fileName, text, WorkProgress.UNWATCHED);
    }

    /** The same as long work, which tells how far it is and can be cancelled. */
    @Transactional(readOnly = true)
    public ImportPreview previewGift(String fileName, String text, WorkProgress progress) {
        access.require(Permission.AUTHOR);
        return landing.preview(
                GiftPreparation.prepare(fileName, text, progress),
                currentUser.require().accountId());
    }

    /**
     * Takes a lecturer's GIFT file; what is new or changed waits for somebody else's approval.
     * Taking the same file again changes nothing.
     *
     * @throws BadInputException with all that is wrong, and nothing landed
     * @throws org.springframework.security.access.AccessDeniedException for whoever is no author
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ImportResult importGift(String fileName, String text) {
        return importGift(fileName, text, WorkProgress.UNWATCHED);
    }

    /** The same as long work, which tells how far it is and can be cancelled until it lands. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ImportResult importGift(String fileName, String text, WorkProgress progress) {
        access.require(Permission.AUTHOR);
        ImportResult result =
                landing.land(
                        GiftPreparation.prepare(fileName, text, progress),
                        currentUser.require().accountId(),
                        progress);
        progress.landing(
                "questionbank.import.landed",
                VietnameseFormats.number(result.added()),
                VietnameseFormats.number(result.changed()));
        return result;
    }
}
