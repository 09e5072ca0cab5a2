package vn.giangduong.base.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file from a person's page, on disk until nobody can reach it any more. */
public final class HeldFile {

    private static final Cleaner CLEANER = Cleaner.create();

    private final ImportFile file;

    private HeldFile(ImportFile file) {
        this.file = file;
    }

    /** Takes a stream in; nothing when it is larger than the limit. */
    public static Optional<HeldFile> of(String name, InputStream in, long largest)
            throws IOException {
        Path path = Files.createTempFile("list", ".upload");
        try (var out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > largest) {
                    Files.delete(path);
                    return Optional.empty();
                }
                out.write(buffer, 0, read);
            }
        }
        HeldFile held = new HeldFile(new ImportFile(name, path));
        CLEANER.register(held, () -> delete(path));
        return Optional.of(held);
    }

    /** The file; to be used while this object is kept. */
    public ImportFile file() {
        return file;
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
