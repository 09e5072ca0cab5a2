package vn.giangduong.organization.types;

import java.io.Serializable;

/** That units of one type may sit under units of another. */
public record UnitTypePlacement(String parentType, String childType) implements Serializable {}
