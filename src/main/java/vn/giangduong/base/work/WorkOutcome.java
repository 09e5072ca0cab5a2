package vn.giangduong.base.work;

import java.util.List;

/** What landed, as a message that can be told in any language, also after a restart. */
public record WorkOutcome(String messageKey, List<String> arguments) {

    private static final String SEPARATOR = "\u001f";

    public WorkOutcome {
        arguments = List.copyOf(arguments);
    }

    String joined() {
        return String.join(SEPARATOR, arguments);
    }

    static WorkOutcome of(String messageKey, String joined) {
        return new WorkOutcome(
                messageKey, joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR, -1)));
    }
}
