package vn.giangduong.questionbank.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Takes an uploaded text file, up to a size, and reads it as strict UTF-8. */
final class GiftUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;

    /** The largest file taken, in bytes. */
    static final int LARGEST = 20 * 1024 * 1024;

    /** What becomes of a file; called in the page's own session. */
    interface Receiver extends Serializable {

        void received(String fileName, String text);

        void tooLarge(String fileName);

        void notText(String fileName);
    }

    private final Receiver receiver;

    GiftUpload(Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] bytes;
        try (InputStream in = event.getInputStream()) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        String name = event.getFileName();
        if (bytes.length > LARGEST) {
            var _ = event.getUI().access(() -> receiver.tooLarge(name));
            return;
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            var _ = event.getUI().access(() -> receiver.received(name, text));
        } catch (CharacterCodingException e) {
            var _ = event.getUI().access(() -> receiver.notText(name));
        }
    }
}
