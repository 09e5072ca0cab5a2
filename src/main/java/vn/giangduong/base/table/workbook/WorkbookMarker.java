package vn.giangduong.base.table.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Copies a workbook part by part; the sheet's rows get their marks on the way through. */
final class WorkbookMarker {

    private final WorkbookFile file;
    private final SheetMarks marks;

    WorkbookMarker(WorkbookFile file, SheetMarks marks) {
        this.file = file;
        this.marks = marks;
    }

    void write(String sheetPart, OutputStream out) throws IOException {
        MarkedStyles styles = styles();
        ZipOutputStream zip = new ZipOutputStream(out);
        for (ZipEntry entry : Collections.list(file.zip().entries())) {
            if (entry.isDirectory()) {
                continue;
            }
            zip.putNextEntry(new ZipEntry(entry.getName()));
            if (entry.getName().equals(sheetPart)) {
                sheet(sheetPart, styles, zip);
            } else if (styles != null && entry.getName().equals(file.stylesPart())) {
                zip.write(styles.xml());
            } else {
                try (InputStream content = file.content(entry.getName())) {
                    content.transferTo(zip);
                }
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    private @Nullable MarkedStyles styles() throws IOException {
        String part = file.stylesPart();
        if (part == null) {
            return null;
        }
        try (InputStream in = file.content(part)) {
            return MarkedStyles.of(in);
        }
    }

    private void sheet(String part, @Nullable MarkedStyles styles, OutputStream out)
            throws IOException {
        file.parse(
                part,
                xml -> {
                    copy(xml, styles, out);
                    return true;
                });
    }

    private void copy(XMLStreamReader xml, @Nullable MarkedStyles styles, OutputStream out)
            throws XMLStreamException {
        XMLStreamWriter writer =
                XMLOutputFactory.newDefaultFactory()
                        .createXMLStreamWriter(new Unclosed(out), "UTF-8");
        new SheetCopy(xml, writer, marks, styles).copy();
        writer.flush();
    }

    /** Lets the XML writer end without ending the archive. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
