package vn.giangduong.base.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.giangduong.base.input.Problem;

/**
 * All screen text: one bundle per module under {@code messages/}, Vietnamese first, English second.
 * A missing key shows itself between exclamation marks, and a test looks for those.
 */
@Component
public class Messages implements I18NProvider {

    /** The first language of every screen. */
    public static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private static final long serialVersionUID = 1L;
    private static final Pattern BUNDLE = Pattern.compile("messages/(\\w+)_vi\\.properties$");

    private final transient Source source = messageSource();

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(VIETNAMESE, Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        try {
            return source.getMessage(key, arguments, locale);
        } catch (NoSuchMessageException e) {
            return "!" + key + "!";
        }
    }

    /** The text of a key, with its arguments filled in. */
    public String get(String key, Locale locale, Object... arguments) {
        return getTranslation(key, locale, arguments);
    }

    /** Every key that begins so, sorted. */
    public List<String> keys(String prefix) {
        return source.keys().filter(key -> key.startsWith(prefix)).sorted().toList();
    }

    /** A problem in words: where it is, what is wrong, and what to do. */
    public String describe(Problem problem, Locale locale) {
        String text = get(problem.messageKey(), locale, problem.arguments().toArray());
        Integer line = problem.line();
        String column = problem.column();
        if (line == null) {
            return get("base.problem.file", locale, problem.source(), text);
        }
        return column == null
                ? get("base.problem.line", locale, problem.source(), line, text)
                : get("base.problem.cell", locale, problem.source(), line, column, text);
    }

    private static final class Source extends ReloadableResourceBundleMessageSource {

        Stream<String> keys() {
            Properties all = getMergedProperties(VIETNAMESE).getProperties();
            return all == null ? Stream.empty() : all.stringPropertyNames().stream();
        }
    }

    private static Source messageSource() {
        Source source = new Source();
        source.setBasenames(baseNames());
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(VIETNAMESE);
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    private static String[] baseNames() {
        try {
            Resource[] bundles =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*_vi.properties");
            return Arrays.stream(bundles)
                    .map(Messages::addressOf)
                    .map(BUNDLE::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> "classpath:messages/" + matcher.group(1))
                    .distinct()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("The message bundles cannot be read", e);
        }
    }

    private static String addressOf(Resource bundle) {
        try {
            return bundle.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
