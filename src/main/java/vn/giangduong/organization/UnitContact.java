package vn.giangduong.organization;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Where a unit sits and how it is reached; all of it may be unknown. */
public record UnitContact(@Nullable String address, @Nullable String phone, @Nullable String email)
        implements Serializable {

    /** Nothing known. */
    public static final UnitContact NONE = new UnitContact(null, null, null);
}
