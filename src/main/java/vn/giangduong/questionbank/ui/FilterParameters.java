package vn.giangduong.questionbank.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.questionbank.CognitiveLevel;
import vn.giangduong.questionbank.QuestionFilter;
import vn.giangduong.questionbank.ReviewState;
import vn.giangduong.questionbank.TopicId;
import vn.giangduong.questionbank.Validity;

/** Reads what is looked for from an address; what makes no sense there counts as not given. */
final class FilterParameters {

    private FilterParameters() {}

    static QuestionFilter filter(QueryParameters parameters) {
        return new QuestionFilter(
                parameters.getSingleParameter(BankRoutes.TEXT).orElse(""),
                number(parameters, BankRoutes.TOPIC).map(TopicId::new).orElse(null),
                value(parameters, BankRoutes.LEVEL, CognitiveLevel.values()),
                value(parameters, BankRoutes.STATE, ReviewState.values()),
                value(parameters, BankRoutes.VALIDITY, Validity.values()));
    }

    /** Counted from 1. */
    static int page(QueryParameters parameters) {
        return number(parameters, BankRoutes.PAGE)
                .map(number -> Math.clamp(number, 1, 1_000_000))
                .orElse(1);
    }

    private static Optional<Long> number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private static <E extends Enum<E>> @Nullable E value(
            QueryParameters parameters, String name, E[] values) {
        String text = parameters.getSingleParameter(name).orElse("");
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
