package vn.giangduong.training.classes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.training.classes.ethnicity.EthnicityCentre;
import vn.giangduong.training.classes.ethnicity.EthnicityPeriod;
import vn.giangduong.training.classes.ethnicity.EthnicitySwitch;
import vn.giangduong.training.ui.TrainingWords;

/** Where a centre says why it must keep ethnicity per learner, and where it stops to. */
@Route(ClassRoutes.ETHNICITY)
@RolesAllowed("TRAINING_OFFICER")
class EthnicityView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient EthnicitySwitch recording;
    private final Notice notice = new Notice();
    private final Div content = new Div();

    EthnicityView(EthnicitySwitch recording) {
        this.recording = recording;
        addClassName("classes-page");
        content.addClassName("classes-page");
        add(
                new Breadcrumbs()
                        .step(getTranslation("training.classes.menu"), ClassRoutes.CLASSES)
                        .here(getPageTitle()),
                new PageHeader(getPageTitle(), getTranslation("training.ethnicity.explain")),
                notice,
                content);
        draw();
    }

    private void draw() {
        content.removeAll();
        List<EthnicityCentre> centres = recording.centres();
        if (centres.isEmpty()) {
            content.add(
                    new EmptyState(
                            getTranslation("training.classes.noCentre"),
                            getTranslation("training.classes.noCentreWhatToDo")));
        }
        centres.forEach(centre -> content.add(section(centre)));
    }

    private Section section(EthnicityCentre centre) {
        StateBadge state =
                centre.isOn()
                        ? new StateBadge(Tone.SOON, getTranslation("training.ethnicity.isOn"))
                        : new StateBadge(Tone.CALM, getTranslation("training.ethnicity.isOff"));
        Section section = new Section(new H2(centre.centre().name()), new Div(state));
        section.addClassNames("classes-page", "ethnicity-centre");
        if (!centre.periods().isEmpty()) {
            UnorderedList periods = new UnorderedList();
            centre.periods().forEach(period -> periods.add(new ListItem(words(period))));
            section.add(periods);
        }
        if (centre.isOn()) {
            section.add(
                    new Paragraph(
                            getTranslation(
                                    "training.ethnicity.kept",
                                    VietnameseFormats.number(centre.noted()))));
        }
        section.add(new Div(centre.isOn() ? off(centre) : on(centre)));
        return section;
    }

    private String words(EthnicityPeriod period) {
        Instant ended = period.endedAt();
        return ended == null
                ? getTranslation(
                        "training.ethnicity.since",
                        VietnameseFormats.dateTime(period.startedAt()),
                        period.startedBy(),
                        period.reason())
                : getTranslation(
                        "training.ethnicity.from",
                        VietnameseFormats.dateTime(period.startedAt()),
                        period.startedBy(),
                        VietnameseFormats.dateTime(ended),
                        String.valueOf(period.endedBy()),
                        period.reason());
    }

    private Button on(EthnicityCentre centre) {
        return new Button(
                getTranslation("training.ethnicity.turnOn"),
                click ->
                        new EthnicityReasonDialog(
                                        centre.centre(),
                                        reason -> recording.turnOn(centre.centre().id(), reason),
                                        () -> done("training.ethnicity.turnedOn"))
                                .open());
    }

    private Button off(EthnicityCentre centre) {
        return new Button(
                getTranslation("training.ethnicity.turnOff"),
                click ->
                        new Confirm(
                                        getTranslation("training.ethnicity.offConfirm"),
                                        getTranslation(
                                                "training.ethnicity.offExplain",
                                                VietnameseFormats.number(centre.noted())),
                                        getTranslation("training.ethnicity.turnOff"),
                                        () -> turnOff(centre))
                                .open());
    }

    private void turnOff(EthnicityCentre centre) {
        try {
            int erased = recording.turnOff(centre.centre().id());
            done("training.ethnicity.turnedOff", VietnameseFormats.number(erased));
        } catch (BadInputException e) {
            notice.errors(
                    getTranslation("training.ethnicity.failed"),
                    new TrainingWords(this).problems(e));
        }
    }

    private void done(String key, Object... arguments) {
        notice.success(getTranslation(key, arguments));
        draw();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.ethnicity.title");
    }
}
