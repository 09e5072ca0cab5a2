package vn.giangduong.training.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.Figure;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.training.classes.EnrolmentGrade;
import vn.giangduong.training.classes.TrainingClass;
import vn.giangduong.training.classes.TrainingClassDetails;
import vn.giangduong.training.classes.TrainingClassModule;
import vn.giangduong.training.classes.TrainingClassRegister;
import vn.giangduong.training.classes.TrainingClassService;
import vn.giangduong.training.classes.TrainingClassState;
import vn.giangduong.training.classes.enrolment.EnrolmentRoster;
import vn.giangduong.training.classes.enrolment.PersonSummons;
import vn.giangduong.training.classes.enrolment.TrainingClassSummons;
import vn.giangduong.training.classes.ethnicity.ClassEthnicity;
import vn.giangduong.training.ui.TrainingWords;

/** One class: how far it is, module by module, what came out, and who is in it. */
@Route(ClassRoutes.CLASS)
@RolesAllowed("TRAINING_OFFICER")
class ClassView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TrainingClassRegister register;
    private final transient EnrolmentRoster roster;
    private final transient ClassEthnicity ethnicity;
    private final transient ClassActions actions;
    private final transient TrainingWords words = new TrainingWords(this);
    private final transient ClassWords stateWords = new ClassWords(this);
    private final Notice notice = new Notice();
    private final Div content = new Div();
    private String code = "";
    private transient PageChoices choices = new PageChoices(QueryParameters.empty());

    ClassView(
            TrainingClassRegister register,
            EnrolmentRoster roster,
            TrainingClassService classes,
            TrainingClassSummons summons,
            PersonSummons people,
            ClassEthnicity ethnicity) {
        this.register = register;
        this.roster = roster;
        this.ethnicity = ethnicity;
        actions = new ClassActions(this, classes, summons, people, ethnicity, notice, this::done);
        addClassName("classes-page");
        content.addClassName("classes-page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(ClassRoutes.CODE).orElse("");
        choices = new PageChoices(event.getLocation().getQueryParameters());
        notice.clear();
        draw();
    }

    private void done(String what) {
        notice.success(what);
        draw();
    }

    private void draw() {
        TrainingClassDetails details = register.details(code);
        TrainingClass shown = details.trainingClass();
        content.removeAll();
        content.add(
                new Breadcrumbs()
                        .step(
                                getTranslation("training.classes.menu"),
                                ClassRoutes.classes(null, shown.opensOn().getYear()).toString())
                        .here(shown.code()),
                new PageHeader(
                        shown.title(),
                        subtitle(shown),
                        actions.of(details).toArray(Component[]::new)),
                notice,
                figures(details));
        if (!details.modules().isEmpty()) {
            content.add(new H2(getTranslation("training.class.modules")), modules(details));
        }
        if (shown.state() != TrainingClassState.PLANNED) {
            content.add(
                    new H2(getTranslation("training.class.roster")),
                    new ClassRoster(roster, ethnicity, details, choices));
        }
    }

    private String subtitle(TrainingClass shown) {
        return getTranslation(
                "training.class.subtitle",
                shown.programmeTitle(),
                shown.centreName(),
                VietnameseFormats.date(shown.opensOn()),
                VietnameseFormats.date(shown.closesOn()),
                getTranslation("training.class.form." + shown.form().name()));
    }

    private Div figures(TrainingClassDetails details) {
        TrainingClass shown = details.trainingClass();
        Div state = new Div(stateWords.badge(shown.state()));
        Figure learners =
                new Figure(
                        getTranslation("training.class.learners"),
                        VietnameseFormats.number(shown.figures().summoned()),
                        getTranslation(
                                "training.class.plannedLine",
                                words.number(shown.plannedLearners()),
                                words.number(shown.ethnicMinority())));
        Figure completed =
                new Figure(
                        getTranslation("training.class.completed"),
                        VietnameseFormats.percent(
                                shown.figures().completed(), shown.figures().summoned()),
                        getTranslation(
                                "training.class.completedLine",
                                VietnameseFormats.number(shown.figures().completed()),
                                VietnameseFormats.number(shown.figures().studying()),
                                VietnameseFormats.number(shown.figures().notStarted())));
        Div figures = new Div(learners, completed, grades(details));
        figures.addClassName("class-figures");
        Div top = new Div(state, figures);
        top.addClassName("classes-page");
        return top;
    }

    private Div grades(TrainingClassDetails details) {
        List<String> parts = new ArrayList<>();
        for (EnrolmentGrade grade : EnrolmentGrade.values()) {
            if (details.count(grade) > 0) {
                parts.add(
                        getTranslation(
                                "training.grade.count",
                                getTranslation("training.grade." + grade.name()),
                                VietnameseFormats.number(details.count(grade))));
            }
        }
        Paragraph label = new Paragraph(getTranslation("training.class.grades"));
        label.addClassNames("muted", "small");
        Paragraph line =
                new Paragraph(
                        parts.isEmpty()
                                ? getTranslation("training.class.noGrades")
                                : String.join(" · ", parts));
        Paragraph certificates =
                new Paragraph(
                        getTranslation(
                                "training.class.certificates",
                                VietnameseFormats.number(details.certificates())));
        certificates.addClassName("muted");
        Div grades = new Div(label, line, certificates);
        grades.addClassName("figure");
        return grades;
    }

    private DataTable<TrainingClassModule> modules(TrainingClassDetails details) {
        DataTable<TrainingClassModule> table =
                new DataTable<>(getTranslation("training.class.modules"));
        table.text(
                        getTranslation("training.class.module"),
                        module ->
                                getTranslation(
                                        "training.class.moduleVersion",
                                        module.title(),
                                        Integer.toString(module.number())))
                .number(
                        getTranslation("training.unit.column.notStarted"),
                        module -> module.figures().notStarted())
                .number(
                        getTranslation("training.unit.column.studying"),
                        module -> module.figures().studying())
                .number(
                        getTranslation("training.unit.column.completed"),
                        module -> module.figures().completed())
                .percent(
                        getTranslation("training.unit.column.percent"),
                        module -> module.figures().completed(),
                        module -> module.figures().summoned());
        table.setItems(details.modules());
        return table;
    }

    @Override
    public String getPageTitle() {
        return code;
    }
}
