package vn.giangduong.people.login;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TotpTests {

    /** The secret of both RFCs' tables. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @Test
    void givesTheCodesOfRfc6238AppendixB() {
        assertThat(at(59)).isEqualTo("94287082");
        assertThat(at(1111111109)).isEqualTo("07081804");
        assertThat(at(1111111111)).isEqualTo("14050471");
        assertThat(at(1234567890)).isEqualTo("89005924");
        assertThat(at(2000000000)).isEqualTo("69279037");
        assertThat(at(20000000000L)).isEqualTo("65353130");
    }

    @Test
    void givesTheCodesOfRfc4226AppendixD() {
        String[] codes = {
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583",
            "399871", "520489"
        };
        for (int counter = 0; counter < codes.length; counter++) {
            assertThat(Totp.code(SECRET, counter, 6)).isEqualTo(codes[counter]);
        }
    }

    @Test
    void takesTheStepBeforeAndAfterButNoOther() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        long step = Totp.stepAt(now);
        for (long off : new long[] {-1, 0, 1}) {
            assertThat(match(step + off, now, 0)).hasValue(step + off);
        }
        assertThat(match(step - 2, now, 0)).isEmpty();
        assertThat(match(step + 2, now, 0)).isEmpty();
    }

    @Test
    void refusesAStepThatWasUsedAndAllBeforeIt() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        long step = Totp.stepAt(now);
        assertThat(match(step, now, step)).isEmpty();
        assertThat(match(step - 1, now, step)).isEmpty();
        assertThat(match(step + 1, now, step)).hasValue(step + 1);
    }

    private static OptionalLong match(long step, Instant now, long used) {
        return Totp.match(SECRET, Totp.code(SECRET, step, 6), now, used);
    }

    private static String at(long second) {
        return Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second)), 8);
    }
}
