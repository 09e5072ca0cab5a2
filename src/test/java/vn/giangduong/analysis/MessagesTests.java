package vn.giangduong.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    private static final List<Finding> FINDINGS =
            List.of(
                    new Finding.ProbablyMiskeyed("C", 0.345, -0.2),
                    new Finding.NegativeDiscrimination(-0.3),
                    new Finding.DistractorAttractsStrong("B", 0.12),
                    new Finding.DoesNotDiscriminate(0.05),
                    new Finding.TooHard(0.1),
                    new Finding.TooEasy(0.98765),
                    new Finding.UnusedDistractor("D", 2, 500),
                    new Finding.TooFewAnswers(12, 30));

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasASentenceAndANameForEveryFinding(String language) {
        ResourceBundle bundle = bundle(language);

        assertThat(FINDINGS).hasSize(Finding.class.getPermittedSubclasses().length);
        for (Finding finding : FINDINGS) {
            assertThat(format(bundle, finding.messageKey(), finding.arguments()))
                    .doesNotContain("{")
                    .hasSizeGreaterThan(20);
            assertThat(bundle.getString(finding.messageKey() + ".name")).isNotBlank();
            assertThat(bundle.getString(finding.urgency().messageKey())).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void hasATextForEveryRefusal(String language) {
        for (AnalysisException.Reason reason : AnalysisException.Reason.values()) {
            assertThat(bundle(language).getString(reason.messageKey())).isNotBlank();
        }
    }

    @Test
    void saysTheSameThingsInBothLanguagesInComposedLetters() {
        ResourceBundle vietnamese = bundle("vi");

        assertThat(vietnamese.keySet()).isEqualTo(bundle("en").keySet());
        assertThat(vietnamese.keySet())
                .allSatisfy(
                        key -> {
                            String text = vietnamese.getString(key);
                            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
                            assertThat(key).startsWith("analysis.");
                        });
    }

    @Test
    void writesNumbersAsVietnameseReadersExpect() {
        ResourceBundle bundle = bundle("vi");
        Finding easy = new Finding.TooEasy(0.98765);
        Finding miskeyed = new Finding.ProbablyMiskeyed("C", 0.345, -0.2);

        assertThat(format(bundle, easy.messageKey(), easy.arguments())).contains("98,77%");
        assertThat(format(bundle, miskeyed.messageKey(), miskeyed.arguments()))
                .contains(" C ")
                .contains("0,35")
                .contains("-0,20");
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "messages.analysis",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String format(ResourceBundle bundle, String key, List<Object> arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale())
                .format(arguments.toArray());
    }
}
