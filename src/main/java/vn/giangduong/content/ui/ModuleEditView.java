package vn.giangduong.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.content.LessonDraft;
import vn.giangduong.content.ModuleAuthoring;
import vn.giangduong.content.ModuleDraft;
import vn.giangduong.content.ModuleNotFoundException;
import vn.giangduong.content.ModuleRefusedException;

/** The signed-in lecturer's draft of a module; the lesson being written stands in the address. */
@Route(ModuleRoutes.EDIT)
@RolesAllowed("LECTURER")
class ModuleEditView extends Section
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ModuleAuthoring authoring;
    private final transient ModuleWords words = new ModuleWords(this);
    private final transient Clock clock;
    private final Notice notice = new Notice();
    private transient @Nullable DraftForm form;
    private String title = "";

    ModuleEditView(ModuleAuthoring authoring, Clock clock) {
        this.authoring = authoring;
        this.clock = clock;
        addClassName("module-edit");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        notice.clear();
        form = null;
        String code = event.getRouteParameters().get(ModuleRoutes.CODE).orElse("");
        Optional<String> lesson = event.getRouteParameters().get(ModuleRoutes.LESSON);
        try {
            authoring.draft(code).ifPresentOrElse(draft -> show(draft, lesson), () -> offer(code));
        } catch (ModuleNotFoundException e) {
            title = getTranslation("content.module.notFound");
            add(
                    new PageHeader(title, getTranslation("content.module.notFoundWhatToDo")),
                    new Anchor(ModuleRoutes.MODULES, getTranslation("content.modules.title")));
        }
    }

    private void show(ModuleDraft draft, Optional<String> lessonCode) {
        title = getTranslation("content.edit.title", draft.title());
        Optional<LessonDraft> lesson =
                draft.lessons().stream()
                        .filter(found -> found.code().equals(lessonCode.orElse("")))
                        .findFirst();
        Anchor back =
                new Anchor(
                        ModuleRoutes.version(draft.code(), draft.number()),
                        getTranslation("content.edit.back"));
        back.addClassName("button");
        add(
                new Breadcrumbs()
                        .step(getTranslation("content.modules.title"), ModuleRoutes.MODULES)
                        .step(draft.title(), ModuleRoutes.module(draft.code()))
                        .here(getTranslation("content.module.edit")),
                new PageHeader(
                        title, getTranslation("content.edit.subtitle", draft.number()), back),
                notice);
        String reason = draft.reason();
        if (reason != null) {
            notice.information(getTranslation("content.module.returned", reason));
        }
        Component editor = editor(draft, lesson);
        Div desk =
                new Div(
                        new LessonList(
                                authoring, draft, lesson.orElse(null), this::isDirty, notice),
                        editor);
        desk.addClassName("edit-desk");
        add(desk);
    }

    private Component editor(ModuleDraft draft, Optional<LessonDraft> lesson) {
        if (lesson.isPresent()) {
            LessonEditor editor = new LessonEditor(authoring, lesson.get(), clock);
            form = editor;
            return editor;
        }
        ModuleTextsForm texts = new ModuleTextsForm(authoring, draft, clock);
        form = texts;
        return texts;
    }

    /** Opening an address changes nothing; beginning a draft is an act. */
    private void offer(String code) {
        title = getTranslation("content.edit.noDraft");
        Button begin = new Button(getTranslation("content.edit.begin"), click -> begin(code));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Breadcrumbs()
                        .step(getTranslation("content.modules.title"), ModuleRoutes.MODULES)
                        .step(code, ModuleRoutes.module(code))
                        .here(getTranslation("content.module.edit")),
                new PageHeader(title, null),
                notice,
                new EmptyState(title, getTranslation("content.edit.noDraftWhatToDo"), begin));
    }

    private void begin(String code) {
        try {
            authoring.edit(code);
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        } catch (ModuleRefusedException e) {
            notice.error(words.refusal(e));
        }
    }

    private boolean isDirty() {
        DraftForm open = form;
        return open != null && open.isDirty();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isDirty()) {
            BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
            new Confirm(
                            getTranslation("content.edit.unsaved"),
                            getTranslation("content.edit.leave.explain"),
                            getTranslation("content.edit.leave"),
                            leave::proceed)
                    .open();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
