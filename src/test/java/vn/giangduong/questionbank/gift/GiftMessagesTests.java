package vn.giangduong.questionbank.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class GiftMessagesTests {

    private static Properties bundle(String language) throws IOException {
        Properties messages = new Properties();
        String name = "/messages/questionbank_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(GiftReader.class.getResourceAsStream(name))) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        messages.keySet().removeIf(key -> !key.toString().startsWith("questionbank.gift."));
        return messages;
    }

    @Test
    void haveTheSameKeysInBothLanguages() throws IOException {
        assertThat(bundle("vi").keySet()).isEqualTo(bundle("en").keySet()).hasSize(29);
    }

    @Test
    void fillInTheirArgumentsAndShowBraces() throws IOException {
        String message = bundle("vi").getProperty("questionbank.gift.duplicateId");

        assertThat(new MessageFormat(message, Locale.of("vi")).format(new Object[] {"A", 1234}))
                .isEqualTo("Mã câu hỏi “A” đã dùng ở dòng 1234. Đặt mã khác cho câu hỏi này.");
        String braces = bundle("en").getProperty("questionbank.gift.strayClosingBrace");
        assertThat(new MessageFormat(braces, Locale.ENGLISH).format(new Object[0]))
                .isEqualTo(
                        "This } has no {. If it is part of the text write \\}; otherwise delete"
                                + " it.");
    }
}
