package vn.giangduong.base.lists.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.lists.ListColumn;
import vn.giangduong.base.lists.ListProblem;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.base.lists.ListTemplate;
import vn.giangduong.base.lists.ListWords;
import vn.giangduong.base.table.workbook.SheetCell;
import vn.giangduong.base.table.workbook.SheetMarks;
import vn.giangduong.base.table.workbook.SheetRow;
import vn.giangduong.base.table.workbook.WorkbookFile;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.text.VietnameseText;

/**
 * Reads a list from the first sheet of an .xlsx workbook or from CSV (UTF-8; comma, semicolon or
 * tab). The headings may stand below a letterhead and be Vietnamese or English, with or without
 * marks; columns come in any order.
 */
public final class ListReader {

    private static final int LETTERHEAD = 30;

    private final ImportFile file;
    private final ListTemplate template;
    private final ListWords words;
    private final Headings headings;
    private final Map<String, Map<String, String>> choices = new HashMap<>();
    private final List<ListRow> rows = new ArrayList<>();
    private final List<ListProblem> problems = new ArrayList<>();
    private Map<String, Integer> columns = Map.of();
    private int width;

    private ListReader(ImportFile file, ListTemplate template, Messages messages, Locale locale) {
        this.file = file;
        this.template = template;
        this.words = new ListWords(messages, locale);
        this.headings = new Headings(template, messages, locale);
        for (ListColumn column : template.columns()) {
            choices.put(column.name(), words(column, messages));
        }
    }

    private Map<String, String> words(ListColumn column, Messages messages) {
        Map<String, String> codes = new HashMap<>();
        for (String code : column.choices()) {
            codes.put(VietnameseText.fold(code), code);
            for (Locale language : messages.getProvidedLocales()) {
                new ListWords(messages, language)
                        .choices(template, column, code)
                        .forEach(word -> codes.put(VietnameseText.fold(word), code));
            }
        }
        return codes;
    }

    /**
     * Reads a list.
     *
     * @param locale the language problems with headings and choices name words in
     * @throws BadInputException when the file cannot be read, its headings do not fit, or it has no
     *     rows
     */
    public static ListSheet read(
            ImportFile file, ListTemplate template, Messages messages, Locale locale) {
        try {
            return new ListReader(file, template, messages, locale).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether {@link #mark} can write the file again: it is a workbook. */
    public static boolean canMark(ImportFile file) {
        try {
            return TableFile.isWorkbook(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the workbook again with a column of what is wrong. */
    public static void mark(ImportFile file, SheetMarks marks, OutputStream out) {
        try (WorkbookFile book = WorkbookFile.open(file.name(), file.path(), TableFile.LIMITS)) {
            book.mark(0, marks, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ListSheet read() throws IOException {
        SheetRow header = header();
        Headings.Found found = headings.find(file.name(), header);
        if (!found.problems().isEmpty()) {
            throw new BadInputException(found.problems());
        }
        columns = found.columns();
        TableFile.read(
                file,
                row -> {
                    width = Math.max(width, row.cells().size());
                    if (row.number() > header.number()) {
                        take(row);
                    }
                    return true;
                });
        if (rows.isEmpty()) {
            throw new BadInputException(Problem.in(file.name(), "base.lists.file.noRows"));
        }
        return new ListSheet(header.number(), columns, width, found.notes(), rows, problems);
    }

    /** The row with the most headings among the first. */
    private SheetRow header() throws IOException {
        List<SheetRow> best = new ArrayList<>();
        TableFile.read(
                file,
                row -> {
                    int score = headings.score(row);
                    if (score > 0 && (best.isEmpty() || score > headings.score(best.getFirst()))) {
                        best.clear();
                        best.add(row);
                    }
                    return row.number() < LETTERHEAD;
                });
        if (best.isEmpty()) {
            throw new BadInputException(
                    Problem.in(file.name(), "base.lists.heading.none", headings.all()));
        }
        return best.getFirst();
    }

    private void take(SheetRow row) {
        if (columns.values().stream().allMatch(at -> row.cell(at).isEmpty())) {
            return;
        }
        Map<String, Object> values = new HashMap<>();
        int before = problems.size();
        for (ListColumn column : template.columns()) {
            Integer at = columns.get(column.name());
            Object value = at == null ? null : value(row, column, row.cell(at));
            if (value != null) {
                values.put(column.name(), value);
            }
        }
        rows.add(new ListRow(row.number(), values, problems.size() == before));
    }

    private @Nullable Object value(SheetRow row, ListColumn column, SheetCell cell) {
        String text = VietnameseText.clean(cell.text());
        if (cell.unusable()) {
            return wrong(row, column, "unusable", text);
        }
        if (text.isEmpty()) {
            return column.required() ? wrong(row, column, "empty", heading(column)) : null;
        }
        if (text.length() > column.longest()) {
            return wrong(row, column, "tooLong", heading(column), column.longest());
        }
        Object value =
                switch (column.kind()) {
                    case TEXT -> text;
                    case DAY -> CellValues.day(cell, text).orElse(null);
                    case NUMBER -> CellValues.number(text).orElse(null);
                    case CHOICE -> choice(column, text);
                };
        return value != null
                ? value
                : switch (column.kind()) {
                    case DAY -> wrong(row, column, "badDay", text);
                    case CHOICE ->
                            wrong(row, column, "badChoice", text, words.choices(template, column));
                    case NUMBER, TEXT -> wrong(row, column, "badNumber", text);
                };
    }

    private @Nullable String choice(ListColumn column, String text) {
        return choices.getOrDefault(column.name(), Map.of()).get(VietnameseText.fold(text));
    }

    private @Nullable Object wrong(
            SheetRow row, ListColumn column, String key, Object... arguments) {
        problems.add(
                ListProblem.of(row.number(), column.name(), "base.lists.cell." + key, arguments));
        return null;
    }

    private String heading(ListColumn column) {
        return words.heading(template, column);
    }
}
