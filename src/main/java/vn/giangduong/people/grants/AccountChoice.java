package vn.giangduong.people.grants;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a role can be given to, as a picker shows them.
 *
 * @param birthYear of the cadre who studies with the account, if one does
 * @param unitName the cadre's unit today
 */
public record AccountChoice(
        String code, String name, @Nullable Integer birthYear, @Nullable String unitName)
        implements Serializable {}
