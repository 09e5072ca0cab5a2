package vn.giangduong.base.lists.desk;

import java.util.List;
import vn.giangduong.base.lists.RowPlan;
import vn.giangduong.base.lists.Sentence;
import vn.giangduong.base.security.Digests;

/** Stands for what rows would do. */
final class PlanDigest {

    private PlanDigest() {}

    static String of(String kind, List<RowPlan> rows) {
        StringBuilder text = new StringBuilder(kind);
        for (RowPlan row : rows) {
            part(text, row.row());
            part(text, row.outcome());
            part(text, row.subject());
            for (Sentence sentence : row.words()) {
                part(text, sentence.messageKey());
                sentence.arguments().forEach(argument -> part(text, argument));
            }
        }
        return Digests.sha256(text.toString());
    }

    /** With its length, so that two texts never read as others. */
    private static void part(StringBuilder text, Object value) {
        String part = String.valueOf(value);
        text.append('\n').append(part.length()).append(':').append(part);
    }
}
