package vn.giangduong.people.login;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Base32Tests {

    @Test
    void givesTheTextsOfRfc4648Section10WithoutPadding() {
        assertThat(encoded("")).isEmpty();
        assertThat(encoded("f")).isEqualTo("MY");
        assertThat(encoded("fo")).isEqualTo("MZXQ");
        assertThat(encoded("foo")).isEqualTo("MZXW6");
        assertThat(encoded("foob")).isEqualTo("MZXW6YQ");
        assertThat(encoded("fooba")).isEqualTo("MZXW6YTB");
        assertThat(encoded("foobar")).isEqualTo("MZXW6YTBOI");
    }

    private static String encoded(String text) {
        return Base32.encode(text.getBytes(US_ASCII));
    }
}
