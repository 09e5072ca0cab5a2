package vn.giangduong.organization.browse;

import java.io.Serializable;
import vn.giangduong.organization.UnitId;

/**
 * How many units went from a branch of the earlier tree into a branch of the later one.
 *
 * @param units the units, with those under them, that are or were in the branch
 */
public record BranchFlow(UnitId from, UnitId to, long units) implements Serializable {}
