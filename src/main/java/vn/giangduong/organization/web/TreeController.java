package vn.giangduong.organization.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.web.ApiPage;
import vn.giangduong.base.web.ApiV1;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitNotFoundException;
import vn.giangduong.organization.browse.UnitBrowser;
import vn.giangduong.organization.comparison.UnitComparison;
import vn.giangduong.organization.comparison.UnitComparisonService;
import vn.giangduong.organization.comparison.UnitDifference;
import vn.giangduong.organization.web.ChangesResponse.ChangedUnit;

/** The tree under a unit on a day, and what changed in it between two. */
@ApiV1
@Tag(name = "Units", description = "Units and completion, as of a day.")
class TreeController {

    private final UnitBrowser browser;
    private final UnitComparisonService comparison;
    private final Clock clock;

    TreeController(UnitBrowser browser, UnitComparisonService comparison, Clock clock) {
        this.browser = browser;
        this.comparison = comparison;
        this.clock = clock;
    }

    @GetMapping("/units/{code}/subtree")
    @Operation(
            summary = "A unit and all units under it",
            description =
                    "The whole subtree as it was, is or by recorded events will be on a day, from"
                            + " the top down. For holders who see the unit in the tree today.")
    @ApiResponse(responseCode = "200", description = "The subtree on that day.")
    SubtreeResponse subtree(
            @Parameter(description = "The unit's code.") @PathVariable String code,
            @Parameter(description = "The day, as 2026-09-30, past or to come; today when absent.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            @Parameter(description = "Page of the units, counted from 0.")
                    @RequestParam(defaultValue = "0")
                    int page,
            @Parameter(description = "Units a page, 1 to 500.") @RequestParam(defaultValue = "100")
                    int size) {
        LocalDate on = Objects.requireNonNullElseGet(asOf, () -> Periods.dayOf(clock.instant()));
        return SubtreeResponse.of(on, found(() -> browser.subtree(code, on)), page, size);
    }

    @GetMapping("/units/{code}/changes")
    @Operation(
            summary = "What changed under a unit between two days",
            description =
                    "Units founded, ended, renamed, moved, of another type, divided, or having"
                            + " taken over others, among those under the unit on either day. The"
                            + " unit itself may have ended since. For holders who see it in the"
                            + " tree today.")
    @ApiResponse(responseCode = "200", description = "The units that differ.")
    ChangesResponse changes(
            @Parameter(description = "The unit's code.") @PathVariable String code,
            @Parameter(description = "The earlier day, as 2025-06-30.")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate before,
            @Parameter(description = "The later day, as 2025-07-01; today when absent.")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate after,
            @Parameter(description = "Page of the changes, counted from 0.")
                    @RequestParam(defaultValue = "0")
                    int page,
            @Parameter(description = "Changes a page, 1 to 500.")
                    @RequestParam(defaultValue = "100")
                    int size) {
        LocalDate last = Objects.requireNonNullElseGet(after, () -> Periods.dayOf(clock.instant()));
        UnitId unit =
                browser.known(code).orElseThrow(() -> new AccessDeniedException("Not allowed"));
        if (last.isBefore(before)) {
            throw new BadInputException(Problem.in("before", "organization.api.daysTurned"));
        }
        UnitComparison found = found(() -> comparison.compare(unit, before, last));
        ApiPage<UnitDifference> shown = ApiPage.of(found.differences(), page, size);
        Codes codes = new Codes(before, last);
        return new ChangesResponse(
                code,
                before,
                last,
                found.unchanged(),
                new ApiPage<>(
                        shown.items().stream().map(codes::changed).toList(),
                        shown.page(),
                        shown.size(),
                        shown.total()));
    }

    private static <T> T found(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnitNotFoundException e) {
            throw new AccessDeniedException("Not allowed", e);
        }
    }

    /** Codes of other units, as far as the holder may see them; each is asked for once. */
    private final class Codes {

        private final LocalDate before;
        private final LocalDate after;
        private final Map<UnitId, Optional<String>> known = new HashMap<>();

        Codes(LocalDate before, LocalDate after) {
            this.before = before;
            this.after = after;
        }

        ChangedUnit changed(UnitDifference difference) {
            Unit was = difference.before();
            Unit is = difference.after();
            return new ChangedUnit(
                    Objects.requireNonNull(is == null ? was : is).code(),
                    difference.kinds().stream().sorted().toList(),
                    was == null ? null : TreeUnit.of(was, of(was.parent())),
                    is == null ? null : TreeUnit.of(is, of(is.parent())),
                    of(difference.predecessors()),
                    of(difference.successors()));
        }

        private List<String> of(List<UnitId> units) {
            return units.stream().map(this::of).filter(Objects::nonNull).toList();
        }

        private @Nullable String of(@Nullable UnitId unit) {
            return unit == null ? null : known.computeIfAbsent(unit, this::read).orElse(null);
        }

        private Optional<String> read(UnitId unit) {
            return browser.named(unit, after).or(() -> browser.named(unit, before)).map(Unit::code);
        }
    }
}
