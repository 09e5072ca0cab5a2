package vn.giangduong.reporting;

import java.io.Serializable;
import vn.giangduong.organization.UnitId;

/** A unit as it was called on a period's cut-off day. */
public record ReportUnit(UnitId id, String code, String name) implements Serializable {}
