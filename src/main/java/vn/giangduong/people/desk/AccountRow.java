package vn.giangduong.people.desk;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An account as those who look after accounts see it.
 *
 * @param birthYear of its person; {@code null} where not known or where it is nobody's
 * @param unitName where its person is a member, or what its grant is for; {@code null} if neither
 * @param secondFactor whether log-in asks for a code
 * @param needsSecondFactor whether a role asks for one
 * @param waiting whether too many failures make it wait just now
 */
public record AccountRow(
        long id,
        String code,
        String name,
        @Nullable Integer birthYear,
        @Nullable String unitName,
        AccountState state,
        boolean secondFactor,
        boolean needsSecondFactor,
        boolean waiting)
        implements Serializable {}
