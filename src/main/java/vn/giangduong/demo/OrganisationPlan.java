package vn.giangduong.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All units there ever were: those of both provinces as they were founded, and those that came into
 * being by the events of 2025. Some have a key: {@code province}, {@code school}, {@code
 * demo-cell}.
 */
final class OrganisationPlan {

    private final List<PlannedUnit> units = new ArrayList<>();
    private final List<ProvincePlan> provinces = new ArrayList<>();
    private final Map<String, PlannedUnit> keys = new HashMap<>();
    private final Chronicle chronicle;
    private final Reorganisation reorganisation;
    private final int founded;

    /** The two provinces of the demo data. */
    OrganisationPlan() {
        this(List.of(ProvinceTraits.HIGHLAND, ProvinceTraits.COAST));
    }

    /**
     * Provinces that become one.
     *
     * @param traits of each; the first has the units with keys
     */
    OrganisationPlan(List<ProvinceTraits> traits) {
        traits.forEach(one -> provinces.add(new ProvincePlan(one, units)));
        founded = units.size();
        chronicle = new Chronicle(units, DemoPlan.SINCE);
        reorganisation = new Reorganisation(chronicle, provinces);
        ProvincePlan first = provinces.getFirst();
        keys.put("province-before", first.unit("province"));
        keys.put("school-before", first.unit("school"));
        keys.putAll(reorganisation.keys());
    }

    /** Every unit, in the order of the keys, which begin with 1. */
    List<PlannedUnit> units() {
        return units;
    }

    /** The units that were there from the beginning; the others came by events. */
    List<PlannedUnit> founded() {
        return units.subList(0, founded);
    }

    /** Both provinces as they were founded, the larger first. */
    List<ProvincePlan> provinces() {
        return provinces;
    }

    /** What every unit was on every day. */
    Chronicle chronicle() {
        return chronicle;
    }

    /** Whom the school and the centres served, and serve. */
    List<PlannedArea> areas() {
        return reorganisation.areas();
    }

    /** The unit with that key. */
    PlannedUnit unit(String key) {
        PlannedUnit unit = keys.get(key);
        return unit == null ? provinces.getFirst().unit(key) : unit;
    }
}
