package vn.giangduong.base.security;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a request.
 *
 * @param accountId key of the account
 * @param code the code they log in with
 * @param displayName how the screen addresses them
 * @param cadreId key of the cadre this account studies as; {@code null} for accounts that do not
 *     study
 * @param roles the roles granted today, whatever their scope
 */
public record SignedIn(
        long accountId, String code, String displayName, @Nullable Long cadreId, Set<Role> roles)
        implements Serializable {

    /** Copies the roles. */
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** Whether any of the roles carries the permission, somewhere. */
    public boolean maySomewhere(Permission permission) {
        return roles.stream().anyMatch(role -> role.carries(permission));
    }
}
