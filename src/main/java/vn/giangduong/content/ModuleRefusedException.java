package vn.giangduong.content;

import java.util.List;

/** An act that the state of a module version, or the rule of the second person, forbids. */
public final class ModuleRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;

    ModuleRefusedException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** The message for the person, in the bundles. */
    public String messageKey() {
        return messageKey;
    }

    /** What the message is filled with. */
    public List<Object> arguments() {
        return List.copyOf(arguments);
    }
}
