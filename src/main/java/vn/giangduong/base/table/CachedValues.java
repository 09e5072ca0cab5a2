package vn.giangduong.base.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts the results of formulas beside them. The workbook library writes formulas without results,
 * which shows nothing in previews and readers that do not calculate; so the workbook goes through a
 * temporary file, and each formula gets its result on the way out.
 */
final class CachedValues {

    private static final byte[] FORMULA_END = "</f></c>".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    private CachedValues() {}

    /** Writes a workbook and tells the results of its formulas in their order in the sheet. */
    interface Source {
        List<String> write(OutputStream out) throws IOException;
    }

    static void write(OutputStream out, Source source) throws IOException {
        Path file = Files.createTempFile("table", ".xlsx");
        try {
            List<String> results;
            try (OutputStream target = Files.newOutputStream(file)) {
                results = source.write(target);
            }
            try (ZipFile in = new ZipFile(file.toFile())) {
                copy(in, out, new ArrayDeque<>(results));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void copy(ZipFile in, OutputStream out, Deque<String> results)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (ZipEntry entry : Collections.list(in.entries())) {
            zip.putNextEntry(new ZipEntry(entry.getName()));
            try (InputStream content = in.getInputStream(entry)) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    insert(content, zip, results);
                } else {
                    content.transferTo(zip);
                }
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    /** Text in a sheet is escaped, so the end of a formula cell cannot stand in it by accident. */
    private static void insert(InputStream in, OutputStream out, Deque<String> results)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        byte[] kept = new byte[0];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            byte[] block = Arrays.copyOf(kept, kept.length + read);
            System.arraycopy(buffer, 0, block, kept.length, read);
            kept = pass(block, out, results);
        }
        out.write(kept);
    }

    /** Writes the block except its last bytes, which may be the beginning of a formula's end. */
    private static byte[] pass(byte[] block, OutputStream out, Deque<String> results)
            throws IOException {
        ByteArrayOutputStream done = new ByteArrayOutputStream(block.length + 64);
        int at = 0;
        while (at + FORMULA_END.length <= block.length) {
            if (block[at] == '<' && isFormulaEnd(block, at)) {
                String cell = "</f><v>" + results.removeFirst() + "</v></c>";
                done.write(cell.getBytes(StandardCharsets.US_ASCII));
                at += FORMULA_END.length;
            } else {
                done.write(block[at]);
                at++;
            }
        }
        done.writeTo(out);
        return Arrays.copyOfRange(block, at, block.length);
    }

    private static boolean isFormulaEnd(byte[] block, int at) {
        return Arrays.equals(
                block, at, at + FORMULA_END.length, FORMULA_END, 0, FORMULA_END.length);
    }
}
