package vn.giangduong.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.html.CleanedHtml;
import vn.giangduong.base.html.SafeHtml;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseText;

/** Reads one lesson's file. */
final class LessonReader {

    private static final Set<String> FIELDS =
            Set.of("id", "kind", "title", "minutes", "citations", "valid-from", "valid-to");
    private static final Set<String> CITATION_FIELDS =
            Set.of("document", "article", "clause", "valid-from", "valid-to");
    private static final int MOST_MINUTES = 600;

    private LessonReader() {}

    static Optional<LessonSource> read(CourseFile file, List<Problem> problems) {
        return CourseText.read(file, problems).map(text -> lesson(text, problems));
    }

    private static LessonSource lesson(CourseText text, List<Problem> problems) {
        CourseFields fields = text.fields();
        fields.allowOnly(FIELDS);
        CourseKind.require(fields, "lesson");
        String markdown = VietnameseText.cleanLines(text.body());
        if (markdown.isEmpty()) {
            problems.add(Problem.atLine(fields.source(), text.bodyLine(), "content.lesson.noText"));
        }
        CleanedHtml html = SafeHtml.cleanedMarkdown(markdown);
        for (String name : html.removed()) {
            problems.add(
                    Problem.atLine(
                            fields.source(), lineOf(name, text), "content.lesson.unsafe", name));
        }
        LocalDate from = fields.day("valid-from");
        LocalDate to = day(fields, from);
        return new LessonSource(
                CourseKind.code(fields),
                fields.requiredText("title", 300),
                CourseKind.requiredMinutes(fields, MOST_MINUTES),
                markdown,
                html.html(),
                from,
                to,
                citations(fields));
    }

    private static List<Citation> citations(CourseFields fields) {
        List<Citation> citations = new ArrayList<>();
        for (CourseFields group : fields.groups("citations")) {
            group.allowOnly(CITATION_FIELDS);
            LocalDate from = group.day("valid-from");
            citations.add(
                    new Citation(
                            group.requiredText("document", 200),
                            group.text("article", 100).orElse(null),
                            group.text("clause", 100).orElse(null),
                            from,
                            day(group, from)));
        }
        if (citations.isEmpty()) {
            fields.problem("citations", "content.lesson.noCitation");
        }
        return citations;
    }

    private static @Nullable LocalDate day(CourseFields fields, @Nullable LocalDate from) {
        LocalDate to = fields.day("valid-to");
        if (to != null && from != null && to.isBefore(from)) {
            fields.problem("valid-to", "content.field.endsBeforeStart");
        }
        return to;
    }

    /** The first line that has the element or attribute; else where the text begins. */
    private static int lineOf(String name, CourseText text) {
        return text.bodyLine() + lineIn(text.body(), name) - 1;
    }

    /** The first line, counted from 1, with an element or attribute of that name. */
    static int lineIn(String markdown, String name) {
        List<String> lines = markdown.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).toLowerCase(Locale.ROOT);
            if (line.contains("<" + name) || line.contains(name + "=")) {
                return i + 1;
            }
        }
        return 1;
    }
}
