package vn.giangduong.base.text.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LegacyEncodingTests {

    static final String SMALL =
            "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ";

    /** The same letters as an office's TCVN3 file has them, one sign each. */
    static final String SMALL_IN_TCVN3 =
            "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00ADøõö÷ùýúûüþ®";

    /** The same letters in VNI, parted by spaces. */
    static final String SMALL_IN_VNI =
            "aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä eù eø eû eõ eï eâ eá eà eå eã eä"
                    + " í ì æ ó ò où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï"
                    + " ö öù öø öû öõ öï yù yø yû yõ î ñ";

    @Test
    void readsAllSixtySevenSmallLettersOfTcvn3() {
        assertThat(SMALL).hasSize(67);
        assertThat(LegacyEncoding.TCVN3.decode(SMALL_IN_TCVN3)).isEqualTo(SMALL);
    }

    @Test
    void readsAllSixtySevenCapitalsOfTcvn3InACapitalFont() {
        assertThat(LegacyEncoding.TCVN3.decode(SMALL_IN_TCVN3, ".VnTimeH"))
                .isEqualTo(SMALL.toUpperCase(Locale.ROOT));
        assertThat(LegacyEncoding.TCVN3.decode("NguyÔn V¨n §øc", ".VnArialH"))
                .isEqualTo("NGUYỄN VĂN ĐỨC");
    }

    @Test
    void readsAllOneHundredAndThirtyFourLettersOfVni() {
        String small = String.join(" ", SMALL.split(""));
        assertThat(LegacyEncoding.VNI.decode(SMALL_IN_VNI)).isEqualTo(small);
        assertThat(LegacyEncoding.VNI.decode(SMALL_IN_VNI.toUpperCase(Locale.ROOT)))
                .isEqualTo(small.toUpperCase(Locale.ROOT));
    }

    @Test
    void readsTheSevenCapitalsThatTcvn3Has() {
        assertThat(LegacyEncoding.TCVN3.decode("¡n ¢n £ §« ¤ng ¥n ¦ng"))
                .isEqualTo("Ăn Ân Ê Đô Ông Ơn Ưng");
    }

    @Test
    void readsPlacesAndNamesAsOfficesWroteThem() {
        assertThat(LegacyEncoding.TCVN3.decode("B¸t X¸t")).isEqualTo("Bát Xát");
        assertThat(LegacyEncoding.TCVN3.decode("NguyÔn ThÞ H»ng")).isEqualTo("Nguyễn Thị Hằng");
        assertThat(LegacyEncoding.VNI.decode("Nguyeãn Thò Haèng")).isEqualTo("Nguyễn Thị Hằng");
        assertThat(LegacyEncoding.VNI.decode("ÑAÛNG BOÄ XAÕ ÑAÉK HAØ"))
                .isEqualTo("ĐẢNG BỘ XÃ ĐẮK HÀ");
        assertThat(LegacyEncoding.VNI.decode("Hoï vaø teân")).isEqualTo("Họ và tên");
    }

    @Test
    void takesSmallCodesAmongCapitalsForCapitals() {
        assertThat(LegacyEncoding.TCVN3.decode("NGUYÔN V¡N §øC")).isEqualTo("NGUYỄN VĂN ĐỨC");
        assertThat(LegacyEncoding.TCVN3.decode("L£ V¡N Lý")).isEqualTo("LÊ VĂN LÝ");
        assertThat(LegacyEncoding.TCVN3.decode("Lª Lý")).isEqualTo("Lê Lý");
    }

    @Test
    void takesACapitalBeforeItsSmallCodeForOneLetter() {
        assertThat(LegacyEncoding.TCVN3.decode("A¸nh, ¢Çn, I× ")).isEqualTo("Ánh, Ần, Ì ");
    }

    @Test
    void givesANameItsFirstCapitalBack() {
        assertThat(LegacyEncoding.TCVN3.decodeName("NguyÔn ThÞ ¸nh", null))
                .isEqualTo("Nguyễn Thị Ánh");
        assertThat(LegacyEncoding.TCVN3.decodeName("Êt C¶", null)).isEqualTo("Ất Cả");
        assertThat(LegacyEncoding.UNICODE.decodeName("Nguyễn thị ánh", null))
                .isEqualTo("Nguyễn thị ánh");
    }

    @Test
    void leavesUnicodeAloneInAColumnJudgedOld() {
        String decomposed = Normalizer.normalize("Nguyễn Văn Đức", Normalizer.Form.NFD);
        for (LegacyEncoding encoding : LegacyEncoding.values()) {
            assertThat(encoding.decode(decomposed)).isEqualTo("Nguyễn Văn Đức");
        }
    }

    @Test
    void knowsFontsByTheirNames() {
        assertThat(LegacyEncoding.ofFont(".VnTime")).contains(LegacyEncoding.TCVN3);
        assertThat(LegacyEncoding.ofFont(".vnarialH")).contains(LegacyEncoding.TCVN3);
        assertThat(LegacyEncoding.ofFont("VNI-Times")).contains(LegacyEncoding.VNI);
        assertThat(LegacyEncoding.ofFont("Times New Roman")).isEmpty();
        assertThat(LegacyEncoding.ofFont(null)).isEmpty();
    }

    @Property
    void anyTextOfVietnameseLettersComesBackFromVni(@ForAll("texts") String text) {
        assertThat(LegacyEncoding.VNI.decode(encode(text, vni()))).isEqualTo(text);
    }

    @Property
    void anySmallTextComesBackFromTcvn3(@ForAll("texts") String text) {
        String small = text.toLowerCase(Locale.ROOT);
        assertThat(LegacyEncoding.TCVN3.decode(encode(small, tcvn3()))).isEqualTo(small);
        assertThat(LegacyEncoding.TCVN3.decode(encode(small, tcvn3()), ".VnTimeH"))
                .isEqualTo(small.toUpperCase(Locale.ROOT));
    }

    /** Any syllable-like text: consonants between the marked letters, as words have them. */
    @Provide
    Arbitrary<String> texts() {
        String letters = SMALL + SMALL.toUpperCase(Locale.ROOT);
        Arbitrary<String> marked =
                Arbitraries.of(letters.chars().mapToObj(Character::toString).toList());
        Arbitrary<String> plain = Arbitraries.of("b", "c", "n", "ng", "h", " ", "T", "Kh", "-");
        return net.jqwik.api.Combinators.combine(plain, marked)
                .as((consonant, vowel) -> consonant + vowel)
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    static Map<Character, String> vni() {
        Map<Character, String> codes = new HashMap<>();
        List<String> small = List.of(SMALL_IN_VNI.split(" ", -1));
        for (int i = 0; i < small.size(); i++) {
            codes.put(SMALL.charAt(i), small.get(i));
            codes.put(
                    Character.toUpperCase(SMALL.charAt(i)), small.get(i).toUpperCase(Locale.ROOT));
        }
        return codes;
    }

    static Map<Character, String> tcvn3() {
        Map<Character, String> codes = new HashMap<>();
        for (int i = 0; i < SMALL.length(); i++) {
            codes.put(SMALL.charAt(i), SMALL_IN_TCVN3.substring(i, i + 1));
        }
        String capitals = "ĂÂÊÔƠƯĐ";
        String codesOfCapitals = "¡¢£¤¥¦§";
        for (int i = 0; i < capitals.length(); i++) {
            codes.put(capitals.charAt(i), codesOfCapitals.substring(i, i + 1));
        }
        return codes;
    }

    /** Writes text as an office would have: what has no code as its small letter. */
    static String encode(String text, Map<Character, String> codes) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String small =
                    codes.getOrDefault(Character.toLowerCase(letter), String.valueOf(letter));
            written.add(codes.getOrDefault(letter, letter > 0x7F ? small : "" + letter));
        }
        return String.join("", written);
    }
}
