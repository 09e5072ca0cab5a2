package vn.giangduong.demo;

import java.util.List;

/**
 * A district or the city with its communes.
 *
 * @param place its bare name
 * @param centre its political centre
 * @param communes its commune and ward committees, in order
 */
record AreaPlan(PlannedUnit direct, String place, PlannedUnit centre, List<PlannedUnit> communes) {}
