package vn.giangduong.base.work.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link that makes an .xlsx workbook when it is followed. */
public final class WorkbookLink extends Anchor {

    private static final long serialVersionUID = 1L;

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * A link.
     *
     * @param fileName what the file is called where it is kept
     */
    public WorkbookLink(String text, String fileName, Supplier<byte[]> workbook) {
        super(
                DownloadHandler.fromInputStream(
                        event -> {
                            byte[] bytes = workbook.get();
                            return new DownloadResponse(
                                    new ByteArrayInputStream(bytes), fileName, XLSX, bytes.length);
                        }),
                text);
        addClassName("button");
    }
}
