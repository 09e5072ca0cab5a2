package vn.giangduong.base.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must be read again but must not lie open in the database or its backups: AES-256 in
 * GCM, bound to the place it belongs to. The key comes from {@code giangduong.secret-key}, or else
 * from the file {@code secret.key} in the data folder, which is made at the first need.
 */
@Component
public class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String FILE = "secret.key";

    private final String configured;
    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    private volatile @org.jspecify.annotations.Nullable SecretKey key;

    SecretBox(
            @Value("${giangduong.secret-key}") String configured,
            @Value("${giangduong.data}") Path folder) {
        this.configured = configured.strip();
        this.folder = folder;
    }

    /**
     * Encrypts.
     *
     * @param place what the secret belongs to; {@link #open} must name the same
     * @return Base64 of nonce and ciphertext
     */
    public String seal(byte[] secret, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, secret, place);
        byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    /**
     * Decrypts.
     *
     * @throws IllegalStateException when it was sealed with another key or for another place
     */
    public byte[] open(String sealed, String place) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
        return cipher(Cipher.DECRYPT_MODE, nonce, rest, place);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A secret does not open: is giangduong.secret-key, or secret.key in the data"
                            + " folder, the one it was sealed with?",
                    e);
        }
    }

    private SecretKey key() {
        SecretKey known = key;
        if (known == null) {
            String text = configured.isEmpty() ? fromFile() : configured;
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException(
                        "giangduong.secret-key must be 32 bytes as Base64, not " + bytes.length);
            }
            known = new SecretKeySpec(bytes, "AES");
            key = known;
        }
        return known;
    }

    private String fromFile() {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                write(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the secrets cannot be kept", e);
        }
    }

    /** Whole under another name first, so that nobody reads half a key. */
    private void write(Path file) throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path draft = Files.createTempFile(folder, FILE, ".new", ownerOnly);
        Files.writeString(
                draft, Base64.getEncoder().encodeToString(bytes), StandardOpenOption.WRITE);
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(draft);
        }
    }
}
