package vn.giangduong.base.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.giangduong.base.input.ImportFile;

/** Lists as files for tests. */
public final class ListFiles {

    private ListFiles() {}

    /** Lines of CSV in UTF-8. */
    public static ImportFile csv(String... lines) {
        return file("ds.csv", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Text in another encoding. */
    public static ImportFile encoded(String text, Charset charset) {
        return file("ds.csv", text.getBytes(charset));
    }

    /** Any bytes under any name. */
    public static ImportFile file(String name, byte[] bytes) {
        try {
            Path path = Files.createTempFile("list", ".test");
            path.toFile().deleteOnExit();
            Files.write(path, bytes);
            return new ImportFile(name, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
