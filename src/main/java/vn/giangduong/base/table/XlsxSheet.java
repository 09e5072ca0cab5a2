package vn.giangduong.base.table;

import java.util.List;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;

/**
 * What was read of a workbook.
 *
 * @param name the sheet's name, or nothing when no sheet could be read
 * @param rows the rows that hold something, in their order
 * @param problems what is wrong with the file or with single cells
 */
public record XlsxSheet(String name, List<XlsxRow> rows, List<Problem> problems) {

    public XlsxSheet {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * The sheet itself when nothing is wrong with it.
     *
     * @throws BadInputException with all problems otherwise
     */
    public XlsxSheet orThrow() {
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return this;
    }
}
