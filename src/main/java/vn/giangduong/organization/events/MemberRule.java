package vn.giangduong.organization.events;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitCode;

/**
 * Sends the members to whom all its conditions apply to one part of a divided unit. A condition
 * that is {@code null} applies to everybody; at least one is given.
 *
 * @param part the code of the part
 * @param positionContains part of the position, with or without marks
 * @param bornFrom earliest year of birth; nobody without a known year
 * @param bornTo latest year of birth
 * @param codePrefix how the cadre's code begins
 * @param sex M or F
 */
public record MemberRule(
        UnitCode part,
        @Nullable String positionContains,
        @Nullable Integer bornFrom,
        @Nullable Integer bornTo,
        @Nullable String codePrefix,
        @Nullable String sex)
        implements Serializable {}
