package vn.giangduong.training.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.giangduong.base.table.XlsxTable;

/** Hands tables of some hundred rows out as workbooks. */
public final class XlsxDownload {

    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private XlsxDownload() {}

    /** A button-like link; the workbook is made when it is followed. */
    public static Anchor link(String text, String fileName, Supplier<byte[]> workbook) {
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(
                                event -> {
                                    byte[] bytes = workbook.get();
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

    public static <T> byte[] bytes(XlsxTable<T> table, Stream<T> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            table.write(out, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
