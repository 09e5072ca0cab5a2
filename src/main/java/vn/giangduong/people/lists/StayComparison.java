package vn.giangduong.people.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giangduong.people.lists.StayVerdict.Added;
import vn.giangduong.people.lists.StayVerdict.Held;
import vn.giangduong.people.lists.StayVerdict.OverlapsHeld;
import vn.giangduong.people.lists.StayVerdict.OverlapsListed;

/**
 * Compares what a list tells of one person's memberships with those there are. Nobody is a member
 * twice on a day, and what is there is never rewritten: a stay goes in whole, is there already to
 * the day, or is refused.
 */
final class StayComparison {

    private StayComparison() {}

    /**
     * Decides.
     *
     * @param listed of one person, in the order of their rows
     * @param held of the same person
     */
    static Map<ListedStay, StayVerdict> of(List<ListedStay> listed, List<HeldStay> held) {
        Map<ListedStay, StayVerdict> verdicts = new LinkedHashMap<>();
        List<ListedStay> before = new ArrayList<>();
        for (ListedStay stay : listed) {
            verdicts.put(stay, verdict(stay, before, held));
            before.add(stay);
        }
        return verdicts;
    }

    private static StayVerdict verdict(
            ListedStay stay, List<ListedStay> before, List<HeldStay> held) {
        for (ListedStay earlier : before) {
            if (stay.overlaps(earlier.from(), earlier.until())) {
                return new OverlapsListed(earlier, stay.isSame(earlier));
            }
        }
        for (HeldStay there : held) {
            if (stay.isSame(there)) {
                return new Held();
            }
            if (stay.overlaps(there.from(), there.until())) {
                return new OverlapsHeld(there);
            }
        }
        return new Added();
    }
}
