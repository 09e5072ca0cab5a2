package vn.giangduong.training.study.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
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
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.Icon;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.content.Link;
import vn.giangduong.training.study.StudyLesson;
import vn.giangduong.training.study.StudyNotFoundException;
import vn.giangduong.training.study.StudyOverview;
import vn.giangduong.training.study.StudyPage;
import vn.giangduong.training.study.StudyQuiz;
import vn.giangduong.training.study.StudyService;

/** One module as a cadre studies it: its lessons, its quiz, what else there is to read. */
@Route(StudyRoutes.MODULE)
@PermitAll
class StudyView extends Article implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient StudyService studies;
    private final transient StudyWords words;
    private String title = "";

    StudyView(StudyService studies, Clock clock) {
        this.studies = studies;
        addClassName("study");
        words = new StudyWords(this, Periods.dayOf(clock.instant()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String code = event.getRouteParameters().get(StudyRoutes.MODULE_CODE).orElse("");
        try {
            show(studies.open(code));
        } catch (StudyNotFoundException e) {
            title = getTranslation("training.study.notMine");
            add(
                    new PageHeader(title, getTranslation("training.study.notMineWhatToDo")),
                    new Anchor(StudyRoutes.HOME, getTranslation("training.study.toHome")));
        }
    }

    private void show(StudyPage page) {
        StudyOverview study = page.overview();
        title = study.title();
        add(
                new Breadcrumbs()
                        .step(getTranslation("training.home.menu"), StudyRoutes.HOME)
                        .here(title),
                new PageHeader(title, study.summary()),
                standing(study),
                lessons(study, page.lessons()));
        StudyQuiz quiz = page.quiz();
        if (quiz != null) {
            add(new StudyQuizCard(studies, study, quiz));
        }
        if (!page.descriptionHtml().isBlank()) {
            add(about(page.descriptionHtml()));
        }
        if (!page.links().isEmpty()) {
            add(links(page.links()));
        }
    }

    private Div standing(StudyOverview study) {
        Paragraph facts =
                new Paragraph(
                        study.classTitle() == null
                                ? getTranslation(
                                        "training.study.factsAlone",
                                        study.lessons(),
                                        study.minutes())
                                : getTranslation(
                                        "training.study.facts",
                                        study.lessons(),
                                        study.minutes(),
                                        study.classTitle()));
        facts.addClassNames("muted", "small");
        Div due = new Div(words.badge(study));
        if (!study.isCompleted()) {
            Span day = new Span(words.due(study.dueOn()));
            day.addClassNames("muted", "small");
            due.add(day);
        }
        due.addClassName("study-due");
        Paragraph progress = new Paragraph(words.progress(study));
        progress.addClassNames("muted", "small");
        Div standing =
                new Div(facts, due, words.bar(study.lessonsRead(), study.lessons()), progress);
        standing.addClassName("study-standing");
        StudyOverview.NextLesson lesson = study.nextLesson();
        if (lesson != null) {
            String key =
                    study.lessonsRead() == 0 ? "training.study.begin" : "training.study.readOn";
            Anchor step =
                    new Anchor(
                            StudyRoutes.lesson(study.code(), lesson.code()),
                            getTranslation(key, lesson.position()));
            step.addClassNames("button", "main");
            standing.add(step);
        }
        return standing;
    }

    private Section lessons(StudyOverview study, List<StudyLesson> lessons) {
        OrderedList list = new OrderedList();
        list.addClassName("study-lessons");
        for (StudyLesson lesson : lessons) {
            list.add(lesson(study, lesson));
        }
        return new Section(new H2(getTranslation("training.study.lessons")), list);
    }

    private ListItem lesson(StudyOverview study, StudyLesson lesson) {
        Icon tick = new Icon(lesson.read() ? "state-done" : "state-calm");
        tick.addClassName(lesson.read() ? "tick-done" : "tick-open");
        String state =
                lesson.read()
                        ? "training.study.lesson.read"
                        : lesson.opened()
                                ? "training.study.lesson.opened"
                                : "training.study.lesson.unread";
        Span detail =
                new Span(
                        getTranslation(
                                "training.study.lesson.detail",
                                lesson.minutes(),
                                getTranslation(state)));
        detail.addClassNames("muted", "small");
        Div text =
                new Div(
                        new Anchor(
                                StudyRoutes.lesson(study.code(), lesson.code()),
                                getTranslation(
                                        "training.study.lesson.name",
                                        lesson.position(),
                                        lesson.title())),
                        detail);
        ListItem item = new ListItem(tick, text);
        LocalDate expired = lesson.expiredSince();
        if (expired != null) {
            item.add(
                    new StateBadge(
                            Tone.LATE,
                            getTranslation(
                                    "training.study.expiredSince",
                                    VietnameseFormats.date(expired))));
        }
        return item;
    }

    private Section about(String html) {
        return new Section(
                new H2(getTranslation("training.study.about")),
                new Html("<div class=\"reading\">" + html + "</div>"));
    }

    private Section links(List<Link> links) {
        UnorderedList list = new UnorderedList();
        for (Link link : links) {
            Anchor anchor = new Anchor(link.address(), link.title());
            anchor.setRouterIgnore(true);
            anchor.getElement().setAttribute("rel", "noopener");
            list.add(new ListItem(anchor));
        }
        return new Section(new H2(getTranslation("training.study.links")), list);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
