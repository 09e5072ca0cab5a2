package vn.giangduong.base.lists.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.giangduong.base.lists.ListColumn;
import vn.giangduong.base.lists.ListTemplate;
import vn.giangduong.base.lists.ListWords;

/** The workbook to fill in: an empty sheet, one with examples, one that explains the columns. */
public final class TemplateWorkbook {

    private static final String HEADER_FILL = "EDEAE4";
    private static final int WIDTH = 22;
    private static final int HELP_WIDTH = 90;
    private static final int PREPARED_ROWS = 500;

    private TemplateWorkbook() {}

    /** The workbook in the reader's language. */
    public static byte[] bytes(ListTemplate template, ListWords words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "giangduong", "1.0")) {
            List<ListColumn> columns = template.columns();
            Worksheet empty = book.newWorksheet(words.text("base.lists.template.sheet"));
            heading(empty, template, words);
            // codes and telephone numbers keep their zeros, days stay as they are typed
            empty.range(1, 0, PREPARED_ROWS, columns.size() - 1).style().format("@").set();
            Worksheet example = book.newWorksheet(words.text("base.lists.template.example"));
            heading(example, template, words);
            for (int column = 0; column < columns.size(); column++) {
                List<String> cells = words.examples(template, columns.get(column));
                for (int row = 0; row < cells.size(); row++) {
                    if (!cells.get(row).isEmpty()) {
                        example.inlineString(row + 1, column, cells.get(row));
                    }
                }
            }
            help(book.newWorksheet(words.text("base.lists.template.help")), template, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void heading(Worksheet sheet, ListTemplate template, ListWords words) {
        List<ListColumn> columns = template.columns();
        for (int column = 0; column < columns.size(); column++) {
            sheet.inlineString(0, column, words.heading(template, columns.get(column)));
            sheet.width(column, WIDTH);
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor(HEADER_FILL)
                .wrapText(true)
                .set();
        sheet.freezePane(0, 1);
    }

    private static void help(Worksheet sheet, ListTemplate template, ListWords words) {
        sheet.width(0, WIDTH);
        sheet.width(1, WIDTH);
        sheet.width(2, HELP_WIDTH);
        sheet.inlineString(0, 0, words.title(template));
        sheet.style(0, 0).bold().set();
        sheet.inlineString(1, 0, words.help(template));
        List<ListColumn> columns = template.columns();
        for (int row = 0; row < columns.size(); row++) {
            ListColumn column = columns.get(row);
            sheet.inlineString(row + 3, 0, words.heading(template, column));
            sheet.inlineString(
                    row + 3,
                    1,
                    words.text("base.lists.template." + (column.required() ? "needed" : "free")));
            String help = words.help(template, column);
            sheet.inlineString(
                    row + 3,
                    2,
                    column.choices().isEmpty()
                            ? help
                            : help + " (" + words.choices(template, column) + ")");
            sheet.style(row + 3, 0).bold().set();
            sheet.style(row + 3, 2).wrapText(true).set();
        }
    }
}
