package vn.giangduong.people.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as they come from offices. Rows and columns are counted from 0, as the writer does. */
public final class OfficeLists {

    private OfficeLists() {}

    /** A workbook of one sheet. */
    public static Path workbook(Consumer<Worksheet> fill) {
        try {
            Path path = Files.createTempFile("office", ".xlsx");
            path.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(path);
                    Workbook book = new Workbook(out, "test", "1.0")) {
                fill.accept(book.newWorksheet("DS"));
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of texts; numbers and days are written as such. */
    public static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            switch (cells[column]) {
                case String text when text.isEmpty() -> {}
                case String text -> sheet.value(row, column, text);
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("dd/mm/yyyy").set();
                }
                case Number number -> sheet.value(row, column, number);
                default -> throw new IllegalArgumentException(String.valueOf(cells[column]));
            }
        }
    }

    /** A plain list: heading in the first row, then the rows. */
    public static Path plain(Object[]... rows) {
        return workbook(
                sheet -> {
                    for (int i = 0; i < rows.length; i++) {
                        row(sheet, i, rows[i]);
                    }
                });
    }

    /** Cells of one row. */
    public static Object[] cells(Object... cells) {
        return cells;
    }

    /**
     * What a commune sends: letterhead, a heading in two rows over merged cells, the columns'
     * numbers, groups by cell, totals and signatures.
     */
    public static Path letterhead(String firstCell, String secondCell) {
        return workbook(
                sheet -> {
                    row(sheet, 0, "ĐẢNG BỘ XÃ A", "", "", "", "ĐẢNG CỘNG SẢN VIỆT NAM");
                    sheet.range(0, 0, 0, 2).merge();
                    row(sheet, 2, "DANH SÁCH ĐẢNG VIÊN");
                    sheet.range(2, 0, 2, 6).merge();
                    row(sheet, 4, "STT", "Họ và tên", "", "Năm sinh", "", "Chức vụ", "Số thẻ");
                    row(sheet, 5, "", "", "", "Nam", "Nữ");
                    sheet.range(4, 0, 5, 0).merge();
                    sheet.range(4, 1, 5, 2).merge();
                    sheet.range(4, 3, 4, 4).merge();
                    sheet.range(4, 5, 5, 5).merge();
                    sheet.range(4, 6, 5, 6).merge();
                    row(sheet, 6, 1, 2, 3, 4, 5, 6, 7);
                    row(sheet, 7, "I", firstCell);
                    sheet.range(7, 1, 7, 6).merge();
                    row(sheet, 8, 1, "Nguyễn Văn", "Đức", "03/02/1960", "", "Bí thư", 123);
                    sheet.style(8, 6).format("00000").set();
                    row(sheet, 9, 2, "Trần  Thị ", "Hằng", "", 1972, "Đảng viên", "");
                    row(sheet, 10, "II", secondCell);
                    row(sheet, 11, 1, "A", "Đức", LocalDate.of(1985, 12, 25), "", "", "");
                    row(sheet, 12, "", "Tổng cộng: 3 đồng chí");
                    sheet.range(12, 1, 12, 6).merge();
                    row(sheet, 14, "", "", "", "Xã A, ngày 01 tháng 7 năm 2025");
                    row(sheet, 15, "", "NGƯỜI LẬP BIỂU", "", "", "T/M CHI ỦY");
                    row(sheet, 18, "", "Lê Văn Ký", "", "", "Phạm Thị Duyệt");
                });
    }
}
