package vn.giangduong.training.classes.enrolment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;

/**
 * A unit whose people a class may summon.
 *
 * @param above the name of the unit above it; {@code null} at the top
 * @param people how many belong to it and the units under it today
 */
public record TrainingClassUnit(UnitId id, String name, @Nullable String above, long people)
        implements Serializable {}
