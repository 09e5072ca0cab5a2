package vn.giangduong.content.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.content.Citation;
import vn.giangduong.content.Lesson;
import vn.giangduong.content.ModuleAuthoring;
import vn.giangduong.content.ModuleChange;
import vn.giangduong.content.ModuleHistory;
import vn.giangduong.content.ModuleNotFoundException;
import vn.giangduong.content.ModuleReview;
import vn.giangduong.content.ModuleState;
import vn.giangduong.content.ModuleVersion;

/** One module: a version as it reads, what it changed, what may be done, and all versions. */
@Route(ModuleRoutes.MODULE)
@RolesAllowed("LECTURER")
class ModuleView extends Article implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ModuleReview review;
    private final transient ModuleAuthoring authoring;
    private final transient ModuleWords words = new ModuleWords(this);
    private final transient Clock clock;
    private final Notice notice = new Notice();
    private String title = "";

    ModuleView(ModuleReview review, ModuleAuthoring authoring, Clock clock) {
        this.review = review;
        this.authoring = authoring;
        this.clock = clock;
        addClassName("module");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice.clear();
        String code = event.getRouteParameters().get(ModuleRoutes.CODE).orElse("");
        Optional<Integer> number = event.getRouteParameters().getInteger(ModuleRoutes.NUMBER);
        show(code, number);
    }

    private void show(String code, Optional<Integer> number) {
        removeAll();
        try {
            ModuleHistory history = review.history(code);
            history.versions().stream()
                    .filter(entry -> number.isEmpty() || entry.number() == number.get())
                    .findFirst()
                    .ifPresentOrElse(entry -> show(history, entry), this::notFound);
        } catch (ModuleNotFoundException e) {
            notFound();
        }
    }

    private void show(ModuleHistory history, ModuleHistory.Entry entry) {
        ModuleVersion version = review.version(entry.id());
        title = version.title();
        boolean newest = entry.equals(history.versions().getFirst());
        ModuleActions actions =
                new ModuleActions(
                        review,
                        authoring,
                        notice,
                        () -> show(history.code(), Optional.of(entry.number())));
        add(
                new Breadcrumbs()
                        .step(getTranslation("content.modules.title"), ModuleRoutes.MODULES)
                        .here(title),
                new PageHeader(title, version.summary(), actions.of(history.code(), entry, newest)),
                notice,
                standing(entry));
        String reason = entry.reason();
        if (reason != null && entry.state() == ModuleState.DRAFT) {
            add(new Paragraph(getTranslation("content.module.returned", reason)));
        }
        add(changes(entry), lessons(version), versions(history, entry));
    }

    private Div standing(ModuleHistory.Entry entry) {
        Div standing = new Div(words.badge(entry.state()));
        standing.add(getTranslation("content.module.version", entry.number()));
        if (entry.state() == ModuleState.IN_REVIEW && entry.mine()) {
            Paragraph own = new Paragraph(getTranslation("content.module.ownText"));
            own.addClassNames("muted", "small");
            standing.add(own);
        }
        standing.addClassName("module-standing");
        return standing;
    }

    private Section changes(ModuleHistory.Entry entry) {
        List<ModuleChange> changes = review.changes(entry.id());
        Section section = new Section(new H2(getTranslation("content.module.changes")));
        if (entry.number() == 1) {
            section.add(new Paragraph(getTranslation("content.module.firstVersion")));
        } else if (changes.isEmpty()) {
            section.add(new Paragraph(getTranslation("content.module.noChanges")));
        } else {
            section.add(words.changes(changes));
        }
        return section;
    }

    private Section lessons(ModuleVersion version) {
        Section section = new Section(new H2(getTranslation("content.module.lessons")));
        section.addClassName("module-lessons");
        version.lessons().forEach(lesson -> section.add(lesson(lesson)));
        return section;
    }

    private NativeDetails lesson(Lesson lesson) {
        Paragraph detail =
                new Paragraph(
                        getTranslation(
                                "content.module.lessonDetail",
                                lesson.minutes(),
                                lesson.citations().size()));
        detail.addClassNames("muted", "small");
        Div text = new Div(detail);
        LocalDate last = lesson.validTo();
        if (last != null && lesson.isExpired(Periods.dayOf(clock.instant()))) {
            text.add(
                    new StateBadge(
                            Tone.LATE,
                            getTranslation(
                                    "content.module.expiredSince",
                                    VietnameseFormats.date(last.plusDays(1)))));
        }
        text.add(new Html("<div class=\"reading lesson-text\">" + lesson.html() + "</div>"));
        UnorderedList citations = new UnorderedList();
        lesson.citations().stream().map(Citation::label).map(ListItem::new).forEach(citations::add);
        text.add(citations);
        return new NativeDetails(
                getTranslation("content.module.lesson", lesson.position(), lesson.title()), text);
    }

    private Section versions(ModuleHistory history, ModuleHistory.Entry shown) {
        UnorderedList list = new UnorderedList();
        list.addClassName("study-rows");
        for (ModuleHistory.Entry entry : history.versions()) {
            Anchor link =
                    new Anchor(
                            ModuleRoutes.version(history.code(), entry.number()),
                            getTranslation("content.module.version", entry.number()));
            if (entry.equals(shown)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            Paragraph detail = new Paragraph(detail(entry));
            detail.addClassNames("muted", "small");
            list.add(new ListItem(new Div(link, detail), words.badge(entry.state())));
        }
        return new Section(new H2(getTranslation("content.module.versions")), list);
    }

    private String detail(ModuleHistory.Entry entry) {
        String author = entry.author();
        String by =
                author == null
                        ? getTranslation("content.module.fromFiles")
                        : getTranslation("content.module.byAuthor", author);
        String approver = entry.approver();
        Instant at = entry.approvedAt();
        String outcome =
                approver == null || at == null
                        ? entry.title()
                        : getTranslation(
                                "content.module.approvedBy",
                                approver,
                                VietnameseFormats.date(Periods.dayOf(at)));
        return getTranslation(
                "content.module.entry",
                VietnameseFormats.date(Periods.dayOf(entry.createdAt())),
                by,
                outcome);
    }

    private void notFound() {
        title = getTranslation("content.module.notFound");
        add(
                new PageHeader(title, getTranslation("content.module.notFoundWhatToDo")),
                new Anchor(ModuleRoutes.MODULES, getTranslation("content.modules.title")));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
