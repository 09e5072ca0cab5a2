package vn.giangduong.reporting;

import java.util.List;

/** A report cannot be treated that way now; the message key tells a person why and what to do. */
public class ReportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;

    @SuppressWarnings("serial") // texts and numbers only
    private final List<Object> arguments;

    ReportRefusedException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** The key in the module's bundle. */
    public String messageKey() {
        return messageKey;
    }

    /** What the message is filled with. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
