package vn.giangduong.training.classes.ui;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.FilterLinks;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.Pager;
import vn.giangduong.training.classes.EnrolmentGrade;
import vn.giangduong.training.classes.TrainingClassDetails;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.classes.enrolment.EnrolmentPage;
import vn.giangduong.training.classes.enrolment.EnrolmentPerson;
import vn.giangduong.training.classes.enrolment.EnrolmentRoster;
import vn.giangduong.training.classes.enrolment.EnrolmentState;
import vn.giangduong.training.classes.ethnicity.ClassEthnicity;
import vn.giangduong.training.ui.TrainingWords;

/** One page of a class's learners. */
class ClassRoster extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TrainingWords words = new TrainingWords(this);
    private final transient ClassWords stateWords = new ClassWords(this);

    ClassRoster(
            EnrolmentRoster roster,
            ClassEthnicity ethnicity,
            TrainingClassDetails details,
            PageChoices choices) {
        addClassName("classes-page");
        String code = details.trainingClass().code();
        EnrolmentState state = choices.one(ClassRoutes.STATE, EnrolmentState.values()).orElse(null);
        String search = choices.text(ClassRoutes.SEARCH).orElse("");
        EnrolmentPage page = roster.page(code, state, search, choices.page());
        add(filters(code, state, search));
        if (page.people().isEmpty()) {
            boolean filtered = state != null || !search.isEmpty();
            add(
                    new EmptyState(
                            getTranslation(
                                    filtered ? "training.people.none" : "training.roster.none"),
                            getTranslation(
                                    filtered
                                            ? "training.people.noneWhatToDo"
                                            : "training.roster.noneWhatToDo")));
            return;
        }
        DataTable<EnrolmentPerson> table = table(Integer.toString(details.modules().size()));
        TrainingClassId trainingClass = details.trainingClass().id();
        ethnicity
                .noted(trainingClass)
                .ifPresent(
                        noted -> {
                            EthnicityColumn column =
                                    new EthnicityColumn(ethnicity, trainingClass, noted);
                            add(column);
                            column.addTo(table);
                        });
        table.setItems(page.people());
        add(
                table,
                new Pager(
                        page.page() + 1,
                        page.pages(),
                        number ->
                                ClassRoutes.trainingClass(code, state, search)
                                        .page(number)
                                        .toString()));
    }

    private Div filters(String code, @Nullable EnrolmentState state, String search) {
        FilterLinks states =
                new FilterLinks(getTranslation("training.people.byState"))
                        .choice(
                                getTranslation("training.people.all"),
                                ClassRoutes.trainingClass(code, null, search),
                                state == null);
        for (EnrolmentState other : EnrolmentState.values()) {
            states.choice(
                    stateWords.text(other),
                    ClassRoutes.trainingClass(code, other, search),
                    state == other);
        }
        Div filters =
                new Div(
                        FilterLinks.search(
                                this,
                                "training.people.search",
                                search,
                                text -> ClassRoutes.trainingClass(code, state, text)),
                        states);
        filters.addClassName("filters");
        return filters;
    }

    private DataTable<EnrolmentPerson> table(String modules) {
        DataTable<EnrolmentPerson> table = new DataTable<>(getTranslation("training.class.roster"));
        table.text(getTranslation("training.people.name"), EnrolmentPerson::name)
                .text(getTranslation("training.people.code"), EnrolmentPerson::code)
                .text(getTranslation("training.people.unit"), EnrolmentPerson::unitName)
                .component(
                        getTranslation("training.people.state"),
                        person -> stateWords.badge(person.state()))
                .text(
                        getTranslation("training.roster.modules"),
                        person ->
                                getTranslation(
                                        "training.roster.modulesOf",
                                        Integer.toString(person.modulesCompleted()),
                                        modules))
                .text(getTranslation("training.roster.mark"), person -> words.mark(person.mark()))
                .text(getTranslation("training.roster.grade"), this::grade);
        return table;
    }

    private String grade(EnrolmentPerson person) {
        EnrolmentGrade grade = person.grade();
        return grade == null ? "" : getTranslation("training.grade." + grade.name());
    }
}
