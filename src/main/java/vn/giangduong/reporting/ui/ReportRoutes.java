package vn.giangduong.reporting.ui;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.reporting.ReportStatus;
import vn.giangduong.training.CompletionState;

/** The addresses of this module's pages; what is chosen on a page stands in its address. */
final class ReportRoutes {

    static final String REPORTS = "reports";
    static final String REPORT = "reports/:unit/:year([0-9]{4})/:quarter([1-4])";
    static final String PEOPLE = REPORT + "/people";

    static final String UNIT = "unit";
    static final String YEAR = "year";
    static final String QUARTER = "quarter";
    static final String STATE = "state";
    static final String LEVELS = "levels";
    static final String EVERY_LEVEL = "all";
    static final String MODULE = "module";
    static final String PAGE = "page";

    private static final String LAST_PAGE_DIGITS = "[0-9]{1,6}";

    private ReportRoutes() {}

    static String report(String unit, Quarter quarter) {
        return "%s/%s/%d/%d".formatted(REPORTS, encoded(unit), quarter.year(), quarter.number());
    }

    static String people(
            String unit,
            Quarter quarter,
            String module,
            @Nullable CompletionState state,
            int page) {
        String address = report(unit, quarter) + "/people?" + MODULE + "=" + encoded(module);
        if (state != null) {
            address += "&" + STATE + "=" + state;
        }
        return page == 1 ? address : address + "&" + PAGE + "=" + page;
    }

    /** The board of a unit; the state filters it. */
    static String board(
            String unit, Quarter quarter, boolean everyLevel, @Nullable ReportStatus state) {
        String address =
                "%s?%s=%s&%s=%d&%s=%d"
                        .formatted(
                                REPORTS,
                                UNIT,
                                encoded(unit),
                                YEAR,
                                quarter.year(),
                                QUARTER,
                                quarter.number());
        if (everyLevel) {
            address += "&" + LEVELS + "=" + EVERY_LEVEL;
        }
        return state == null ? address : address + "&" + STATE + "=" + state;
    }

    static String unit(RouteParameters parameters) {
        return parameters.get(UNIT).orElseThrow(NotFoundException::new);
    }

    static Quarter quarter(RouteParameters parameters) {
        return new Quarter(
                parameters.getInteger(YEAR).orElseThrow(NotFoundException::new),
                parameters.getInteger(QUARTER).orElseThrow(NotFoundException::new));
    }

    /** The quarter an address chooses, if it makes sense. */
    static Optional<Quarter> quarter(QueryParameters parameters) {
        Optional<String> year =
                parameters.getSingleParameter(YEAR).filter(text -> text.matches("[0-9]{4}"));
        Optional<String> number =
                parameters.getSingleParameter(QUARTER).filter(text -> text.matches("[1-4]"));
        return year.flatMap(
                y -> number.map(n -> new Quarter(Integer.parseInt(y), Integer.parseInt(n))));
    }

    /** One of the values by its name; nonsense counts as none. */
    static <E extends Enum<E>> @Nullable E chosen(QueryParameters parameters, E[] values) {
        String text = parameters.getSingleParameter(STATE).orElse("");
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    static int page(QueryParameters parameters) {
        return parameters
                .getSingleParameter(PAGE)
                .filter(text -> text.matches(LAST_PAGE_DIGITS))
                .map(Integer::valueOf)
                .orElse(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
