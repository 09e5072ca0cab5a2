package vn.giangduong.questionbank.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.giangduong.questionbank.word.document.MarkedText;
import vn.giangduong.questionbank.word.document.WordParagraph;
import vn.giangduong.questionbank.word.document.WordTable;

/** Tables of keys: numbers over letters, numbers beside letters, or both in one cell. */
final class KeyTable {

    private KeyTable() {}

    /** Its entries; none when it is another table. */
    static List<KeyEntry> read(WordTable table) {
        List<List<MarkedText>> rows =
                table.rows().stream()
                        .map(row -> row.stream().map(KeyTable::cell).toList())
                        .toList();
        List<KeyEntry> entries = inCells(rows);
        if (entries.isEmpty()) {
            entries = under(rows);
        }
        return entries.isEmpty() ? beside(rows) : entries;
    }

    private static MarkedText cell(List<WordParagraph> paragraphs) {
        MarkedText all = MarkedText.EMPTY;
        for (WordParagraph paragraph : paragraphs) {
            all = all.line(paragraph.text().strip());
        }
        return all.strip();
    }

    /** "1-A" in each cell, beside cells that only name what is in the row. */
    private static List<KeyEntry> inCells(List<List<MarkedText>> rows) {
        List<KeyEntry> entries = new ArrayList<>();
        for (MarkedText cell : rows.stream().flatMap(List::stream).toList()) {
            List<KeyEntry> found = KeyEntry.in(cell);
            if (found.isEmpty() && !isTitle(cell)) {
                return List.of();
            }
            entries.addAll(found);
        }
        return entries;
    }

    /** A row of numbers, and rows of values under it. */
    private static List<KeyEntry> under(List<List<MarkedText>> rows) {
        List<KeyEntry> entries = new ArrayList<>();
        List<MarkedText> numbers = List.of();
        for (List<MarkedText> row : rows) {
            if (row.stream().allMatch(KeyTable::isTitle)) {
                continue;
            }
            if (isNumbers(row)) {
                numbers = row;
                continue;
            }
            if (numbers.size() != row.size()) {
                return List.of();
            }
            String label = row.getFirst().bare().strip();
            boolean statement = label.matches("[a-h]\\s*[).]?");
            for (int i = 0; i < row.size(); i++) {
                String number = digits(numbers.get(i));
                String value = row.get(i).text().strip();
                if (!number.isEmpty() && !value.isEmpty()) {
                    entries.add(
                            new KeyEntry(
                                    Integer.parseInt(number),
                                    statement ? label.charAt(0) + ") " + value : value));
                }
            }
        }
        return entries;
    }

    /** Numbers, behind a title or at least two: a lone one may stand before its own key. */
    private static boolean isNumbers(List<MarkedText> row) {
        long numbers = row.stream().filter(cell -> !digits(cell).isEmpty()).count();
        boolean first = !digits(row.getFirst()).isEmpty() || isTitle(row.getFirst());
        boolean others =
                row.stream().skip(1).allMatch(cell -> !digits(cell).isEmpty() || cell.isBlank());
        return numbers >= (isTitle(row.getFirst()) ? 1 : 2) && first && others;
    }

    /** Pairs of columns: number, value; or three: number, letter of the statement, value. */
    private static List<KeyEntry> beside(List<List<MarkedText>> rows) {
        List<KeyEntry> entries = new ArrayList<>();
        int last = 0;
        for (List<MarkedText> row : rows) {
            if (row.stream().allMatch(KeyTable::isTitle)) {
                continue;
            }
            if (row.size() == 3 && row.get(1).bare().matches("[a-h]\\s*[).]?")) {
                String number = digits(row.getFirst());
                last = number.isEmpty() ? last : Integer.parseInt(number);
                String letter = row.get(1).bare().substring(0, 1);
                entries.add(new KeyEntry(last, letter + ") " + row.get(2).text()));
                continue;
            }
            if (row.size() % 2 != 0 || row.size() < 2) {
                return List.of();
            }
            for (int i = 0; i < row.size(); i += 2) {
                String number = digits(row.get(i));
                String value =
                        row.get(i + 1)
                                .text()
                                .lines()
                                .map(String::strip)
                                .collect(Collectors.joining(" "));
                if ((number.isEmpty() && !row.get(i).isBlank()) || value.length() > 40) {
                    return List.of();
                }
                if (!number.isEmpty() && !value.isEmpty()) {
                    entries.add(new KeyEntry(Integer.parseInt(number), value));
                }
            }
        }
        return entries;
    }

    private static String digits(MarkedText cell) {
        String bare = cell.bare().strip().replaceFirst("(?i)^(cau|bai)\\s*", "");
        return bare.matches("\\d{1,4}\\s*[.):]?") ? bare.replaceAll("\\D", "") : "";
    }

    /** A cell that names a row or a column, or is empty. */
    private static boolean isTitle(MarkedText cell) {
        String bare = cell.bare().strip().toLowerCase(java.util.Locale.ROOT);
        return bare.isEmpty()
                || bare.matches(
                        "(?s)(so )?(cau|stt|cau hoi|y|lenh hoi|dap an|da|dap an dung|chon|key|ma de)"
                                + "[\\s.:]*(\\(.*\\))?(\\s*so)?|dap an.{0,20}");
    }
}
