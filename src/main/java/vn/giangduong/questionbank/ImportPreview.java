package vn.giangduong.questionbank;

import java.util.List;
import vn.giangduong.base.input.Problem;

/**
 * What taking a file in would do.
 *
 * @param title the bank's title as the file gives it, perhaps empty
 * @param isNewBank whether the file would make its bank
 * @param result how many questions of the file, those with problems apart, would be added, changed
 *     or left as they are
 * @param problems all that is wrong, by line; where there is one, nothing would land
 */
public record ImportPreview(
        String fileName,
        String title,
        boolean isNewBank,
        ImportResult result,
        List<Problem> problems) {

    public ImportPreview {
        problems = List.copyOf(problems);
    }

    public boolean canLand() {
        return problems.isEmpty();
    }
}
