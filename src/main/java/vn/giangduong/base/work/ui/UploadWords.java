package vn.giangduong.base.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What an upload says while the bytes of a file travel, in the language of the page. */
public final class UploadWords {

    private static final String PREFIX = "base.upload.";

    private UploadWords() {}

    /** The words, for {@code Upload.setI18n}. */
    public static UploadI18N of(Component page) {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(
                new UploadI18N.DropFiles().setOne(text(page, "drop")).setMany(text(page, "drop")));
        words.setAddFiles(
                new UploadI18N.AddFiles()
                        .setOne(text(page, "choose"))
                        .setMany(text(page, "choose")));
        words.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(text(page, "tooMany"))
                        .setFileIsTooBig(text(page, "tooBig"))
                        .setIncorrectFileType(text(page, "wrongType")));
        words.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(text(page, "connecting"))
                                        .setStalled(text(page, "stalled"))
                                        .setProcessing(text(page, "processing"))
                                        .setHeld(text(page, "held")))
                        .setRemainingTime(
                                new UploadI18N.Uploading.RemainingTime()
                                        .setPrefix(text(page, "remaining") + " ")
                                        .setUnknown(text(page, "remainingUnknown")))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(text(page, "unreachable"))
                                        .setUnexpectedServerError(text(page, "failed"))
                                        .setForbidden(text(page, "forbidden"))
                                        .setFileTooLarge(text(page, "tooBig"))));
        words.setFile(
                new UploadI18N.File()
                        .setRetry(text(page, "retry"))
                        .setStart(text(page, "start"))
                        .setRemove(text(page, "remove")));
        words.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB")));
        return words;
    }

    private static String text(Component page, String key) {
        return page.getTranslation(PREFIX + key);
    }
}
