package vn.giangduong.base.lists.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.lists.ListColumn;
import vn.giangduong.base.lists.ListTemplate;
import vn.giangduong.base.lists.ListWords;
import vn.giangduong.base.table.workbook.CellReferences;
import vn.giangduong.base.table.workbook.SheetRow;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.text.VietnameseText;

/** Finds the columns of a list by their headings, in any language and spelling. */
final class Headings {

    private static final String NOTES = "base.lists.column.notes";

    private final ListTemplate template;
    private final ListWords words;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Boolean> passedOver = new HashMap<>();

    Headings(ListTemplate template, Messages messages, Locale reader) {
        this.template = template;
        this.words = new ListWords(messages, reader);
        for (Locale locale : messages.getProvidedLocales()) {
            ListWords language = new ListWords(messages, locale);
            for (ListColumn column : template.columns()) {
                known.put(VietnameseText.fold(column.name()), column.name());
                language.headings(template, column)
                        .forEach(word -> known.put(VietnameseText.fold(word), column.name()));
            }
            for (String word : language.text("base.lists.column.ignored").split("\\|", -1)) {
                passedOver.put(VietnameseText.fold(word), false);
            }
            passedOver.put(VietnameseText.fold(language.text(NOTES)), true);
        }
    }

    /** How many cells of a row are headings of this list. */
    int score(SheetRow row) {
        return (int)
                row.cells().stream()
                        .filter(cell -> known.containsKey(VietnameseText.fold(cell.text())))
                        .count();
    }

    /** Where the columns stand. */
    record Found(Map<String, Integer> columns, int notes, List<Problem> problems) {}

    Found find(String source, SheetRow row) {
        Map<String, Integer> columns = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        int notes = -1;
        for (int at = 0; at < row.cells().size(); at++) {
            String text = VietnameseText.clean(row.cell(at).text());
            String key = VietnameseText.fold(text);
            String name = known.get(key);
            Boolean isNotes = passedOver.get(key);
            if (name != null) {
                Integer before = columns.putIfAbsent(name, at);
                if (before != null) {
                    problems.add(problem(source, row, at, "twice", text));
                }
            } else if (isNotes != null) {
                notes = isNotes ? at : notes;
            } else if (!text.isEmpty()) {
                problems.add(problem(source, row, at, "unknown", text, all()));
            }
        }
        for (ListColumn column : template.columns()) {
            if (column.required() && !columns.containsKey(column.name())) {
                problems.add(
                        Problem.atLine(
                                source,
                                row.number(),
                                "base.lists.heading.missing",
                                words.heading(template, column)));
            }
        }
        return new Found(columns, notes, problems);
    }

    /** All headings in one line. */
    String all() {
        return String.join(
                ", ",
                template.columns().stream()
                        .map(column -> words.heading(template, column))
                        .toList());
    }

    private static Problem problem(
            String source, SheetRow row, int at, String key, Object... arguments) {
        return Problem.atCell(
                source,
                row.number(),
                CellReferences.letters(at),
                "base.lists.heading." + key,
                arguments);
    }
}
