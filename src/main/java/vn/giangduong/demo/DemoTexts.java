package vn.giangduong.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.giangduong.base.text.VietnameseText;

/** The words the province is made of: text files, one entry a line, columns parted by bars. */
final class DemoTexts {

    private DemoTexts() {}

    /** The entries of a file; lines that begin with # explain it. */
    static List<List<String>> rows(String file) {
        return lines(file).stream()
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    /** The entries of a file of one column. */
    static List<String> lines(String file) {
        try (InputStream in = DemoTexts.class.getResourceAsStream("/demo/" + file + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("The demo text " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(VietnameseText::nfc)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entries that end in a weight. */
    static Weighted<String> weighted(String file) {
        return new Weighted<>(
                lines(file).stream()
                        .collect(
                                Collectors.toMap(
                                        line -> line.substring(0, line.lastIndexOf(' ')),
                                        line -> weight(line.substring(line.lastIndexOf(' ') + 1)),
                                        Integer::sum,
                                        java.util.LinkedHashMap::new)));
    }

    /** Entries by their first column, which is a key. */
    static Map<String, List<String>> byKey(String file) {
        return rows(file).stream().collect(Collectors.toMap(List::getFirst, row -> row));
    }

    static int weight(String number) {
        return Integer.parseInt(number.strip());
    }
}
