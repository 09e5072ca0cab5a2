package vn.giangduong.demo;

import vn.giangduong.base.security.Role;

/**
 * An account of the demo province that has a password.
 *
 * @param code what to log in with
 * @param role what it may do; {@link Role#CADRE} for one that only studies
 * @param name the person's name
 * @param unit the short name of the unit the role holds for, or where a cadre is a member
 */
public record DemoAccount(String code, Role role, String name, String unit) {

    /** The password of every demo account; it opens nothing but fictional data. */
    public static final String PASSWORD = "giangduong-2026";
}
