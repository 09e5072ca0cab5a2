package vn.giangduong.base.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;

/**
 * One page of a list.
 *
 * @param items at most {@code size} of them
 * @param page the page, counted from 0
 * @param size how many a page holds
 * @param total how many there are on all pages
 */
@Schema(description = "One page of a list.")
public record ApiPage<T>(
        @Schema(description = "What is on this page.") List<T> items,
        @Schema(description = "The page, counted from 0.") int page,
        @Schema(description = "How many a page holds.") int size,
        @Schema(description = "How many there are on all pages.") int total) {

    /** The most a page holds. */
    public static final int LARGEST = 500;

    public ApiPage {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of the whole list; a page beyond the last is empty.
     *
     * @throws BadInputException when the page is below 0, or its size not 1 to {@link #LARGEST}
     */
    public static <T> ApiPage<T> of(List<? extends T> all, int page, int size) {
        List<Problem> problems = new ArrayList<>();
        if (page < 0) {
            problems.add(Problem.in("page", "base.api.page"));
        }
        if (size < 1 || size > LARGEST) {
            problems.add(Problem.in("size", "base.api.size", LARGEST));
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        List<T> items =
                all.stream().<T>map(item -> item).skip((long) page * size).limit(size).toList();
        return new ApiPage<>(items, page, size, all.size());
    }
}
