package vn.giangduong.training.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.training.classes.EnrolmentGrade;
import vn.giangduong.training.classes.TrainingClass;
import vn.giangduong.training.classes.TrainingClassDetails;
import vn.giangduong.training.classes.TrainingClassService;
import vn.giangduong.training.classes.enrolment.PersonSummons;
import vn.giangduong.training.classes.enrolment.TrainingClassSummons;
import vn.giangduong.training.classes.ethnicity.ClassEthnicity;
import vn.giangduong.training.ui.TrainingWords;

/** What can be done to a class in its present state. */
final class ClassActions {

    private final Component view;
    private final TrainingClassService classes;
    private final TrainingClassSummons summons;
    private final PersonSummons people;
    private final ClassEthnicity ethnicity;
    private final Notice notice;
    private final Consumer<String> done;

    /**
     * Actions.
     *
     * @param notice says what did not work
     * @param done told in words what did
     */
    ClassActions(
            Component view,
            TrainingClassService classes,
            TrainingClassSummons summons,
            PersonSummons people,
            ClassEthnicity ethnicity,
            Notice notice,
            Consumer<String> done) {
        this.view = view;
        this.classes = classes;
        this.summons = summons;
        this.people = people;
        this.ethnicity = ethnicity;
        this.notice = notice;
        this.done = done;
    }

    List<Component> of(TrainingClassDetails details) {
        TrainingClass shown = details.trainingClass();
        return switch (shown.state()) {
            case PLANNED -> List.of(open(shown));
            case RUNNING -> List.of(close(shown), summonOne(shown), summon(shown));
            case CLOSED -> shown.award() == null ? List.of() : award(details);
        };
    }

    private Button open(TrainingClass shown) {
        return button(
                "training.class.open",
                true,
                () ->
                        confirmed(
                                "training.class.openConfirm",
                                "training.class.openExplain",
                                "training.class.open",
                                () -> {
                                    classes.open(shown.id());
                                    return text("training.class.opened");
                                }));
    }

    private Button summon(TrainingClass shown) {
        return button(
                "training.summon.do",
                true,
                () ->
                        new SummonDialog(
                                        summons,
                                        shown.id(),
                                        count ->
                                                done.accept(
                                                        text(
                                                                "training.summon.done",
                                                                VietnameseFormats.number(count))))
                                .open());
    }

    private Button summonOne(TrainingClass shown) {
        return button(
                "training.summon.person.do",
                false,
                () ->
                        new SummonPersonDialog(
                                        people,
                                        shown.id(),
                                        name ->
                                                done.accept(
                                                        text("training.summon.person.done", name)))
                                .open());
    }

    private Button close(TrainingClass shown) {
        return button(
                "training.close.do",
                false,
                () ->
                        new CloseClassDialog(
                                        classes,
                                        shown,
                                        ethnicity.minority(shown.id()),
                                        () -> done.accept(text("training.close.done")))
                                .open());
    }

    private List<Component> award(TrainingClassDetails details) {
        long passed =
                details.grades().entrySet().stream()
                        .filter(grade -> grade.getKey() != EnrolmentGrade.FAILED)
                        .mapToLong(grade -> grade.getValue())
                        .sum();
        if (passed == details.certificates()) {
            return List.of();
        }
        return List.of(
                button(
                        "training.award.do",
                        true,
                        () ->
                                confirmed(
                                        "training.award.confirm",
                                        "training.award.explain",
                                        "training.award.do",
                                        () ->
                                                text(
                                                        "training.award.done",
                                                        VietnameseFormats.number(
                                                                classes.awardCertificates(
                                                                        details.trainingClass()
                                                                                .id()))))));
    }

    private void confirmed(String title, String explanation, String yes, Supplier<String> act) {
        new Confirm(
                        text(title),
                        text(explanation),
                        text(yes),
                        () -> {
                            try {
                                done.accept(act.get());
                            } catch (BadInputException e) {
                                notice.errors(
                                        text("training.class.notDone"),
                                        new TrainingWords(view).problems(e));
                            }
                        })
                .open();
    }

    private Button button(String key, boolean primary, Runnable action) {
        Button button = new Button(text(key), click -> action.run());
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private String text(String key, Object... arguments) {
        return view.getTranslation(key, arguments);
    }
}
