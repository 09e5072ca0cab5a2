package vn.giangduong.organization.events;

import java.io.Serializable;
import java.util.List;

/**
 * One thing an event brings about, as a sentence.
 *
 * @param messageKey the key of the sentence in the message bundles
 * @param arguments what the sentence is filled with: names and counts
 */
@SuppressWarnings("serial") // texts, numbers and dates only
public record Consequence(String messageKey, List<Object> arguments) implements Serializable {

    /** Copies. */
    public Consequence {
        arguments = List.copyOf(arguments);
    }

    /** A sentence with its arguments. */
    public static Consequence of(String messageKey, Object... arguments) {
        return new Consequence(messageKey, List.of(arguments));
    }
}
