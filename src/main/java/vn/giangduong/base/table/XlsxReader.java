package vn.giangduong.base.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;

/**
 * Reads the first visible sheet of an .xlsx workbook from outside. The file is trusted in nothing:
 * its size packed and unpacked, its rows, columns and cells are counted before any of it is kept.
 */
public final class XlsxReader {

    private XlsxReader() {}

    /**
     * Reads the workbook; a file that cannot be used gives a sheet without rows and the problem.
     *
     * @param source the file's name for problems
     * @param in the file, read to its end or to the limit, not closed
     * @throws IOException when the stream itself fails
     */
    public static XlsxSheet read(String source, InputStream in, XlsxLimits limits)
            throws IOException {
        try {
            byte[] checked = XlsxArchive.check(source, in, limits);
            return sheet(source, checked);
        } catch (BadInputException e) {
            return new XlsxSheet("", List.of(), e.problems());
        }
    }

    private static XlsxSheet sheet(String source, byte[] workbook) {
        ReadingOptions withFormats = new ReadingOptions(true, true);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(workbook), withFormats)) {
            Sheet sheet =
                    book.getSheets()
                            .filter(any -> any.getVisibility() == SheetVisibility.VISIBLE)
                            .findFirst()
                            .orElseThrow(() -> refusal(source, "noSheet"));
            return rows(source, sheet);
        } catch (BadInputException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library answers malformed parts with whatever went wrong inside it
            throw refusal(source, "damaged");
        }
    }

    private static XlsxSheet rows(String source, Sheet sheet) throws IOException {
        List<XlsxRow> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(
                    row -> {
                        List<XlsxCell> cells = XlsxCells.of(row);
                        if (!cells.isEmpty()) {
                            XlsxRow read = new XlsxRow(row.getRowNum(), cells);
                            rows.add(read);
                            problems.addAll(unusable(source, read));
                        }
                    });
        }
        return new XlsxSheet(sheet.getName(), rows, problems);
    }

    private static List<Problem> unusable(String source, XlsxRow row) {
        List<Problem> problems = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            if (row.cell(column) instanceof XlsxCell.Unusable(String shown)) {
                problems.add(row.problem(source, column, "base.table.unusableCell", shown));
            }
        }
        return problems;
    }

    static BadInputException refusal(String source, String key, Object... arguments) {
        return new BadInputException(Problem.in(source, "base.table." + key, arguments));
    }
}
