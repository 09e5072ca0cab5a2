package vn.giangduong.questionbank.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.giangduong.questionbank.QuestionFilter;
import vn.giangduong.questionbank.QuestionVersionId;
import vn.giangduong.questionbank.TopicId;

/** The addresses of this module's pages. */
public final class BankRoutes {

    public static final String BANKS = "banks";
    public static final String REVIEW = "banks/review";
    public static final String IMPORT = "banks/import";
    public static final String IMPORT_WORD = "banks/import/word";
    static final String BANK = "banks/:code";
    static final String NEW_QUESTION = "banks/:code/new";
    static final String QUESTION = "questions/:id([0-9]{1,18})";
    static final String EDIT_QUESTION = "questions/:id([0-9]{1,18})/edit";

    static final String CODE = "code";
    static final String ID = "id";

    static final String TEXT = "q";
    static final String TOPIC = "topic";
    static final String LEVEL = "level";
    static final String STATE = "state";
    static final String VALIDITY = "validity";
    static final String PAGE = "page";

    private BankRoutes() {}

    /** The page of a bank. */
    public static String bank(String code) {
        return "banks/" + code;
    }

    static String newQuestion(String code) {
        return bank(code) + "/new";
    }

    static String question(QuestionVersionId id) {
        return "questions/" + id;
    }

    static String editQuestion(QuestionVersionId id) {
        return question(id) + "/edit";
    }

    static String review(int page) {
        return page == 1 ? REVIEW : REVIEW + "?" + PAGE + "=" + page;
    }

    /** The page of a bank that shows one topic. */
    static String topic(String code, TopicId topic) {
        return bank(code, new QuestionFilter("", topic, null, null, null), 1);
    }

    /** The page of a bank that shows what a filter lets through. */
    static String bank(String code, QuestionFilter filter, int page) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!filter.text().isEmpty()) {
            parameters.put(TEXT, filter.text());
        }
        if (filter.topic() != null) {
            parameters.put(TOPIC, filter.topic().toString());
        }
        if (filter.level() != null) {
            parameters.put(LEVEL, filter.level().name());
        }
        if (filter.state() != null) {
            parameters.put(STATE, filter.state().name());
        }
        if (filter.validity() != null) {
            parameters.put(VALIDITY, filter.validity().name());
        }
        if (page > 1) {
            parameters.put(PAGE, Integer.toString(page));
        }
        String query =
                parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? bank(code) : bank(code) + "?" + query;
    }

    /** Leads the browser to an address of this module, its parameters included. */
    static void go(UI ui, String address) {
        Location location = new Location(address);
        ui.navigate(location.getPath(), location.getQueryParameters());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
