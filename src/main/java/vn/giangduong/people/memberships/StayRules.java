package vn.giangduong.people.memberships;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseText;

/** What holds for memberships and places of study alike. */
final class StayRules {

    private static final int LONGEST_REASON = 200;
    private static final LocalDate EARLIEST = LocalDate.of(1930, 2, 3);

    private StayRules() {}

    static Optional<Stay> on(List<Stay> stays, LocalDate day) {
        return stays.stream().filter(stay -> stay.holds(day)).findFirst();
    }

    /** Where a stay that begins on the day must end, since another one follows. */
    static @Nullable LocalDate untilNext(List<Stay> stays, LocalDate day) {
        return stays.stream()
                .map(Stay::from)
                .filter(from -> from.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The reason as it is kept. */
    static String reason(String typed) {
        String reason = VietnameseText.clean(typed);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw bad("reason", "people.stay.bad.reason", LONGEST_REASON);
        }
        return reason;
    }

    static void requireDay(LocalDate day, LocalDate today) {
        if (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(1))) {
            throw bad("on", "people.stay.bad.day");
        }
    }

    static BadInputException bad(String field, String key, Object... arguments) {
        return new BadInputException(Problem.atField(field, field, key, arguments));
    }
}
