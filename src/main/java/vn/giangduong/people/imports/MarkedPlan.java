package vn.giangduong.people.imports;

import java.io.IOException;
import java.util.List;
import vn.giangduong.base.table.workbook.SheetMarks;
import vn.giangduong.base.table.workbook.WorkbookFile;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.people.imports.sheet.ColumnChoices;
import vn.giangduong.people.imports.sheet.RowProblem;

/** A plan as marks beside the rows it is about. */
final class MarkedPlan {

    private MarkedPlan() {}

    static SheetMarks marks(
            WorkbookFile workbook, ColumnChoices columns, ImportPlan plan, ImportWords words)
            throws IOException {
        String heading = plan.canLand() ? words.changeHeading() : words.errorHeading();
        int column = column(workbook, columns, words);
        SheetMarks marks = new SheetMarks(columns.header().lastRow(), column, heading);
        for (RowProblem problem : plan.problems()) {
            marks.add(
                    problem.row(),
                    words.of(problem),
                    problem.column() == null ? List.of() : List.of(problem.column()));
        }
        if (plan.canLand()) {
            for (RowChange change : plan.changes()) {
                marks.add(change.row(), words.of(change.changes()), List.of());
            }
        }
        return marks;
    }

    /** The column of an earlier marking, or the first behind everything. */
    private static int column(WorkbookFile workbook, ColumnChoices columns, ImportWords words)
            throws IOException {
        List<String> headings = columns.header().headings();
        for (int column = 0; column < headings.size(); column++) {
            String heading = VietnameseText.clean(headings.get(column));
            if (heading.equals(words.errorHeading()) || heading.equals(words.changeHeading())) {
                return column;
            }
        }
        int[] width = {headings.size()};
        workbook.read(
                columns.sheet(),
                row -> {
                    width[0] = Math.max(width[0], row.cells().size());
                    return true;
                });
        return width[0];
    }
}
