package vn.giangduong.questionbank.gift;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;

/**
 * What a GIFT file holds.
 *
 * @param header the comments "// name: value" before the first question, in their order; names in
 *     lower case
 * @param questions those without a problem, in their order
 * @param problems all that is wrong, by line; where there is one, the file must not be imported
 */
public record GiftFile(
        Map<String, String> header, List<GiftQuestion> questions, List<Problem> problems) {

    public GiftFile {
        header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
    }

    /**
     * The file itself when nothing is wrong with it.
     *
     * @throws BadInputException with all problems otherwise
     */
    public GiftFile orThrow() {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return this;
    }
}
