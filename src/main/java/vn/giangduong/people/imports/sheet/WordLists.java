package vn.giangduong.people.imports.sheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** The words offices use, kept in files: by list, as search keys. */
final class WordLists {

    static final WordLists HEADINGS = new WordLists("people/import-headings.properties");
    static final WordLists CELLS = new WordLists("people/import-words.properties");

    private final Map<String, Set<String>> lists = new HashMap<>();

    private WordLists(String resource) {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String name : properties.stringPropertyNames()) {
            List<String> words = List.of(properties.getProperty(name).split("\\|", -1));
            lists.put(name, new LinkedHashSet<>(words));
        }
    }

    boolean has(String list, String folded) {
        return of(list).contains(folded);
    }

    /** Whether the text is one of the list's or begins with one and a space. */
    boolean begins(String list, String folded) {
        return of(list).stream()
                .anyMatch(word -> folded.equals(word) || folded.startsWith(word + " "));
    }

    Set<String> of(String list) {
        return lists.getOrDefault(list, Set.of());
    }
}
