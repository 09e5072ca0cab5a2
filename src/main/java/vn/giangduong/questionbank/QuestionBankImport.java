package vn.giangduong.questionbank;

import org.springframework.stereotype.Service;

/** Takes question files in: the whole file lands, or nothing of it. */
@Service
public class QuestionBankImport {

    /**
     * Takes a lecturer's GIFT file; what is new or changed waits for approval. Taking the same file
     * again changes nothing.
     *
     * @throws vn.giangduong.base.input.BadInputException with all that is wrong, and nothing landed
     */
    public ImportResult importGift(String fileName, String text) {
        throw new UnsupportedOperationException(fileName + text.length());
    }
}
