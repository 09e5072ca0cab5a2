package vn.giangduong.training.classes;

import java.io.Serializable;
import vn.giangduong.organization.UnitId;

/** A school or political centre: where classes are held. */
public record TrainingCentre(UnitId id, String code, String name) implements Serializable {}
