package vn.giangduong.base.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what an address chooses; nonsense counts as nothing chosen. */
public record PageChoices(QueryParameters parameters) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    public Optional<String> text(String name) {
        return parameters.getSingleParameter(name).filter(value -> !value.isEmpty());
    }

    public <E extends Enum<E>> Optional<E> one(String name, E[] values) {
        return text(name)
                .flatMap(
                        chosen ->
                                Arrays.stream(values)
                                        .filter(value -> value.name().equals(chosen))
                                        .findFirst());
    }

    public Optional<Integer> number(String name) {
        return text(name).filter(value -> NUMBER.matcher(value).matches()).map(Integer::valueOf);
    }

    /** The page, counted from 0 where the address counts from 1. */
    public int page() {
        return Math.max(0, number("page").orElse(1) - 1);
    }

    public Optional<LocalDate> day(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
