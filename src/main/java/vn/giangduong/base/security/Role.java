package vn.giangduong.base.security;

import static vn.giangduong.base.security.Permission.ADMINISTER;
import static vn.giangduong.base.security.Permission.APPROVE;
import static vn.giangduong.base.security.Permission.ASSIGN_FOLLOWERS;
import static vn.giangduong.base.security.Permission.AUTHOR;
import static vn.giangduong.base.security.Permission.DECIDE_REPORT;
import static vn.giangduong.base.security.Permission.EXPORT_STATISTICS;
import static vn.giangduong.base.security.Permission.GIVE_ROLES;
import static vn.giangduong.base.security.Permission.MANAGE_CLASSES;
import static vn.giangduong.base.security.Permission.MANAGE_PEOPLE;
import static vn.giangduong.base.security.Permission.MANAGE_UNITS;
import static vn.giangduong.base.security.Permission.READ_LOG;
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
    UNIT_SECRETARY(SEE_TOTALS, SEE_NAMES, MANAGE_PEOPLE, WRITE_REPORT, RESET_PASSWORDS),
    /** The committee member assigned to a cell: an assignment is a grant of this role for it. */
    FOLLOWER(SEE_TOTALS),
    COMMITTEE_OFFICER(
            SEE_TOTALS,
            SEE_NAMES,
            MANAGE_PEOPLE,
            WRITE_REPORT,
            DECIDE_REPORT,
            RESET_PASSWORDS,
            GIVE_ROLES,
            ASSIGN_FOLLOWERS),
    PROVINCE_OFFICER(
            SEE_TOTALS,
            SEE_NAMES,
            MANAGE_PEOPLE,
            WRITE_REPORT,
            DECIDE_REPORT,
            EXPORT_STATISTICS,
            RESET_PASSWORDS,
            MANAGE_UNITS,
            GIVE_ROLES,
            ASSIGN_FOLLOWERS),
    AUDITOR(READ_LOG),
    ADMINISTRATOR(ADMINISTER, MANAGE_UNITS, GIVE_ROLES);

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

    /**
     * The roles a holder of this one may give to others in the subtree of the grant. Except for the
     * administrator, who holds no right over people and figures at all, nobody gives a right they
     * do not hold; see docs/decisions/0011-access.md.
     */
    public Set<Role> mayGive() {
        return switch (this) {
            case ADMINISTRATOR -> EnumSet.complementOf(EnumSet.of(CADRE));
            case PROVINCE_OFFICER -> EnumSet.of(COMMITTEE_OFFICER, UNIT_SECRETARY, FOLLOWER);
            case COMMITTEE_OFFICER -> EnumSet.of(UNIT_SECRETARY, FOLLOWER);
            default -> EnumSet.noneOf(Role.class);
        };
    }

    /** Whether who holds this role must log in with a second factor, see docs/decisions. */
    public boolean needsSecondFactor() {
        return switch (this) {
            case TRAINING_OFFICER, COMMITTEE_OFFICER, PROVINCE_OFFICER, AUDITOR, ADMINISTRATOR ->
                    true;
            case CADRE, LECTURER, UNIT_SECRETARY, FOLLOWER -> false;
        };
    }

    /** The name Spring Security and {@code @RolesAllowed} know the role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
