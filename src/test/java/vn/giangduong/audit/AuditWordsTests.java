package vn.giangduong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.giangduong.base.text.Messages;

/** Whatever is logged, the auditor reads in words. */
class AuditWordsTests {

    private static final Pattern RECORDED =
            Pattern.compile(
                    "(?:audit|log)\\s*\\.record(?:Refusal|Always)?\\(\\s*"
                            + "(?:\\w+ \\? )?\"([a-z][A-Za-z.]*[a-zA-Z])\""
                            + "(?: : \"([a-z][A-Za-z.]*[a-zA-Z])\")?");
    private static final Pattern RECORDED_FOR =
            Pattern.compile("\\.recordFor\\([^;]*?\"([a-z][A-Za-z]*(?:\\.[a-zA-Z]+)?)\"");

    /** Some are handed to the method that logs. */
    private static final Pattern HANDED_ON =
            Pattern.compile("return report\\(\"([a-z][A-Za-z.]*[a-zA-Z])\"");

    private final Messages messages = new Messages();

    @Test
    void everyActHasWords() throws IOException {
        Set<String> acts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                find(RECORDED, text, acts);
                find(RECORDED_FOR, text, acts);
                find(HANDED_ON, text, acts);
            }
        }
        assertThat(acts)
                .hasSizeGreaterThan(70)
                .contains("login", "organization.undo", "training.statistics.drawn");
        for (String act : acts) {
            for (Locale locale : messages.getProvidedLocales()) {
                assertThat(messages.get("audit.act." + act, locale)).doesNotContain("!audit.act.");
            }
        }
    }

    private static void find(Pattern pattern, String text, Set<String> acts) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null) {
                    acts.add(found.group(group));
                }
            }
        }
    }
}
