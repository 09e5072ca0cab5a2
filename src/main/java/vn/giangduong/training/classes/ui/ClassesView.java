package vn.giangduong.training.classes.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.FilterLinks;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.training.classes.TrainingCentre;
import vn.giangduong.training.classes.TrainingClass;
import vn.giangduong.training.classes.TrainingClassRegister;

/** The classes of a year, of all centres the reader manages or of one. */
@Route(ClassRoutes.CLASSES)
@Menu(order = 30, title = "training.classes.menu", icon = "classes")
@RolesAllowed("TRAINING_OFFICER")
class ClassesView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TrainingClassRegister register;
    private final transient Clock clock;
    private final transient ClassWords stateWords = new ClassWords(this);

    ClassesView(TrainingClassRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
        addClassName("classes-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageChoices choices = new PageChoices(event.getLocation().getQueryParameters());
        int thisYear = Periods.dayOf(clock.instant()).getYear();
        int year =
                choices.number(ClassRoutes.YEAR).filter(y -> y > 1900 && y < 3000).orElse(thisYear);
        String centre = choices.text(ClassRoutes.CENTRE).orElse(null);
        List<TrainingClass> classes = register.classes(centre, year);
        removeAll();
        Anchor ethnicity =
                new Anchor(ClassRoutes.ETHNICITY, getTranslation("training.ethnicity.title"));
        ethnicity.addClassName("button");
        add(
                new PageHeader(
                        getTranslation("training.classes.title", Integer.toString(year)),
                        getTranslation(
                                "training.classes.subtitle",
                                VietnameseFormats.number(classes.size())),
                        ethnicity,
                        newClass()),
                filters(centre, year));
        if (classes.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("training.classes.none"),
                            getTranslation("training.classes.noneWhatToDo"),
                            newClass()));
        } else {
            add(table(classes));
        }
    }

    private Anchor newClass() {
        Anchor link = new Anchor(ClassRoutes.NEW, getTranslation("training.classes.new"));
        link.addClassNames("button", "main");
        return link;
    }

    private Div filters(@Nullable String centre, int year) {
        FilterLinks years = new FilterLinks(getTranslation("training.classes.byYear"));
        for (int other = year - 1; other <= year + 1; other++) {
            years.choice(
                    Integer.toString(other), ClassRoutes.classes(centre, other), other == year);
        }
        Div filters = new Div(years);
        filters.addClassName("filters");
        List<TrainingCentre> centres = register.centres();
        if (centres.size() > 1) {
            filters.addComponentAsFirst(centreChoice(centres, centre, year));
        }
        return filters;
    }

    private Select<TrainingCentre> centreChoice(
            List<TrainingCentre> centres, @Nullable String chosen, int year) {
        Select<TrainingCentre> choice = new Select<>();
        choice.setLabel(getTranslation("training.class.centre"));
        choice.setItems(centres);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("training.classes.allCentres"));
        choice.setItemLabelGenerator(
                centre ->
                        centre == null
                                ? getTranslation("training.classes.allCentres")
                                : centre.name());
        centres.stream()
                .filter(centre -> centre.code().equals(chosen))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(
                change -> {
                    TrainingCentre centre = change.getValue();
                    ClassRoutes.classes(centre == null ? null : centre.code(), year).open();
                });
        return choice;
    }

    private DataTable<TrainingClass> table(List<TrainingClass> classes) {
        DataTable<TrainingClass> table = new DataTable<>(getTranslation("training.classes.menu"));
        table.link(
                        getTranslation("training.class.title"),
                        one -> one.code() + " · " + one.title(),
                        one -> ClassRoutes.trainingClass(one.code()).toString())
                .text(getTranslation("training.class.programme"), TrainingClass::programmeTitle)
                .text(getTranslation("training.class.centre"), TrainingClass::centreName)
                .text(
                        getTranslation("training.class.opensOn"),
                        one -> VietnameseFormats.date(one.opensOn()))
                .component(
                        getTranslation("training.class.state"),
                        one -> stateWords.badge(one.state()))
                .number(
                        getTranslation("training.class.planned"),
                        one -> one.plannedLearners() == null ? 0 : one.plannedLearners())
                .number(getTranslation("training.class.learners"), one -> one.figures().summoned())
                .percent(
                        getTranslation("training.class.completed"),
                        one -> one.figures().completed(),
                        one -> one.figures().summoned())
                .withTotals();
        if (classes.size() > 5) {
            table.filterable();
        }
        table.setItems(classes);
        return table;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.classes.menu");
    }
}
