package vn.giangduong.assessment;

import org.springframework.jdbc.support.KeyHolder;

/** Keys the database has just given out. */
final class Keys {

    private Keys() {}

    /** The key of the one row inserted. */
    static long of(KeyHolder holder) {
        Number key = holder.getKey();
        if (key == null) {
            throw new IllegalStateException("No key was generated");
        }
        return key.longValue();
    }
}
