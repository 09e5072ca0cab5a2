package vn.giangduong.demo;

import org.jspecify.annotations.Nullable;

/**
 * A unit to be.
 *
 * @param parent key of the unit above; null for the province
 * @param type its unit type's code
 * @param kind what sort of place it is, which decides what its people do
 * @param direct key of the direct committee it belongs to; 0 for none
 * @param grassroots key of the grassroots organisation it is or belongs to; 0 for none
 * @param order its place among its siblings
 * @param members how many people belong to it directly
 * @param highland how many in 100 of them have highland names
 */
record PlannedUnit(
        long id,
        String code,
        String name,
        String shortName,
        @Nullable Long parent,
        String type,
        String kind,
        long direct,
        long grassroots,
        int order,
        int members,
        int highland) {}
