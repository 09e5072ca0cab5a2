package vn.giangduong.base.table;

import static vn.giangduong.base.table.XlsxReader.refusal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Unpacks a workbook within its limits and packs again only the parts that were looked at. The
 * reader after it sees nothing else, so an archive cannot show one content here and another there.
 */
final class XlsxArchive {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_PARTS = 1_000;

    private XlsxArchive() {}

    /** The checked workbook, or a refusal that says which limit it breaks. */
    static byte[] check(String source, InputStream in, XlsxLimits limits) throws IOException {
        byte[] file = in.readNBytes(Math.toIntExact(limits.bytes()) + 1);
        if (file.length > limits.bytes()) {
            throw refusal(source, "fileTooLarge", megabytes(limits.bytes()));
        }
        if (ReadableWorkbook.isOLE2Header(file)) {
            throw refusal(source, "oldFormatOrPassword");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(file)) {
            throw refusal(source, "notAWorkbook");
        }
        try {
            return repack(source, file, limits);
        } catch (ZipException | IllegalArgumentException e) {
            throw refusal(source, "damaged");
        } catch (java.io.EOFException e) {
            throw refusal(source, "damaged");
        }
    }

    private static byte[] repack(String source, byte[] file, XlsxLimits limits) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(file.length);
        XlsxPartCheck parts = new XlsxPartCheck(source, limits);
        Set<String> names = new HashSet<>();
        long left = limits.unpackedBytes();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!names.add(entry.getName()) || names.size() > MOST_PARTS) {
                    throw refusal(source, "damaged");
                }
                boolean isWanted = isWanted(entry);
                byte[] content = unpack(in, left, isWanted);
                left -= content.length;
                if (left < 0) {
                    throw refusal(source, "unpackedTooLarge", megabytes(limits.unpackedBytes()));
                }
                if (isWanted) {
                    parts.check(content);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content);
                    out.closeEntry();
                }
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

    private static byte[] unpack(InputStream in, long left, boolean isWanted) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            content.write(buffer, 0, read);
            if (size > left) {
                break;
            }
        }
        return content.toByteArray();
    }

    private static long megabytes(long bytes) {
        return Math.max(1, bytes >> 20);
    }
}
