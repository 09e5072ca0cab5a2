package vn.giangduong.base.lists.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.ImportFile;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.table.CsvReader;
import vn.giangduong.base.table.workbook.SheetCell;
import vn.giangduong.base.table.workbook.SheetRow;
import vn.giangduong.base.table.workbook.WorkbookFile;
import vn.giangduong.base.table.workbook.WorkbookLimits;

/** Rows of a table from outside, whether it is a workbook or comma-separated values. */
final class TableFile {

    static final WorkbookLimits LIMITS = WorkbookLimits.LARGE;

    private TableFile() {}

    /** Whether it is, or says it is, a workbook rather than CSV. */
    static boolean isWorkbook(ImportFile file) throws IOException {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx") || name.endsWith(".xls")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] head = in.readNBytes(2);
            boolean zip = head.length == 2 && head[0] == 'P' && head[1] == 'K';
            boolean ole = head.length == 2 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF;
            return zip || ole;
        }
    }

    /**
     * Gives the rows with something in them to the receiver until it has enough.
     *
     * @throws BadInputException when the file cannot be read or is too large
     */
    static void read(ImportFile file, WorkbookFile.RowReceiver receiver) throws IOException {
        if (isWorkbook(file)) {
            try (WorkbookFile book = WorkbookFile.open(file.name(), file.path(), LIMITS)) {
                book.read(0, receiver);
            }
        } else {
            int[] rows = {0};
            CsvReader.read(
                    text(file),
                    (line, cells) -> {
                        if (++rows[0] > LIMITS.rows() || cells.size() > LIMITS.columns()) {
                            throw refusal(file, "tooLarge", LIMITS.rows(), LIMITS.columns());
                        }
                        return receiver.row(
                                new SheetRow(
                                        line,
                                        cells.stream()
                                                .map(cell -> new SheetCell(cell, null, null, false))
                                                .toList()));
                    });
        }
    }

    private static String text(ImportFile file) throws IOException {
        if (Files.size(file.path()) > LIMITS.bytes()) {
            throw new BadInputException(
                    Problem.in(file.name(), "base.table.fileTooLarge", LIMITS.bytes() >> 20));
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file.path())))
                            .toString();
            if (text.indexOf('\0') >= 0) {
                throw refusal(file, "notText");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw refusal(file, "notText");
        }
    }

    private static BadInputException refusal(ImportFile file, String key, Object... arguments) {
        return new BadInputException(Problem.in(file.name(), "base.lists.file." + key, arguments));
    }
}
