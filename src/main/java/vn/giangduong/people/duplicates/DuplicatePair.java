package vn.giangduong.people.duplicates;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.people.CadreId;

/** Two records that may be one person. */
public record DuplicatePair(Side first, Side second, Likeness likeness) implements Serializable {

    /**
     * One of the two.
     *
     * @param unitName the unit that looks after the record
     */
    public record Side(
            CadreId id,
            String code,
            String fullName,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            String unitName)
            implements Serializable {}
}
