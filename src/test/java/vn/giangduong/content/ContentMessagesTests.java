package vn.giangduong.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentMessagesTests {

    private static Properties bundle(String name) throws IOException {
        Properties messages = new Properties();
        String file = "/messages/" + name + ".properties";
        try (InputStream in =
                Objects.requireNonNull(ModuleReader.class.getResourceAsStream(file))) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "training_study"})
    void haveTheSameKeysInBothLanguages(String module) throws IOException {
        assertThat(bundle(module + "_vi").keySet())
                .isEqualTo(bundle(module + "_en").keySet())
                .hasSizeGreaterThan(80);
    }
}
