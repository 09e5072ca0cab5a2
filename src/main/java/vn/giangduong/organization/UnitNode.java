package vn.giangduong.organization;

import java.io.Serializable;

/**
 * A unit in a tree that opens level by level.
 *
 * @param children how many units are directly under it on that day
 */
public record UnitNode(Unit unit, int children) implements Serializable {}
