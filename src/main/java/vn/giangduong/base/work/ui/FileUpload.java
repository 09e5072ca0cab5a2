package vn.giangduong.base.work.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Optional;
import vn.giangduong.base.input.HeldFile;

/** Takes an uploaded file, up to a size, and keeps it on disk. */
public final class FileUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;

    /** The largest file taken, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** What becomes of a file; called in the page's own session. */
    public interface Receiver extends Serializable {

        void received(HeldFile file);

        void tooLarge(String fileName);
    }

    private final Receiver receiver;

    public FileUpload(Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        String name = event.getFileName();
        Optional<HeldFile> held;
        try (InputStream in = event.getInputStream()) {
            held = HeldFile.of(name, in, LARGEST);
        }
        var _ =
                event.getUI()
                        .access(
                                () ->
                                        held.ifPresentOrElse(
                                                receiver::received, () -> receiver.tooLarge(name)));
    }
}
