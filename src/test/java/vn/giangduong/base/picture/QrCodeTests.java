package vn.giangduong.base.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final Pattern DOT = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final int QUIET = 4;

    @Test
    void theDrawnDotsSayTheTextAgain() throws Exception {
        String text = "otpauth://totp/Giang%20Duong:a1?secret=MZXW6YTBOI&issuer=Giang%20Duong";
        assertThat(read(QrCode.svg(text))).isEqualTo(text);
    }

    @Test
    void vietnameseSurvives() throws Exception {
        assertThat(read(QrCode.svg("Chi bộ Trường Sơn"))).isEqualTo("Chi bộ Trường Sơn");
    }

    @Test
    void itIsAPictureThatThePolicyAllowsInline() {
        assertThat(QrCode.address("x")).startsWith("data:image/svg+xml;base64,");
    }

    @Test
    void whatNoCodeCanHoldIsRefused() {
        String tooLong = "x".repeat(5000);
        assertThatThrownBy(() -> QrCode.address(tooLong))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(String svg) throws Exception {
        Matcher size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        BitMatrix dots = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * QUIET);
        Matcher dot = DOT.matcher(svg);
        while (dot.find()) {
            dots.set(
                    Integer.parseInt(dot.group(1)) - QUIET, Integer.parseInt(dot.group(2)) - QUIET);
        }
        return new Decoder().decode(dots).getText();
    }
}
