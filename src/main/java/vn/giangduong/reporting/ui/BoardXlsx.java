package vn.giangduong.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.giangduong.base.table.XlsxColumn;
import vn.giangduong.base.table.XlsxTable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.reporting.BoardRow;
import vn.giangduong.reporting.ReportBoard;

/** The board as a workbook. */
final class BoardXlsx {

    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private BoardXlsx() {}

    /** A link; the board is read anew, with the reader's rights, when it is followed. */
    static Anchor link(
            String text,
            String fileName,
            Supplier<ReportBoard> board,
            Function<String, String> words) {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(
                                event -> {
                                    byte[] bytes = workbook(board.get(), words);
                                    return new DownloadResponse(
                                            new ByteArrayInputStream(bytes),
                                            fileName,
                                            TYPE,
                                            bytes.length);
                                }),
                        text);
        link.addClassName("button");
        return link;
    }

    static byte[] workbook(ReportBoard board, Function<String, String> words) {
        Quarter quarter = board.period().quarter();
        List<BoardRow> rows = board.rows();
        XlsxTable<BoardRow> table =
                XlsxTable.<BoardRow>named(words.apply("reporting.board.sheet"))
                        .titled(
                                board.period().obligation().title()
                                        + " · "
                                        + quarter.roman()
                                        + "/"
                                        + quarter.year(),
                                board.unit().name(),
                                words.apply("reporting.board.lastDay")
                                        + " "
                                        + VietnameseFormats.date(
                                                board.period().dates().due().lastDay()))
                        .with(
                                XlsxColumn.text(
                                        words.apply("reporting.column.code"),
                                        14,
                                        row -> row.duty().unit().code()))
                        .with(
                                XlsxColumn.text(
                                        words.apply("reporting.column.unit"),
                                        44,
                                        row -> row.duty().unit().name()))
                        .with(
                                XlsxColumn.text(
                                        words.apply("reporting.column.addressee"),
                                        36,
                                        row -> row.duty().addressee().name()))
                        .with(
                                XlsxColumn.text(
                                        words.apply("reporting.column.state"),
                                        16,
                                        row ->
                                                words.apply(
                                                        "reporting.status." + row.duty().status())))
                        .with(
                                XlsxColumn.dateTime(
                                        words.apply("reporting.column.submitted"),
                                        18,
                                        row -> row.duty().submittedAt()))
                        .with(
                                XlsxColumn.integer(
                                        words.apply("reporting.column.below"), 12, BoardRow::below))
                        .with(
                                XlsxColumn.integer(
                                        words.apply("reporting.column.acceptedBelow"),
                                        12,
                                        BoardRow::acceptedBelow));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            table.write(out, rows.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
