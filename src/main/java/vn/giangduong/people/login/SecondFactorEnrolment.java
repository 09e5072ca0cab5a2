package vn.giangduong.people.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.modulith.NamedInterface;
import vn.giangduong.base.picture.QrCode;

/**
 * What an authenticator needs to know.
 *
 * @param key the secret in Base32, for typing, in groups of four
 * @param address the {@code otpauth:} address that the QR code holds
 */
@NamedInterface("second-factor")
public record SecondFactorEnrolment(String key, String address) {

    private static final String ISSUER = "Giang Duong";

    static SecondFactorEnrolment of(byte[] secret, String accountCode) {
        String key = Base32.encode(secret);
        String address =
                "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                        .formatted(encoded(ISSUER), encoded(accountCode), key, encoded(ISSUER));
        return new SecondFactorEnrolment(key.replaceAll("(.{4})(?!$)", "$1 "), address);
    }

    /** The QR code as a {@code data:} address. */
    public String picture() {
        return QrCode.address(address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
