package vn.giangduong.training.study.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.content.Citation;
import vn.giangduong.training.study.StudyLesson;
import vn.giangduong.training.study.StudyLessonPage;
import vn.giangduong.training.study.StudyNotFoundException;
import vn.giangduong.training.study.StudyService;

/** One lesson to read, with its citations at the end and the way on. */
@Route(StudyRoutes.LESSON)
@PermitAll
class LessonView extends Article implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient StudyService studies;
    private final transient StudyWords words;
    private final LocalDate today;
    private String title = "";

    LessonView(StudyService studies, Clock clock) {
        this.studies = studies;
        addClassName("lesson");
        today = Periods.dayOf(clock.instant());
        words = new StudyWords(this, today);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String module = event.getRouteParameters().get(StudyRoutes.MODULE_CODE).orElse("");
        String lesson = event.getRouteParameters().get(StudyRoutes.LESSON_CODE).orElse("");
        try {
            show(studies.openLesson(module, lesson));
        } catch (StudyNotFoundException e) {
            title = getTranslation("training.lesson.notFound");
            add(
                    new PageHeader(title, getTranslation("training.lesson.notFoundWhatToDo")),
                    new Anchor(StudyRoutes.HOME, getTranslation("training.study.toHome")));
        }
    }

    private void show(StudyLessonPage page) {
        title = page.lesson().title();
        add(
                new Breadcrumbs()
                        .step(getTranslation("training.home.menu"), StudyRoutes.HOME)
                        .step(page.moduleTitle(), StudyRoutes.module(page.moduleCode()))
                        .here(title),
                header(page));
        LocalDate expired = page.standing().expiredSince();
        if (expired != null) {
            Notice notice = new Notice();
            notice.error(
                    getTranslation("training.lesson.expired", VietnameseFormats.date(expired)));
            add(notice);
        }
        add(new Html("<div class=\"reading lesson-text\">" + page.lesson().html() + "</div>"));
        if (!page.lesson().citations().isEmpty()) {
            add(citations(page.lesson().citations()));
        }
        add(done(page), ways(page));
    }

    private Header header(StudyLessonPage page) {
        Paragraph place =
                new Paragraph(
                        getTranslation(
                                "training.lesson.place",
                                page.index() + 1,
                                page.lessons().size(),
                                page.lesson().minutes()));
        place.addClassNames("muted", "small");
        return new Header(place, new H1(title), words.bar(page.read(), page.lessons().size()));
    }

    private Section citations(List<Citation> citations) {
        UnorderedList list = new UnorderedList();
        for (Citation citation : citations) {
            ListItem item = new ListItem(new Span(citation.label()));
            String validity = validity(citation);
            if (!validity.isEmpty()) {
                Span days = new Span(validity);
                days.addClassName(citation.isExpired(today) ? "citation-expired" : "muted");
                item.add(days);
            }
            list.add(item);
        }
        Section section = new Section(new H2(getTranslation("training.lesson.citations")), list);
        section.addClassName("lesson-citations");
        return section;
    }

    private String validity(Citation citation) {
        LocalDate from = citation.validFrom();
        LocalDate to = citation.validTo();
        if (to != null) {
            return citation.isExpired(today)
                    ? getTranslation(
                            "training.study.expiredSince", VietnameseFormats.date(to.plusDays(1)))
                    : getTranslation("training.lesson.validTo", VietnameseFormats.date(to));
        }
        return from == null
                ? ""
                : getTranslation("training.lesson.validFrom", VietnameseFormats.date(from));
    }

    private Button done(StudyLessonPage page) {
        boolean last = page.standing().read() || page.read() + 1 == page.lessons().size();
        String key =
                page.standing().read()
                        ? "training.lesson.onward"
                        : last ? "training.lesson.readAll" : "training.lesson.readNext";
        Button done = new Button(getTranslation(key), click -> markRead(page));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.addClassName("study-step");
        done.setDisableOnClick(true);
        return done;
    }

    private void markRead(StudyLessonPage page) {
        Optional<StudyLesson> next = studies.markRead(page.moduleCode(), page.lesson().code());
        String target =
                next.map(lesson -> StudyRoutes.lesson(page.moduleCode(), lesson.code()))
                        .orElse(StudyRoutes.module(page.moduleCode()));
        getUI().ifPresent(ui -> ui.navigate(target));
    }

    private Nav ways(StudyLessonPage page) {
        Nav ways = new Nav();
        ways.addClassName("lesson-ways");
        ways.getElement().setAttribute("aria-label", getTranslation("training.lesson.ways"));
        page.previous()
                .ifPresent(lesson -> ways.add(way(page, lesson, "training.lesson.previous")));
        page.next().ifPresent(lesson -> ways.add(way(page, lesson, "training.lesson.next")));
        return ways;
    }

    private Anchor way(StudyLessonPage page, StudyLesson lesson, String key) {
        return new Anchor(
                StudyRoutes.lesson(page.moduleCode(), lesson.code()),
                getTranslation(key, lesson.position(), lesson.title()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
