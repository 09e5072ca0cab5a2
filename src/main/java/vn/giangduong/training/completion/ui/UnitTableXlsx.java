package vn.giangduong.training.completion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.table.XlsxColumn;
import vn.giangduong.base.table.XlsxTable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.completion.RollUp;
import vn.giangduong.training.completion.UnitCompletion;
import vn.giangduong.training.completion.UnitCompletionModule;
import vn.giangduong.training.completion.UnitCompletionReport;
import vn.giangduong.training.completion.UnitCompletionRow;
import vn.giangduong.training.ui.XlsxDownload;

/** The table of a unit as a workbook. */
final class UnitTableXlsx {

    private static final int EXACT = 10;

    private UnitTableXlsx() {}

    /** A link that draws the figures anew when followed. */
    static Anchor link(
            Component view, UnitCompletion completion, UnitCompletionReport shown, RollUp rollUp) {
        Locale locale = Locale.of(view.getTranslation("base.language"));
        UnitCompletionModule module = shown.module();
        String moduleCode = module == null ? null : module.code();
        return XlsxDownload.link(
                view.getTranslation("training.unit.export"),
                shown.unit().code() + ".xlsx",
                () ->
                        workbook(
                                completion.export(shown.unit().code(), moduleCode, rollUp),
                                key -> view.getTranslation(locale, key)));
    }

    /** The workbook, with its words from the given function. */
    static byte[] workbook(UnitCompletionReport report, Function<String, String> words) {
        UnitCompletionModule module = report.module();
        XlsxTable<UnitCompletionRow> table =
                XlsxTable.<UnitCompletionRow>named(words.apply("training.unit.tab.completion"))
                        .titled(
                                report.unit().name(),
                                module == null ? "" : module.title(),
                                words.apply("training.unit.asOf")
                                        + " "
                                        + VietnameseFormats.date(report.on())
                                        + " · "
                                        + words.apply("training.rollUp." + report.tree().word()))
                        .with(
                                XlsxColumn.text(
                                        words.apply("training.unit.column.unit"),
                                        44,
                                        row ->
                                                row.own()
                                                        ? words.apply("training.unit.ownPeople")
                                                        : row.name()))
                        .with(number(words, "summoned", CompletionFigures::summoned))
                        .with(number(words, "notStarted", CompletionFigures::notStarted))
                        .with(number(words, "studying", CompletionFigures::studying))
                        .with(number(words, "completed", CompletionFigures::completed))
                        .with(
                                XlsxColumn.<UnitCompletionRow>percent(
                                                words.apply("training.unit.column.percent"),
                                                12,
                                                row -> fraction(row.figures()))
                                        .ratioOf(4, 1))
                        .totalled(words.apply("base.table.total"));
        return XlsxDownload.bytes(table, report.rows().stream());
    }

    private static XlsxColumn<UnitCompletionRow> number(
            Function<String, String> words,
            String column,
            Function<CompletionFigures, Long> figure) {
        return XlsxColumn.<UnitCompletionRow>integer(
                        words.apply("training.unit.column." + column),
                        14,
                        row -> figure.apply(row.figures()))
                .summed();
    }

    private static @Nullable BigDecimal fraction(CompletionFigures figures) {
        return figures.summoned() == 0
                ? null
                : BigDecimal.valueOf(figures.completed())
                        .divide(
                                BigDecimal.valueOf(figures.summoned()),
                                EXACT,
                                RoundingMode.HALF_UP);
    }
}
