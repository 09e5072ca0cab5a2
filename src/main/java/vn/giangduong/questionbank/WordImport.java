package vn.giangduong.questionbank;

import java.util.List;
import vn.giangduong.questionbank.word.WordFile;

/**
 * A Word document with all its lecturer decided about it.
 *
 * @param decisions one for each of the file's questions, in their order
 * @param withoutFaulty the explicit choice to leave out what is not settled, instead of landing
 *     nothing while something is not
 */
public record WordImport(
        String fileName,
        WordFile file,
        List<WordDecision> decisions,
        WordFiling filing,
        boolean withoutFaulty) {

    public WordImport {
        decisions = List.copyOf(decisions);
        if (decisions.size() != file.questions().size()) {
            throw new IllegalArgumentException("a decision for each question is needed");
        }
    }
}
