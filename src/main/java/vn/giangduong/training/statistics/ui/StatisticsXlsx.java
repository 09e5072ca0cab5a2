package vn.giangduong.training.statistics.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.table.XlsxColumn;
import vn.giangduong.base.table.XlsxTable;
import vn.giangduong.training.statistics.ClassStatisticsBands;
import vn.giangduong.training.statistics.ClassStatisticsReport;
import vn.giangduong.training.statistics.ClassStatisticsRow;
import vn.giangduong.training.ui.XlsxDownload;

/** The statistics of classes as a workbook, in the columns of {@link StatisticsColumns}. */
final class StatisticsXlsx {

    private static final int EXACT = 10;
    private static final double NARROW = 8;

    /** Excellent, good, fair, average; and the learners they are of. */
    private static final List<Integer> GRADED =
            List.of(11, 12, 13, 14).stream().map(at -> at + ClassStatisticsBands.SIZE).toList();

    private static final int LEARNERS = 5;

    private final StatisticsColumns columns;
    private final Function<String, String> words;

    StatisticsXlsx(StatisticsColumns columns, Function<String, String> words) {
        this.columns = columns;
        this.words = words;
    }

    private record Line(long number, ClassStatisticsRow row) {}

    /** The workbook; the titles stand above the table. */
    byte[] workbook(ClassStatisticsReport report, String... titles) {
        List<Line> lines = new ArrayList<>();
        for (ClassStatisticsRow row : report.rows()) {
            lines.add(new Line(lines.size() + 1L, row));
        }
        XlsxTable<Line> table =
                XlsxTable.<Line>named(words.apply("training.statistics.sheet"))
                        .titled(titles)
                        .with(
                                XlsxColumn.integer(
                                        words.apply("training.statistics.column.number"),
                                        NARROW,
                                        Line::number))
                        .with(
                                XlsxColumn.text(
                                        words.apply("training.statistics.column.programme"),
                                        36,
                                        line -> line.row().title()));
        for (StatisticsColumns.Count count : columns.beforeBands()) {
            table = table.with(summed(count.header(), count.value()));
        }
        for (int band = 0; band < ClassStatisticsBands.SIZE; band++) {
            table = table.with(band(band, report.smallHidden()));
        }
        for (StatisticsColumns.Count count : columns.afterBands()) {
            table = table.with(summed(count.header(), count.value()));
        }
        table =
                table.with(passed(words, report))
                        .with(
                                XlsxColumn.text(
                                        words.apply("training.statistics.column.note"),
                                        28,
                                        line -> columns.note(line.row())))
                        .totalled(words.apply("base.table.total"))
                        .signed(
                                words.apply("training.statistics.sign.place"),
                                words.apply("training.statistics.sign.author"),
                                words.apply("training.statistics.sign.hint"),
                                "",
                                "",
                                "")
                        .signed(
                                words.apply("training.statistics.sign.date"),
                                words.apply("training.statistics.sign.head"),
                                words.apply("training.statistics.sign.headHint"),
                                "",
                                "",
                                "");
        return XlsxDownload.bytes(table, lines.stream());
    }

    private static XlsxColumn<Line> summed(
            String header, ToLongFunction<ClassStatisticsRow> value) {
        return XlsxColumn.<Line>integer(header, NARROW, line -> value.applyAsLong(line.row()))
                .summed();
    }

    /** A column with hidden groups is text, and has no sum from which to subtract the others. */
    private XlsxColumn<Line> band(int band, boolean smallHidden) {
        String header = columns.band(band);
        return smallHidden
                ? XlsxColumn.text(header, NARROW, line -> columns.shown(line.row(), band))
                : XlsxColumn.<Line>integer(header, NARROW, line -> line.row().bands().count(band))
                        .summed();
    }

    /** The total is of the grades' columns, so it is left out where some passed without a grade. */
    private static XlsxColumn<Line> passed(
            Function<String, String> words, ClassStatisticsReport report) {
        XlsxColumn<Line> column =
                XlsxColumn.percent(
                        words.apply("training.statistics.column.percent"),
                        10,
                        line -> fraction(line.row()));
        boolean allGraded = report.rows().stream().allMatch(row -> row.ungraded() == 0);
        return allGraded ? column.ratioOf(GRADED, LEARNERS) : column;
    }

    private static @Nullable BigDecimal fraction(ClassStatisticsRow row) {
        return row.learners() == 0
                ? null
                : BigDecimal.valueOf(row.passed())
                        .divide(BigDecimal.valueOf(row.learners()), EXACT, RoundingMode.HALF_UP);
    }
}
