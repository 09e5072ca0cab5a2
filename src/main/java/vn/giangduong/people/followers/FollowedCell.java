package vn.giangduong.people.followers;

import java.io.Serializable;
import java.time.LocalDate;
import vn.giangduong.organization.UnitId;

/**
 * A cell the signed-in person follows.
 *
 * @param committee name of the unit it is directly under
 * @param since the first day
 */
public record FollowedCell(UnitId id, String code, String name, String committee, LocalDate since)
        implements Serializable {}
