package vn.giangduong.demo;

/**
 * Where a unit belongs.
 *
 * @param direct key of its direct committee; 0 for none
 * @param grassroots key of its grassroots organisation; 0 for none
 * @param highland how many in 100 of its people have highland names
 */
record UnitPlace(long direct, long grassroots, int highland) {}
