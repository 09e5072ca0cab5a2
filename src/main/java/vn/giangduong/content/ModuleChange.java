package vn.giangduong.content;

import java.util.List;

/**
 * One difference between two versions, to be told in words.
 *
 * @param messageKey the key in the message bundles
 * @param arguments what the message is filled with
 */
public record ModuleChange(String messageKey, List<Object> arguments) {

    public ModuleChange {
        arguments = List.copyOf(arguments);
    }

    static ModuleChange of(String key, Object... arguments) {
        return new ModuleChange("content.change." + key, List.of(arguments));
    }
}
