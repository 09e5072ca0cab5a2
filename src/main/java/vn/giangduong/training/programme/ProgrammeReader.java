package vn.giangduong.training.programme;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.content.CourseEntry;
import vn.giangduong.content.CourseFields;
import vn.giangduong.content.CourseFile;
import vn.giangduong.content.CourseKind;
import vn.giangduong.content.CourseText;

/** Reads a programme's file. */
final class ProgrammeReader {

    private static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "kind",
                    "title",
                    "version",
                    "award",
                    "valid-from",
                    "valid-to",
                    "modules",
                    "pass-mark",
                    "fair-from",
                    "good-from",
                    "excellent-from");

    private ProgrammeReader() {}

    /** The programme, or nothing and at least one problem more. */
    static Optional<ProgrammeSource> read(CourseFile file, List<Problem> problems) {
        int before = problems.size();
        return CourseText.read(file, problems)
                .map(text -> programme(file, text, problems))
                .filter(source -> problems.size() == before);
    }

    private static ProgrammeSource programme(
            CourseFile file, CourseText text, List<Problem> problems) {
        CourseFields fields = text.fields();
        fields.allowOnly(FIELDS);
        CourseKind.require(fields, "programme");
        fields.requiredText("valid-from", 40);
        LocalDate from = fields.day("valid-from");
        LocalDate to = fields.day("valid-to");
        if (from != null && to != null && to.isBefore(from)) {
            fields.problem("valid-to", "content.field.endsBeforeStart");
        }
        return new ProgrammeSource(
                file.path(),
                CourseKind.code(fields),
                fields.requiredText("title", 300),
                fields.text("award", 100).orElse(null),
                from == null ? LocalDate.MAX : from,
                to,
                grades(fields),
                VietnameseText.cleanLines(text.body()),
                modules(fields, problems),
                digest(file));
    }

    private static List<CourseEntry> modules(CourseFields fields, List<Problem> problems) {
        List<CourseEntry> modules = fields.entries("modules", 80);
        if (modules.isEmpty()) {
            fields.problem("modules", "training.programme.noModules");
        }
        Set<String> seen = new HashSet<>();
        for (CourseEntry module : modules) {
            if (!seen.add(module.text())) {
                problems.add(
                        Problem.atLine(
                                fields.source(),
                                module.line(),
                                "training.programme.moduleTwice",
                                module.text()));
            }
        }
        return modules;
    }

    private static ProgrammeGrades grades(CourseFields fields) {
        ProgrammeGrades usual = ProgrammeGrades.USUAL;
        BigDecimal pass = fields.decimal("pass-mark", 0, 10).orElse(usual.passMark());
        BigDecimal fair = fields.decimal("fair-from", 0, 10).orElse(usual.fairFrom());
        BigDecimal good = fields.decimal("good-from", 0, 10).orElse(usual.goodFrom());
        BigDecimal excellent =
                fields.decimal("excellent-from", 0, 10).orElse(usual.excellentFrom());
        if (pass.compareTo(fair) > 0 || fair.compareTo(good) > 0 || good.compareTo(excellent) > 0) {
            fields.problem("pass-mark", "training.programme.gradesDecrease");
            return usual;
        }
        return new ProgrammeGrades(pass, fair, good, excellent);
    }

    private static String digest(CourseFile file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(file.text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
