package vn.giangduong.base.lists;

import java.util.List;

/**
 * A sentence in any language: a key of the bundles and what it is filled with.
 *
 * @param arguments texts and numbers already as people write them
 */
public record Sentence(String messageKey, List<Object> arguments) {

    /** Copies. */
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** A sentence with its arguments. */
    public static Sentence of(String messageKey, Object... arguments) {
        return new Sentence(messageKey, List.of(arguments));
    }
}
