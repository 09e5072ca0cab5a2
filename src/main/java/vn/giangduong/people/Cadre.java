package vn.giangduong.people;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;

/**
 * A cadre as others may see them.
 *
 * @param birthDate full date of birth where known
 * @param birthYear year of birth where known; older members often have only that
 * @param unit the unit they are a member of on the day asked for; {@code null} if none
 */
public record Cadre(
        CadreId id,
        String code,
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String position,
        @Nullable UnitId unit)
        implements Serializable {}
