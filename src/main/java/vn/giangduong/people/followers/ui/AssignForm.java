package vn.giangduong.people.followers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.people.followers.FollowerService;
import vn.giangduong.people.grants.AccountChoice;
import vn.giangduong.people.grants.GrantService;
import vn.giangduong.people.grants.ui.AccountPicker;

/** Assigns somebody to the cells whose boxes are ticked. */
final class AssignForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final String CELL = "cell-";

    private final transient FollowerService followers;
    private final AccountPicker person;
    private final DayField from;
    private final DayField lastDay;
    private final TextField document = new TextField();
    private final Notice notice = new Notice();

    /**
     * A form.
     *
     * @param boxes one for each cell, its id the cell's code
     * @param done runs once somebody has been assigned
     */
    AssignForm(
            FollowerService followers,
            GrantService grants,
            LocalDate today,
            List<Checkbox> boxes,
            Runnable done) {
        this.followers = followers;
        addClassName("assign-form");
        person = new AccountPicker(grants);
        person.setLabel(getTranslation("people.followers.person"));
        from = new DayField(getTranslation("people.grants.from"));
        from.setMin(today);
        from.setValue(today);
        lastDay = new DayField(getTranslation("people.grants.lastDay"));
        document.setLabel(getTranslation("people.grants.document"));
        document.setMaxLength(300);
        Checkbox everything = new Checkbox(getTranslation("people.followers.chooseAll"));
        everything.addValueChangeListener(
                change -> boxes.forEach(box -> box.setValue(change.getValue())));
        Button assign =
                new Button(getTranslation("people.followers.assign"), click -> assign(boxes, done));
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        Div fields = new Div(person, from, lastDay, document, assign);
        fields.addClassName("inline-form");
        add(notice, fields, everything);
    }

    private void assign(List<Checkbox> boxes, Runnable done) {
        Set<String> cells =
                boxes.stream()
                        .filter(Checkbox::getValue)
                        .map(box -> box.getId().orElse("").substring(CELL.length()))
                        .collect(Collectors.toSet());
        AccountChoice who = person.getValue();
        LocalDate first = from.getValue();
        if (who == null || first == null) {
            notice.error(
                    getTranslation(
                            who == null ? "people.grants.noPerson" : "people.grants.noFrom"));
            return;
        }
        try {
            int assigned =
                    followers.assign(
                            who.code(), cells, first, lastDay.getValue(), document.getValue());
            Notification.show(
                    getTranslation(
                            "people.followers.assigned",
                            who.name(),
                            VietnameseFormats.number(assigned)));
            done.run();
        } catch (BadInputException e) {
            notice.errors(
                    getTranslation("people.followers.notAssigned"),
                    e.problems().stream()
                            .map(
                                    problem ->
                                            getTranslation(
                                                    problem.messageKey(),
                                                    problem.arguments().toArray()))
                            .toList());
        }
    }
}
