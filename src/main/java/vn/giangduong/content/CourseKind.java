package vn.giangduong.content;

import java.util.regex.Pattern;

/** The fields all course files have in common. */
public final class CourseKind {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final int LONGEST_CODE = 80;

    private CourseKind() {}

    /** The field "kind" must say this. */
    public static void require(CourseFields fields, String kind) {
        String found = fields.requiredText("kind", LONGEST_CODE);
        if (!found.isEmpty() && !found.equals(kind)) {
            fields.problem("kind", "content.field.wrongKind", found, kind);
        }
    }

    /** The field "id": lower-case letters without marks, digits and hyphens. */
    public static String code(CourseFields fields) {
        String code = fields.requiredText("id", LONGEST_CODE);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            fields.problem("id", "content.field.badCode", code);
        }
        return code;
    }

    static int requiredMinutes(CourseFields fields, int most) {
        if (fields.text("minutes", 40).isEmpty()) {
            fields.problem("minutes", "content.field.missing", "minutes");
            return 1;
        }
        return fields.whole("minutes", 1, most).orElse(1);
    }
}
