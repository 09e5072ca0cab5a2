package vn.giangduong.questionbank;

import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseText;

/**
 * Where the questions of a Word document are filed, which the document itself does not say.
 *
 * @param bankTitle of a bank that is not there yet; does not rename one that is
 * @param topicPath headings joined by "/"
 * @param level of those questions whose level the document does not give
 * @param citation the law the right answers rest on
 */
public record WordFiling(
        String bankCode,
        String bankTitle,
        String topicPath,
        @Nullable CognitiveLevel level,
        String citation) {

    public WordFiling {
        bankCode = VietnameseText.clean(bankCode);
        bankTitle = VietnameseText.clean(bankTitle);
        topicPath = VietnameseText.clean(topicPath);
        citation = VietnameseText.clean(citation);
    }
}
