package vn.giangduong.content.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.content.LessonContent;
import vn.giangduong.content.LessonDraft;
import vn.giangduong.content.ModuleAuthoring;
import vn.giangduong.content.ModuleDraft;
import vn.giangduong.content.ModuleRefusedException;

/** The lessons of a draft: to choose one, to add, remove and move them. */
class LessonList extends Nav {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_MINUTES = 10;

    private final transient ModuleAuthoring authoring;
    private final transient ModuleDraft draft;
    private final transient ModuleWords words = new ModuleWords(this);
    private final transient BooleanSupplier dirty;
    private final Notice notice;

    LessonList(
            ModuleAuthoring authoring,
            ModuleDraft draft,
            @Nullable LessonDraft chosen,
            BooleanSupplier dirty,
            Notice notice) {
        this.authoring = authoring;
        this.draft = draft;
        this.dirty = dirty;
        this.notice = notice;
        addClassName("lesson-list");
        getElement().setAttribute("aria-label", getTranslation("content.edit.lessons"));
        Anchor texts =
                new Anchor(ModuleRoutes.edit(draft.code()), getTranslation("content.edit.texts"));
        mark(texts, chosen == null);
        OrderedList list = new OrderedList();
        for (LessonDraft lesson : draft.lessons()) {
            list.add(item(lesson, lesson.equals(chosen)));
        }
        Button add = new Button(getTranslation("content.edit.add"), click -> add());
        add(texts, new H2(getTranslation("content.edit.lessons")), list, add);
        if (chosen != null) {
            add(new Button(getTranslation("content.edit.remove"), click -> remove(chosen)));
        }
    }

    private ListItem item(LessonDraft lesson, boolean chosen) {
        Anchor link =
                new Anchor(
                        ModuleRoutes.editLesson(draft.code(), lesson.code()),
                        getTranslation("content.module.lesson", lesson.position(), lesson.title()));
        mark(link, chosen);
        ListItem item = new ListItem(link);
        if (chosen) {
            item.add(move(lesson, true), move(lesson, false));
        }
        return item;
    }

    private static void mark(Anchor link, boolean current) {
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
    }

    private Button move(LessonDraft lesson, boolean up) {
        Button move =
                new Button(
                        getTranslation(up ? "content.edit.up" : "content.edit.down"),
                        click ->
                                change(
                                        () -> authoring.moveLesson(lesson.id(), up),
                                        ModuleRoutes.editLesson(draft.code(), lesson.code())));
        move.setAriaLabel(
                getTranslation(
                        up ? "content.edit.upLesson" : "content.edit.downLesson", lesson.title()));
        move.setEnabled(up ? lesson.position() > 1 : lesson.position() < draft.lessons().size());
        return move;
    }

    private void add() {
        LessonContent empty =
                new LessonContent(
                        getTranslation("content.edit.newLesson"),
                        USUAL_MINUTES,
                        "",
                        null,
                        null,
                        List.of());
        change(() -> authoring.addLesson(draft.id(), empty), ModuleRoutes.edit(draft.code()));
    }

    private void remove(LessonDraft lesson) {
        String act = getTranslation("content.edit.remove");
        new Confirm(
                        act,
                        getTranslation("content.edit.remove.explain", lesson.title()),
                        act,
                        () ->
                                change(
                                        () -> authoring.removeLesson(lesson.id(), lesson.version()),
                                        ModuleRoutes.edit(draft.code())))
                .open();
    }

    /** Redrawing would drop what is typed, so that is saved first. */
    private void change(Runnable act, String then) {
        if (dirty.getAsBoolean()) {
            notice.error(getTranslation("content.edit.saveFirst"));
            return;
        }
        try {
            act.run();
            getUI().ifPresent((UI ui) -> ui.refreshCurrentRoute(false));
            getUI().ifPresent((UI ui) -> ui.navigate(then));
        } catch (ModuleRefusedException e) {
            notice.error(words.refusal(e));
        }
    }
}
