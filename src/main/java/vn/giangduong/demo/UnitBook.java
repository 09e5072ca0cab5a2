package vn.giangduong.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.demo.UnitNames.Name;

/** Numbers units as they are added, from 1. */
final class UnitBook {

    private final List<PlannedUnit> units;

    UnitBook(List<PlannedUnit> units) {
        this.units = units;
    }

    /** The key of the unit that is added next. */
    long next() {
        return units.size() + 1L;
    }

    /** The unit that was added after one. */
    PlannedUnit after(PlannedUnit unit) {
        return units.get((int) unit.id());
    }

    PlannedUnit leaf(
            String code, Name name, PlannedUnit above, String type, int order, int members) {
        boolean grassroots = type.equals("grassroots_cell");
        UnitPlace place =
                new UnitPlace(
                        above.direct(), grassroots ? next() : above.grassroots(), above.highland());
        return add(code, name, above, type, place, order, members);
    }

    PlannedUnit add(
            String code,
            Name name,
            @Nullable PlannedUnit above,
            String type,
            UnitPlace place,
            int order,
            int members) {
        PlannedUnit unit =
                new PlannedUnit(
                        next(),
                        code,
                        name.full(),
                        name.brief(),
                        above == null ? null : above.id(),
                        type,
                        name.kind(),
                        place.direct(),
                        place.grassroots(),
                        order,
                        members,
                        place.highland());
        units.add(unit);
        return unit;
    }
}
