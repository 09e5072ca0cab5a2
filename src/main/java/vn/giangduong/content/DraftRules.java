package vn.giangduong.content;

import java.util.ArrayList;
import java.util.List;
import vn.giangduong.base.html.CleanedHtml;
import vn.giangduong.base.html.SafeHtml;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseText;

/** What a draft must be like: to be stored, and, more strictly, to be handed over. */
final class DraftRules {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 2000;
    private static final int LONGEST_TEXT = 200_000;
    private static final int MOST_LESSON_MINUTES = 600;
    private static final int MOST_MODULE_MINUTES = 100_000;

    private DraftRules() {}

    /** The texts cleaned, or every problem with them by field. */
    static ModuleTexts texts(ModuleTexts typed) {
        ModuleTexts texts =
                new ModuleTexts(
                        VietnameseText.clean(typed.title()),
                        VietnameseText.clean(typed.summary()),
                        typed.minutes(),
                        VietnameseText.cleanLines(typed.description()));
        Form form = new Form(texts.title());
        form.required("title", texts.title(), LONGEST_TITLE);
        form.required("summary", texts.summary(), LONGEST_SUMMARY);
        form.longest("description", texts.description(), LONGEST_TEXT);
        form.bounds("minutes", texts.minutes(), MOST_MODULE_MINUTES);
        form.finish();
        return texts;
    }

    /** The lesson cleaned, or every problem with it by field. */
    static LessonSource lesson(String code, LessonContent typed) {
        String title = VietnameseText.clean(typed.title());
        String markdown = VietnameseText.cleanLines(typed.markdown());
        Form form = new Form(title);
        form.required("title", title, LONGEST_TITLE);
        form.longest("markdown", markdown, LONGEST_TEXT);
        form.bounds("minutes", typed.minutes(), MOST_LESSON_MINUTES);
        if (typed.validFrom() != null
                && typed.validTo() != null
                && typed.validTo().isBefore(typed.validFrom())) {
            form.problem("validTo", "content.field.endsBeforeStart");
        }
        List<Citation> citations = new ArrayList<>();
        for (Citation citation : typed.citations()) {
            citations.add(citation(citation, form));
        }
        CleanedHtml html = SafeHtml.cleanedMarkdown(markdown);
        for (String name : html.removed()) {
            form.problem(
                    "markdown", "content.form.unsafe", name, LessonReader.lineIn(markdown, name));
        }
        form.finish();
        return new LessonSource(
                code,
                title,
                typed.minutes(),
                markdown,
                html.html(),
                typed.validFrom(),
                typed.validTo(),
                citations);
    }

    /** Whether the draft may be handed over: every lesson has a text and says where it is from. */
    static void complete(ModuleDraft draft) {
        List<Problem> problems = new ArrayList<>();
        if (draft.lessons().isEmpty()) {
            problems.add(Problem.in(draft.title(), "content.module.noLessons"));
        }
        for (LessonDraft lesson : draft.lessons()) {
            if (lesson.markdown().isBlank()) {
                problems.add(Problem.in(lesson.title(), "content.lesson.noText"));
            }
            if (lesson.citations().isEmpty()) {
                problems.add(Problem.in(lesson.title(), "content.lesson.noCitation"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
    }

    private static Citation citation(Citation typed, Form form) {
        String document = VietnameseText.clean(typed.document());
        form.required("document", document, 200);
        String article = typed.article() == null ? "" : VietnameseText.clean(typed.article());
        String clause = typed.clause() == null ? "" : VietnameseText.clean(typed.clause());
        form.longest("article", article, 100);
        form.longest("clause", clause, 100);
        if (typed.validFrom() != null
                && typed.validTo() != null
                && typed.validTo().isBefore(typed.validFrom())) {
            form.problem("citations", "content.field.endsBeforeStart");
        }
        return new Citation(
                document,
                article.isEmpty() ? null : article,
                clause.isEmpty() ? null : clause,
                typed.validFrom(),
                typed.validTo());
    }

    /** Collects what is wrong with a form. */
    private static final class Form {

        private final String source;
        private final List<Problem> problems = new ArrayList<>();

        Form(String source) {
            this.source = source;
        }

        void required(String field, String text, int longest) {
            if (text.isEmpty()) {
                problem(field, "content.form.required." + field);
            }
            longest(field, text, longest);
        }

        void longest(String field, String text, int longest) {
            if (text.length() > longest) {
                problem(field, "content.form.tooLong." + field, longest);
            }
        }

        void bounds(String field, int value, int most) {
            if (value < 1 || value > most) {
                problem(field, "content.form.minutes", most);
            }
        }

        void problem(String field, String messageKey, Object... arguments) {
            problems.add(Problem.atField(source, field, messageKey, arguments));
        }

        void finish() {
            if (!problems.isEmpty()) {
                throw new BadInputException(problems);
            }
        }
    }
}
