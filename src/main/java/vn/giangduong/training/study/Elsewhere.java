package vn.giangduong.training.study;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a completion that came in as a list was reached.
 *
 * @param system the other system
 * @param document what proves it
 * @param place the centre or class, as the other system calls it
 */
public record Elsewhere(String system, String document, @Nullable String place)
        implements Serializable {

    static @Nullable Elsewhere of(
            @Nullable String system, @Nullable String document, @Nullable String place) {
        return system == null
                ? null
                : new Elsewhere(system, document == null ? "" : document, place);
    }

    /** All of it in one line, the place first. */
    public String line() {
        return (place == null ? "" : place + " · ")
                + system
                + (document.isEmpty() ? "" : " · " + document);
    }
}
