package vn.giangduong.people.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.lists.StayVerdict.Added;
import vn.giangduong.people.lists.StayVerdict.Held;
import vn.giangduong.people.lists.StayVerdict.OverlapsHeld;
import vn.giangduong.people.lists.StayVerdict.OverlapsListed;

class StayComparisonTests {

    private static final LocalDate D2015 = LocalDate.of(2015, 1, 1);
    private static final LocalDate D2018 = LocalDate.of(2018, 1, 1);
    private static final LocalDate D2020 = LocalDate.of(2020, 1, 1);
    private static final HeldStay SINCE_2020 = held(1, D2020, null);

    @Test
    void putsInWhatEndsOnTheDayBeforeTheNextBegins() {
        assertThat(verdicts(listed(5, 2, D2015, D2018), listed(6, 1, D2018, D2020)))
                .containsExactly(new Added(), new Added());
    }

    @Test
    void leavesWhatIsThereToTheDay() {
        assertThat(verdicts(listed(5, 1, D2020, null))).containsExactly(new Held());
    }

    @Test
    void neverRewritesWhatIsThereOtherwise() {
        assertThat(verdicts(listed(5, 2, D2020, null), listed(6, 1, D2018, D2020.plusDays(1))))
                .containsExactly(
                        new OverlapsHeld(SINCE_2020),
                        new OverlapsListed(listed(5, 2, D2020, null), false));
        assertThat(verdicts(listed(5, 1, D2015, null)))
                .containsExactly(new OverlapsHeld(SINCE_2020));
    }

    @Test
    void seesTheSameStayTwice() {
        assertThat(verdicts(listed(5, 2, D2015, D2018), listed(9, 2, D2015, D2018)))
                .containsExactly(new Added(), new OverlapsListed(listed(5, 2, D2015, D2018), true));
    }

    @Test
    void theLastStayThatHasBegunLooksAfterTheRecord() {
        HeldStay before = held(3, D2015, D2018);
        HeldStay toCome = held(4, LocalDate.of(2030, 1, 1), null);
        LocalDate today = LocalDate.of(2026, 11, 22);
        assertThat(HeldStay.home(List.of(before, toCome), today)).contains(before);
        assertThat(HeldStay.home(List.of(toCome), today)).contains(toCome);
        assertThat(HeldStay.home(List.of(), today)).isEmpty();
    }

    private static List<StayVerdict> verdicts(ListedStay... listed) {
        return List.copyOf(StayComparison.of(List.of(listed), List.of(SINCE_2020)).values());
    }

    private static HeldStay held(long unit, LocalDate from, @Nullable LocalDate until) {
        return new HeldStay(new UnitId(unit), "Chi bộ " + unit, from, until);
    }

    private static ListedStay listed(
            int row, long unit, LocalDate from, @Nullable LocalDate until) {
        return new ListedStay(
                row,
                new CadreId(7),
                new ListedUnit(
                        new UnitId(unit),
                        List.of(
                                new ListedUnit.Version(
                                        "Chi bộ " + unit, true, D2015, ListedCadres.OPEN))),
                from,
                until,
                null,
                null);
    }
}
