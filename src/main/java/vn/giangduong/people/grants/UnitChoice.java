package vn.giangduong.people.grants;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a picker shows it.
 *
 * @param above name of the unit it is directly under
 */
public record UnitChoice(String code, String name, @Nullable String above)
        implements Serializable {}
