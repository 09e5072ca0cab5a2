package vn.giangduong.people.imports.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Digests;
import vn.giangduong.base.table.workbook.CellReferences;
import vn.giangduong.base.table.workbook.MergedRange;
import vn.giangduong.base.table.workbook.SheetCell;
import vn.giangduong.base.table.workbook.SheetRow;
import vn.giangduong.base.table.workbook.WorkbookFile;
import vn.giangduong.base.text.legacy.EncodingEvidence;
import vn.giangduong.base.text.legacy.LegacyEncoding;

/** Looks through a whole workbook: where its table begins, and what each column is. */
public final class Inspector {

    private final String source;
    private final WorkbookFile file;
    private final Runnable eachRow;

    private Inspector(String source, WorkbookFile file, Runnable eachRow) {
        this.source = source;
        this.file = file;
        this.eachRow = eachRow;
    }

    /**
     * Inspects a workbook.
     *
     * @param wanted the sheet to read, from 0; otherwise the first with a heading
     * @param eachRow called for every row, to tell how far it has come or to stop by throwing
     * @throws BadInputException when no sheet has a heading
     */
    public static SheetInspection inspect(
            String source, WorkbookFile file, @Nullable Integer wanted, Runnable eachRow)
            throws IOException {
        return new Inspector(source, file, eachRow).inspect(wanted);
    }

    private SheetInspection inspect(@Nullable Integer wanted) throws IOException {
        for (int sheet = 0; sheet < file.sheets().size(); sheet++) {
            if (wanted == null || wanted == sheet) {
                Optional<SheetInspection> found = sheet(sheet);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new BadInputException(Problem.in(source, "people.import.noHeader"));
    }

    private Optional<SheetInspection> sheet(int sheet) throws IOException {
        List<SheetRow> head = new ArrayList<>();
        Map<Integer, ColumnLook> looks = new TreeMap<>();
        int[] count = {0};
        List<MergedRange> merges =
                file.read(
                        sheet,
                        row -> {
                            eachRow.run();
                            count[0]++;
                            if (head.size() < HeaderFinder.ROWS + 2) {
                                head.add(row);
                            } else {
                                look(looks, row);
                            }
                            return true;
                        });
        List<MergedRange> atTop =
                merges.stream().filter(range -> range.firstRow() <= lastOf(head)).toList();
        return HeaderFinder.find(head, atTop)
                .map(
                        header -> {
                            Map<Integer, ColumnLook> all = new TreeMap<>();
                            int above = 0;
                            for (SheetRow row : head) {
                                if (row.number() <= header.lastRow()) {
                                    above++;
                                } else if (!Rows.isNumbering(row)) {
                                    look(all, row);
                                }
                            }
                            looks.forEach(
                                    (column, look) ->
                                            all.computeIfAbsent(column, c -> new ColumnLook())
                                                    .add(look));
                            return inspection(sheet, header, all, count[0] - above);
                        });
    }

    private static int lastOf(List<SheetRow> rows) {
        return rows.isEmpty() ? 0 : rows.getLast().number();
    }

    private static void look(Map<Integer, ColumnLook> looks, SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            SheetCell cell = row.cell(column);
            if (!cell.isEmpty()) {
                looks.computeIfAbsent(column, any -> new ColumnLook()).add(cell);
            }
        }
    }

    private SheetInspection inspection(
            int sheet, Header header, Map<Integer, ColumnLook> looks, int rows) {
        EncodingEvidence all = new EncodingEvidence();
        header.headings().forEach(heading -> all.add(heading, null));
        looks.values().forEach(look -> all.add(look.evidence()));
        LegacyEncoding others = all.verdictOr(LegacyEncoding.UNICODE);
        Map<Integer, LegacyEncoding> encodings = new HashMap<>();
        List<SheetInspection.Column> columns = new ArrayList<>();
        int width =
                Math.max(
                        header.headings().size(),
                        looks.keySet().stream().mapToInt(column -> column + 1).max().orElse(0));
        for (int column = 0; column < width; column++) {
            ColumnLook look = looks.getOrDefault(column, new ColumnLook());
            String raw = column < header.headings().size() ? header.headings().get(column) : "";
            if (raw.isBlank() && look.isEmpty()) {
                continue;
            }
            LegacyEncoding encoding = look.evidence().verdictOr(others);
            encodings.put(column, encoding);
            Field field = header.fields().getOrDefault(column, Field.IGNORED);
            columns.add(
                    new SheetInspection.Column(
                            column,
                            CellReferences.letters(column),
                            Headings.decoded(raw, others),
                            encoding,
                            look.evidence().isMixed(),
                            (field == Field.BIRTH || field == Field.SINCE) && look.swapsDays(),
                            look.samples(encoding, field)));
        }
        ColumnChoices choices = new ColumnChoices(sheet, header, header.fields(), encodings);
        String keys = String.join("|", header.headings().stream().map(Rows::key).toList());
        return new SheetInspection(file.sheets(), choices, columns, rows, Digests.sha256(keys));
    }
}
