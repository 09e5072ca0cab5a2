package vn.giangduong.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class VietnameseTextTests {

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    @Test
    void composesDecomposedText() {
        assertThat(VietnameseText.nfc(decomposed("Nguyễn Thị Hạnh"))).isEqualTo("Nguyễn Thị Hạnh");
        assertThat(VietnameseText.clean(decomposed("Nguyễn"))).hasSize(6);
    }

    @Test
    void makesOneLineWithSingleSpaces() {
        assertThat(VietnameseText.clean("\uFEFF \u00A0Nguyễn\u00A0\t Văn\r\n  Đức\u200B "))
                .isEqualTo("Nguyễn Văn Đức");
        assertThat(VietnameseText.clean(" \u00A0 ")).isEmpty();
    }

    @Test
    void keepsLineEndsWhereTheyMatter() {
        assertThat(VietnameseText.cleanLines(decomposed("\r\n Điều 2\r\n  khoản 1\r\rhết\u00A0\n")))
                .isEqualTo("Điều 2\n  khoản 1\n\nhết");
    }

    @Test
    void turnsEthInAWordIntoTheVietnameseLetter() {
        assertThat(VietnameseText.clean("\u00D0ắc Lắk, h\u00F0nd")).isEqualTo("Đắc Lắk, hđnd");
        assertThat(VietnameseText.clean("UBN\u00D0")).isEqualTo("UBNĐ");
        assertThat(VietnameseText.clean("the sign \u00F0 alone"))
                .isEqualTo("the sign \u00F0 alone");
    }

    @Test
    void foldsAllSpellingsOfANameToOneKey() {
        assertThat(VietnameseText.fold("Huyện uỷ")).isEqualTo("huyen uy");
        assertThat(VietnameseText.fold("HUYỆN ỦY")).isEqualTo("huyen uy");
        assertThat(VietnameseText.fold("Đắk R'Lấp")).isEqualTo("dak r lap");
        assertThat(VietnameseText.fold("\u00D0ắc  Lắk")).isEqualTo("dac lak");
        assertThat(VietnameseText.fold(decomposed("Nguyễn Văn Đức"))).isEqualTo("nguyen van duc");
        assertThat(VietnameseText.fold(" Luật số 36/2018/QH14. "))
                .isEqualTo("luat so 36 2018 qh14");
    }

    @Test
    void foldsEveryVowelOfTheAlphabet() {
        assertThat(VietnameseText.fold("ăâêôơư ẮẤẾỐỚỨ ẵẫễỗỡữ")).isEqualTo("aaeoou aaeoou aaeoou");
    }
}
