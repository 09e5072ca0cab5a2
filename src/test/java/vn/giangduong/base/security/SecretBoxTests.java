package vn.giangduong.base.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTests {

    @TempDir private Path folder;

    @Test
    void whatWasSealedOpensAgainAlsoAfterARestart() {
        String sealed = new SecretBox("", folder).seal(bytes("bí mật"), "a:1");
        assertThat(sealed).doesNotContain("bí mật");
        assertThat(new SecretBox("", folder).open(sealed, "a:1")).isEqualTo(bytes("bí mật"));
    }

    @Test
    void twoSealsOfOneSecretDiffer() {
        SecretBox box = new SecretBox("", folder);
        assertThat(box.seal(bytes("x"), "a:1")).isNotEqualTo(box.seal(bytes("x"), "a:1"));
    }

    @Test
    void aSecretMovedToAnotherAccountDoesNotOpen() {
        SecretBox box = new SecretBox("", folder);
        String sealed = box.seal(bytes("x"), "second_factor:1");
        assertThatThrownBy(() -> box.open(sealed, "second_factor:2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("giangduong.secret-key");
    }

    @Test
    void theKeyFileIsItsOwnersAlone() throws Exception {
        new SecretBox("", folder).seal(bytes("x"), "a:1");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aConfiguredKeyIsUsedAndNoFileIsMade() {
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        String sealed = new SecretBox(key, folder).seal(bytes("x"), "a:1");
        assertThat(new SecretBox(key, folder).open(sealed, "a:1")).isEqualTo(bytes("x"));
        assertThat(folder.resolve("secret.key")).doesNotExist();
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        SecretBox box = new SecretBox(Base64.getEncoder().encodeToString(new byte[16]), folder);
        assertThatThrownBy(() -> box.seal(bytes("x"), "a:1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("32 bytes");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
