package vn.giangduong.content;

import java.io.Serializable;

/** Key of one version of a study module. */
public record ModuleVersionId(long value) implements Serializable {

    /** Refuses keys that no module version can have. */
    public ModuleVersionId {
        if (value <= 0) {
            throw new IllegalArgumentException("A module version's key is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
