package vn.giangduong.training.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what an address chooses; nonsense counts as nothing chosen. */
record PageChoices(QueryParameters parameters) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    Optional<String> text(String name) {
        return parameters.getSingleParameter(name).filter(value -> !value.isEmpty());
    }

    <E extends Enum<E>> Optional<E> one(String name, E[] values) {
        return text(name)
                .flatMap(
                        chosen ->
                                Arrays.stream(values)
                                        .filter(value -> value.name().equals(chosen))
                                        .findFirst());
    }

    Optional<Integer> number(String name) {
        return text(name).filter(value -> NUMBER.matcher(value).matches()).map(Integer::valueOf);
    }

    /** The page, counted from 0 where the address counts from 1. */
    int page() {
        return Math.max(0, number("page").orElse(1) - 1);
    }

    Optional<LocalDate> day(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
