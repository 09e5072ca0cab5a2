package vn.giangduong.people.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The list people may fill in when they have none: an empty sheet, and one with examples. */
public final class TemplateWorkbook {

    private static final String KEY = "people.import.template.";
    private static final String HEADER_FILL = "EDEAE4";
    private static final int WIDTH = 20;
    private static final int PREPARED_ROWS = 500;

    private TemplateWorkbook() {}

    /** The workbook in the reader's language. */
    public static byte[] bytes(ImportWords words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "giangduong", "1.0")) {
            List<String> headings = cells(words, "headings");
            Worksheet empty = book.newWorksheet(text(words, "sheet"));
            heading(empty, 0, headings);
            // codes and telephone numbers keep their zeros, days stay as they are typed
            empty.range(1, 0, PREPARED_ROWS, headings.size() - 1).style().format("@").set();
            Worksheet example = book.newWorksheet(text(words, "example"));
            example.inlineString(0, 0, text(words, "help"));
            heading(example, 1, headings);
            for (int row = 1; row <= 3; row++) {
                List<String> cells = cells(words, "row" + row);
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        example.inlineString(row + 1, column, cells.get(column));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void heading(Worksheet sheet, int row, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(row, column, headings.get(column));
            sheet.width(column, WIDTH);
        }
        sheet.range(row, 0, row, headings.size() - 1)
                .style()
                .bold()
                .fillColor(HEADER_FILL)
                .wrapText(true)
                .set();
        sheet.freezePane(0, row + 1);
    }

    private static List<String> cells(ImportWords words, String key) {
        return List.of(text(words, key).split("\\|", -1));
    }

    private static String text(ImportWords words, String key) {
        return words.messages().get(KEY + key, words.locale());
    }
}
