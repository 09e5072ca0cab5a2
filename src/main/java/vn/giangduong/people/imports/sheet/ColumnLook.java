package vn.giangduong.people.imports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.giangduong.base.table.workbook.SheetCell;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.text.legacy.EncodingEvidence;
import vn.giangduong.base.text.legacy.LegacyEncoding;

/** What was seen of a column. */
final class ColumnLook {

    private static final int SAMPLES = 5;
    private static final int FEW_DAYS = 3;
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{4}");

    private final EncodingEvidence evidence = new EncodingEvidence();
    private final List<SheetCell> marked = new ArrayList<>();
    private final List<SheetCell> plain = new ArrayList<>();
    private int days;
    private int daysUpToTwelve;
    private int written;
    private int writtenBeyondTwelve;

    void add(SheetCell cell) {
        boolean ascii = cell.text().chars().allMatch(sign -> sign < 0x80);
        if (!ascii) {
            evidence.add(cell.text(), cell.font());
        }
        keep(ascii ? plain : marked, cell);
        if (cell.day() != null) {
            days++;
            daysUpToTwelve += cell.day().getDayOfMonth() <= 12 ? 1 : 0;
        } else {
            Matcher day = DAY_FIRST.matcher(cell.text().strip());
            if (day.matches()) {
                written++;
                boolean beyond =
                        Integer.parseInt(day.group(1)) > 12 && Integer.parseInt(day.group(2)) <= 12;
                writtenBeyondTwelve += beyond ? 1 : 0;
            }
        }
    }

    void add(ColumnLook other) {
        evidence.add(other.evidence);
        other.marked.forEach(cell -> keep(marked, cell));
        other.plain.forEach(cell -> keep(plain, cell));
        days += other.days;
        daysUpToTwelve += other.daysUpToTwelve;
        written += other.written;
        writtenBeyondTwelve += other.writtenBeyondTwelve;
    }

    private static void keep(List<SheetCell> cells, SheetCell cell) {
        if (cells.size() < SAMPLES
                && cells.stream().noneMatch(other -> other.text().equals(cell.text()))) {
            cells.add(cell);
        }
    }

    boolean isEmpty() {
        return marked.isEmpty() && plain.isEmpty();
    }

    EncodingEvidence evidence() {
        return evidence;
    }

    /**
     * Whether a program set to American dates has been at work: it took every 03/02 for the 2nd of
     * March and left as text what could not be: then all days are up to 12, and all texts beyond.
     */
    boolean swapsDays() {
        return days >= FEW_DAYS
                && written >= FEW_DAYS
                && daysUpToTwelve == days
                && writtenBeyondTwelve == written;
    }

    /** Cells with marks first, since they show what decoding does. */
    List<SheetInspection.Sample> samples(LegacyEncoding encoding, Field field) {
        List<SheetCell> cells = new ArrayList<>(marked);
        cells.addAll(plain);
        return cells.stream().limit(SAMPLES).map(cell -> sample(cell, encoding, field)).toList();
    }

    private static SheetInspection.Sample sample(
            SheetCell cell, LegacyEncoding column, Field field) {
        String after = CellTexts.decoded(cell, column, field);
        return new SheetInspection.Sample(VietnameseText.nfc(cell.text()), after, cell.font());
    }
}
