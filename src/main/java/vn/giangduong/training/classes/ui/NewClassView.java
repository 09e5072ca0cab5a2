package vn.giangduong.training.classes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.training.classes.TrainingCentre;
import vn.giangduong.training.classes.TrainingClassDraft;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.classes.TrainingClassRegister;
import vn.giangduong.training.classes.TrainingClassService;
import vn.giangduong.training.programme.ProgrammeService;
import vn.giangduong.training.ui.TrainingWords;

/** Plans a class and, usually, opens it. */
@Route(ClassRoutes.NEW)
@RolesAllowed("TRAINING_OFFICER")
class NewClassView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient TrainingClassService classes;
    private final Notice notice = new Notice();
    private final Button save = new Button();

    NewClassView(
            TrainingClassService classes,
            TrainingClassRegister register,
            ProgrammeService programmes,
            Clock clock) {
        this.classes = classes;
        addClassName("classes-page");
        add(
                new Breadcrumbs()
                        .step(getTranslation("training.classes.menu"), ClassRoutes.CLASSES)
                        .here(getTranslation("training.classes.new")),
                new PageHeader(
                        getTranslation("training.classes.new"),
                        getTranslation("training.classes.newExplain")));
        List<TrainingCentre> centres = register.centres();
        if (centres.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("training.classes.noCentre"),
                            getTranslation("training.classes.noCentreWhatToDo")));
            return;
        }
        ClassForm form =
                new ClassForm(programmes.programmes(), centres, Periods.dayOf(clock.instant()));
        save.setText(getTranslation("training.classes.save"));
        save.addClickListener(click -> save(form));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        add(notice, form, new Div(save));
    }

    private void save(ClassForm form) {
        try {
            TrainingClassDraft draft = form.draft();
            TrainingClassId id = classes.create(draft);
            if (form.opensAtOnce()) {
                classes.open(id);
            }
            ClassRoutes.trainingClass(draft.code()).open();
        } catch (BadInputException e) {
            form.mark(e);
            notice.errors(
                    getTranslation("training.classes.notSaved"),
                    new TrainingWords(this).problems(e));
        } finally {
            save.setEnabled(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.classes.new");
    }
}
