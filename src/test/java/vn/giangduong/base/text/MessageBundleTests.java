package vn.giangduong.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageBundleTests {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern USED =
            Pattern.compile("getTranslation\\(\\s*\"([\\w.]+)\"\\s*[,)]");

    static List<Path> vietnameseBundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(file -> file.toString().endsWith("_vi.properties"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vietnameseBundles")
    void bothLanguagesHaveTheSameKeysAndEveryTextFormats(Path vietnamese) throws IOException {
        Properties first = read(vietnamese);
        Properties second = read(Path.of(vietnamese.toString().replace("_vi.", "_en.")));
        assertThat(second.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(first.stringPropertyNames());
        for (Properties bundle : List.of(first, second)) {
            for (String key : bundle.stringPropertyNames()) {
                String text = bundle.getProperty(key);
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(key).isTrue();
                assertThat(
                                new MessageFormat(text, Locale.ROOT)
                                        .format(new Object[] {1, 2, 3, 4, 5, 6}))
                        .as(key)
                        .isNotBlank();
            }
        }
    }

    @Test
    void everyKeyAViewNamesHasAText() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : vietnameseBundles()) {
            known.addAll(read(bundle).stringPropertyNames());
        }
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher key = USED.matcher(Files.readString(source));
                while (key.find()) {
                    if (!known.contains(key.group(1))) {
                        missing.add(source.getFileName() + ": " + key.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
