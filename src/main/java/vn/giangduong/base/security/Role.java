package vn.giangduong.base.security;

import static vn.giangduong.base.security.Permission.ADMINISTER;
import static vn.giangduong.base.security.Permission.APPROVE;
import static vn.giangduong.base.security.Permission.AUTHOR;
import static vn.giangduong.base.security.Permission.DECIDE_REPORT;
import static vn.giangduong.base.security.Permission.EXPORT_STATISTICS;
import static vn.giangduong.base.security.Permission.MANAGE_CLASSES;
import static vn.giangduong.base.security.Permission.MANAGE_UNITS;
import static vn.giangduong.base.security.Permission.RESET_PASSWORDS;
import static vn.giangduong.base.security.Permission.SEE_ITEM_STATISTICS;
import static vn.giangduong.base.security.Permission.SEE_NAMES;
import static vn.giangduong.base.security.Permission.SEE_TOTALS;
import static vn.giangduong.base.security.Permission.WRITE_REPORT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A role, granted for a unit and everything under it. A cadre's right to study comes from the
 * account being theirs and needs no grant; {@link #CADRE} is only what Spring Security calls it.
 */
public enum Role {
    CADRE(),
    LECTURER(AUTHOR, APPROVE, SEE_ITEM_STATISTICS),
    TRAINING_OFFICER(MANAGE_CLASSES, EXPORT_STATISTICS, SEE_ITEM_STATISTICS),
    UNIT_SECRETARY(SEE_TOTALS, SEE_NAMES, WRITE_REPORT, RESET_PASSWORDS),
    COMMITTEE_OFFICER(SEE_TOTALS, SEE_NAMES, WRITE_REPORT, DECIDE_REPORT, RESET_PASSWORDS),
    PROVINCE_OFFICER(
            SEE_TOTALS,
            SEE_NAMES,
            WRITE_REPORT,
            DECIDE_REPORT,
            EXPORT_STATISTICS,
            RESET_PASSWORDS,
            MANAGE_UNITS),
    ADMINISTRATOR(ADMINISTER, MANAGE_UNITS);

    /** Never handed out and never changed after construction. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions =
                permissions.length == 0
                        ? EnumSet.noneOf(Permission.class)
                        : EnumSet.copyOf(Arrays.asList(permissions));
    }

    /** Whether a grant of this role carries the permission. */
    public boolean carries(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether who holds this role must log in with a second factor, see docs/decisions. */
    public boolean needsSecondFactor() {
        return switch (this) {
            case TRAINING_OFFICER, COMMITTEE_OFFICER, PROVINCE_OFFICER, ADMINISTRATOR -> true;
            case CADRE, LECTURER, UNIT_SECRETARY -> false;
        };
    }

    /** The name Spring Security and {@code @RolesAllowed} know the role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
