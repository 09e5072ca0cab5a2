package vn.giangduong.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giangduong.base.html.SafeHtml;

/** Tells in words what changed from one version of a module to another. */
final class ModuleDiff {

    private final List<ModuleChange> changes = new ArrayList<>();

    private ModuleDiff() {}

    static List<ModuleChange> between(ModuleVersion before, ModuleVersion after) {
        ModuleDiff diff = new ModuleDiff();
        diff.module(before, after);
        Map<String, Lesson> old =
                before.lessons().stream()
                        .collect(Collectors.toMap(Lesson::code, Function.identity()));
        for (Lesson lesson : after.lessons()) {
            Lesson earlier = old.remove(lesson.code());
            if (earlier == null) {
                diff.add("lessonAdded", lesson.position(), lesson.title());
            } else {
                diff.lesson(earlier, lesson);
            }
        }
        before.lessons().stream()
                .filter(lesson -> old.containsKey(lesson.code()))
                .forEach(lesson -> diff.add("lessonRemoved", lesson.title()));
        diff.order(before, after);
        return List.copyOf(diff.changes);
    }

    private void module(ModuleVersion before, ModuleVersion after) {
        if (!before.title().equals(after.title())) {
            add("title", before.title(), after.title());
        }
        if (!before.summary().equals(after.summary())) {
            add("summary");
        }
        if (before.minutes() != after.minutes()) {
            add("minutes", before.minutes(), after.minutes());
        }
        if (!before.descriptionHtml().equals(after.descriptionHtml())) {
            add("description");
        }
        if (!before.links().equals(after.links())) {
            add("links");
        }
    }

    private void lesson(Lesson before, Lesson after) {
        if (!before.title().equals(after.title())) {
            add("lessonTitle", before.title(), after.title());
        }
        if (!before.html().equals(after.html())) {
            WordCount words =
                    WordCount.between(
                            SafeHtml.plainText(before.html()), SafeHtml.plainText(after.html()));
            if (words.added() == 0 && words.removed() == 0) {
                add("lessonLayout", after.title());
            } else {
                add("lessonText", after.title(), words.added(), words.removed());
            }
        }
        if (before.minutes() != after.minutes()) {
            add("lessonMinutes", after.title(), before.minutes(), after.minutes());
        }
        if (!before.citations().equals(after.citations())) {
            add("lessonCitations", after.title());
        }
        if (!Objects.equals(before.validFrom(), after.validFrom())
                || !Objects.equals(before.validTo(), after.validTo())) {
            add("lessonValidity", after.title());
        }
    }

    /** Only the lessons both versions have can change places. */
    private void order(ModuleVersion before, ModuleVersion after) {
        List<String> old = common(before, after);
        List<String> now = common(after, before);
        if (!old.equals(now)) {
            add("order");
        }
    }

    private static List<String> common(ModuleVersion of, ModuleVersion with) {
        return of.lessons().stream()
                .map(Lesson::code)
                .filter(code -> with.lesson(code).isPresent())
                .toList();
    }

    private void add(String key, Object... arguments) {
        changes.add(ModuleChange.of(key, arguments));
    }
}
