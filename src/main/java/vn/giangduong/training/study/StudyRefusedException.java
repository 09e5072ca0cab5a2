package vn.giangduong.training.study;

import java.util.List;

/** Something the study's state does not allow yet, or no longer. */
public final class StudyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;

    StudyRefusedException(String messageKey, Object... arguments) {
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
