package vn.giangduong.base.text.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giangduong.base.text.legacy.LegacyEncodingTests.encode;
import static vn.giangduong.base.text.legacy.LegacyEncodingTests.tcvn3;
import static vn.giangduong.base.text.legacy.LegacyEncodingTests.vni;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EncodingEvidenceTests {

    private static final List<String> NAMES =
            List.of(
                    "Nguyễn Văn Đức",
                    "Trần Thị Hằng",
                    "Lê Quốc Việt",
                    "Phạm Hữu Nghĩa",
                    "Hoàng Thị Mỹ Duyên",
                    "Võ Đình Khôi",
                    "Đặng Trường Giang",
                    "Bùi Xuân Trường",
                    "Đỗ Kiều Oanh",
                    "Y Hạnh",
                    "A Đức",
                    "Rơ Châm Thưởng",
                    "Hồ Ngọc Lý",
                    "Ngô Thùy Linh",
                    "Dương Quỳnh Như",
                    "Lý Thường Kiệt");

    @Test
    void tellsEachEncodingOfAColumnOfNames() {
        assertThat(of(NAMES, null).verdict()).contains(LegacyEncoding.UNICODE);
        assertThat(of(in(tcvn3()), null).verdict()).contains(LegacyEncoding.TCVN3);
        assertThat(of(in(vni()), null).verdict()).contains(LegacyEncoding.VNI);
        List<String> decomposed =
                NAMES.stream().map(n -> Normalizer.normalize(n, Normalizer.Form.NFD)).toList();
        assertThat(of(decomposed, null).verdict()).contains(LegacyEncoding.UNICODE);
    }

    @Test
    void aColumnOfAsciiTellsNothingAndFollowsTheOthers() {
        EncodingEvidence codes = of(List.of("SN000123", "CB-77", "Nam", "An"), null);
        assertThat(codes.words()).isZero();
        assertThat(codes.verdict()).isEmpty();
        assertThat(codes.verdictOr(LegacyEncoding.VNI)).isEqualTo(LegacyEncoding.VNI);
    }

    @Test
    void oneOrTwoWordsNeedTheirFont() {
        assertThat(of(List.of("Hµ"), null).verdict()).isEmpty();
        assertThat(of(List.of("Hµ"), ".VnTime").verdict()).contains(LegacyEncoding.TCVN3);
    }

    @Test
    void wordsWinOverAFontLeftBehind() {
        assertThat(of(NAMES, ".VnTime").verdict()).contains(LegacyEncoding.UNICODE);
    }

    @Test
    void newRowsUnderOldOnesAreReadAsWhatTheyAre() {
        assertThat(EncodingEvidence.forCell("Trần Thị Hằng", LegacyEncoding.TCVN3))
                .isEqualTo(LegacyEncoding.UNICODE);
        assertThat(EncodingEvidence.forCell("TrÇn ThÞ H»ng", LegacyEncoding.UNICODE))
                .isEqualTo(LegacyEncoding.TCVN3);
        assertThat(EncodingEvidence.forCell("Mó", LegacyEncoding.TCVN3))
                .isEqualTo(LegacyEncoding.TCVN3);
        assertThat(EncodingEvidence.forCell("Pháp", LegacyEncoding.UNICODE))
                .isEqualTo(LegacyEncoding.UNICODE);
    }

    @Test
    void saysWhenHalfOfAColumnIsInAnotherEncoding() {
        EncodingEvidence mixed = of(NAMES, null);
        assertThat(mixed.isMixed()).isFalse();
        in(tcvn3()).forEach(name -> mixed.add(name, null));
        assertThat(mixed.isMixed()).isTrue();
    }

    @Test
    void knowsSyllablesFromWhatNobodyWrites() {
        assertThat(List.of("nguyễn", "Quỳnh", "gì", "giữ", "Thuý", "uỷ", "nghĩa", "KHUÊ", "ý"))
                .allMatch(Syllables::isPossible);
        assertThat(List.of("ngưyễn", "hàc", "bäc", "tữớ", "strông", "Hä", "B¸t", "mề́"))
                .noneMatch(Syllables::isPossible);
    }

    @Property(tries = 200)
    void anyFiveNamesTellTheirEncoding(@ForAll("names") @Size(5) List<String> names) {
        for (var codes :
                Map.of(LegacyEncoding.TCVN3, tcvn3(), LegacyEncoding.VNI, vni()).entrySet()) {
            List<String> written =
                    names.stream().map(name -> encode(name, codes.getValue())).toList();
            EncodingEvidence evidence = of(written, null);
            if (evidence.words() >= 5) {
                assertThat(evidence.verdict()).contains(codes.getKey());
                assertThat(written.stream().map(n -> codes.getKey().decodeName(n, null)).toList())
                        .isEqualTo(names);
            }
        }
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of(NAMES).list().ofSize(5);
    }

    private static List<String> in(Map<Character, String> codes) {
        return NAMES.stream().map(name -> encode(name, codes)).toList();
    }

    private static EncodingEvidence of(
            List<String> texts, @org.jspecify.annotations.Nullable String font) {
        EncodingEvidence evidence = new EncodingEvidence();
        texts.forEach(text -> evidence.add(text, font));
        return evidence;
    }
}
