package vn.giangduong.people.cadres;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;

/**
 * A person in a list: the birth year and the unit stand beside the name, since many share one.
 *
 * @param mayOpen whether the record is the reader's to open today; somebody who has left since is
 *     listed but not opened
 */
public record CadreRow(
        CadreId id,
        String code,
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String position,
        @Nullable TheoryLevel theoryLevel,
        UnitId unit,
        String unitName,
        boolean mayOpen)
        implements Serializable {}
