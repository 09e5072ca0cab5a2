package vn.giangduong.training.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.Icon;
import vn.giangduong.training.study.Elsewhere;
import vn.giangduong.training.study.StudyOverview;
import vn.giangduong.training.study.StudyService;

/** Today: the one next step, then what is due, then what is done. */
@Route(StudyRoutes.HOME)
@Menu(order = 10, title = "training.home.menu", icon = "home")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient StudyWords words;

    HomeView(StudyService studies, CurrentUser currentUser, Clock clock) {
        addClassName("home");
        words = new StudyWords(this, Periods.dayOf(clock.instant()));
        SignedIn me = currentUser.require();
        add(greeting(me));
        if (me.cadreId() != null) {
            show(studies.mine());
        }
        if (me.cadreId() == null || me.roles().size() > 1) {
            add(duties());
        }
    }

    private Header greeting(SignedIn me) {
        Paragraph day = new Paragraph(words.today());
        day.addClassNames("muted", "small");
        return new Header(day, new H1(getTranslation("training.home.greeting", me.displayName())));
    }

    private void show(List<StudyOverview> studies) {
        if (studies.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("training.home.none"),
                            getTranslation("training.home.noneWhatToDo"),
                            new Anchor(
                                    StudyRoutes.PROGRAMMES,
                                    getTranslation("training.home.seeProgrammes"))));
            return;
        }
        List<StudyOverview> open = studies.stream().filter(study -> !study.isCompleted()).toList();
        if (open.isEmpty()) {
            Paragraph rest = new Paragraph(getTranslation("training.home.allDone"));
            rest.addClassName("muted");
            add(rest);
        } else {
            add(next(open.getFirst()));
        }
        if (open.size() > 1) {
            add(list("training.home.due", open.subList(1, open.size())));
        }
        List<StudyOverview> done = studies.stream().filter(StudyOverview::isCompleted).toList();
        if (!done.isEmpty()) {
            add(list("training.home.done", done));
        }
    }

    private Section next(StudyOverview study) {
        String lead = study.lessonsRead() == 0 ? "training.home.begin" : "training.home.continue";
        Paragraph due =
                new Paragraph(
                        getTranslation(
                                "training.home.dueLine",
                                getTranslation(lead),
                                words.due(study.dueOn())));
        due.addClassNames("muted", "small");
        Paragraph progress = new Paragraph(words.progress(study));
        progress.addClassNames("muted", "small");
        Section card =
                new Section(
                        due,
                        new H2(new Anchor(StudyRoutes.module(study.code()), study.title())),
                        words.bar(study.lessonsRead(), study.lessons()),
                        progress,
                        step(study));
        card.addClassNames("card", "home-next");
        return card;
    }

    private Anchor step(StudyOverview study) {
        StudyOverview.NextLesson lesson = study.nextLesson();
        Anchor step;
        if (lesson == null) {
            step =
                    new Anchor(
                            StudyRoutes.module(study.code()),
                            getTranslation("training.study.toQuiz"));
        } else {
            String key =
                    study.lessonsRead() == 0 ? "training.study.begin" : "training.study.readOn";
            step =
                    new Anchor(
                            StudyRoutes.lesson(study.code(), lesson.code()),
                            getTranslation(key, lesson.position()));
        }
        step.addClassNames("button", "main");
        return step;
    }

    private Section list(String heading, List<StudyOverview> studies) {
        UnorderedList list = new UnorderedList();
        list.addClassName("study-rows");
        for (StudyOverview study : studies) {
            Paragraph detail = new Paragraph(detail(study));
            detail.addClassNames("muted", "small");
            Div text = new Div(new Anchor(StudyRoutes.module(study.code()), study.title()), detail);
            list.add(new ListItem(text, words.badge(study)));
        }
        return new Section(new H2(getTranslation(heading)), list);
    }

    private String detail(StudyOverview study) {
        Instant at = study.completedAt();
        if (at == null) {
            return words.due(study.dueOn());
        }
        String day = VietnameseFormats.date(Periods.dayOf(at));
        BigDecimal mark = study.mark();
        String completed =
                mark == null
                        ? getTranslation("training.home.completedOn", day)
                        : getTranslation("training.home.completedWith", day, StudyWords.mark(mark));
        Elsewhere elsewhere = study.elsewhere();
        return elsewhere == null
                ? completed
                : completed + " · " + getTranslation("training.study.elsewhere", elsewhere.line());
    }

    /** Whoever does not study gets the way to their work. */
    private Component duties() {
        UnorderedList list = new UnorderedList();
        list.addClassName("home-duties");
        for (MenuEntry entry : MenuConfiguration.getMenuEntries()) {
            if (!entry.path().replace("/", "").isEmpty()) {
                Icon icon = new Icon(entry.icon() == null ? "dot" : entry.icon());
                Anchor link = new Anchor(entry.path(), icon);
                link.add(getTranslation(entry.title()));
                list.add(new ListItem(link));
            }
        }
        return new Section(new H2(getTranslation("training.home.duties")), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.home.menu");
    }
}
