package vn.giangduong.base.table;

import static vn.giangduong.base.table.XlsxReader.refusal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Unpacks a workbook within its limits and packs again only the parts that were looked at. The
 * reader after it sees nothing else, so an archive cannot show one content here and another there.
 */
final class XlsxArchive {

    /** Fewer bytes than any kind of workbook begins with. */
    private static final int HEADER = 8;

    private static final int BUFFER = 1 << 16;
    private static final int MOST_PARTS = 1_000;

    private XlsxArchive() {}

    /** The checked workbook, or a refusal that says which limit it breaks. */
    static byte[] check(String source, InputStream in, XlsxLimits limits) throws IOException {
        byte[] file = in.readNBytes(Math.toIntExact(limits.bytes()) + 1);
        if (file.length > limits.bytes()) {
            throw refusal(source, "fileTooLarge", megabytes(limits.bytes()));
        }
        if (file.length >= HEADER && ReadableWorkbook.isOLE2Header(file)) {
            throw refusal(source, "oldFormatOrPassword");
        }
        if (file.length < HEADER || !ReadableWorkbook.isOOXMLZipHeader(file)) {
            throw refusal(source, "notAWorkbook");
        }
        // a streamed archive has its sizes only in the directory at its end, so it must be a file
        Path copy = Files.createTempFile("import", ".xlsx");
        try {
            Files.write(copy, file);
            return repack(source, copy, limits);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw refusal(source, "damaged");
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static byte[] repack(String source, Path file, XlsxLimits limits) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        XlsxPartCheck parts = new XlsxPartCheck(source, limits);
        Set<String> names = new HashSet<>();
        long left = limits.unpackedBytes();
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(packed)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry : Collections.list(in.entries())) {
                if (!names.add(entry.getName()) || names.size() > MOST_PARTS) {
                    throw refusal(source, "damaged");
                }
                if (!isWanted(entry)) {
                    continue; // never unpacked
                }
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                left -= unpack(in, entry, content, left);
                if (left < 0) {
                    throw refusal(source, "unpackedTooLarge", megabytes(limits.unpackedBytes()));
                }
                parts.check(content.toByteArray());
                out.putNextEntry(new ZipEntry(entry.getName()));
                content.writeTo(out);
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    /** Text parts of the workbook: no pictures, charts, macros or properties. */
    private static boolean isWanted(ZipEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && (name.endsWith(".xml") || name.endsWith(".rels"))
                && !name.startsWith("xl/charts/")
                && !name.startsWith("xl/drawings/")
                && !name.startsWith("customXml/")
                && !name.startsWith("docProps/");
    }

    /** How much was unpacked; stops soon after more than what is left of the limit. */
    private static long unpack(ZipFile zip, ZipEntry entry, OutputStream content, long left)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0 && size <= left; read = in.read(buffer)) {
                size += read;
                content.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static long megabytes(long bytes) {
        return Math.max(1, bytes >> 20);
    }
}
