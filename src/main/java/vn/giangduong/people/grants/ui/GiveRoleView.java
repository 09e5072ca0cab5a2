package vn.giangduong.people.grants.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.people.grants.AccountChoice;
import vn.giangduong.people.grants.GrantDraft;
import vn.giangduong.people.grants.GrantService;
import vn.giangduong.people.grants.UnitChoice;

/** Gives somebody a role. */
@Route(GrantRoutes.NEW)
@RolesAllowed({"ADMINISTRATOR", "PROVINCE_OFFICER", "COMMITTEE_OFFICER"})
class GiveRoleView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Opens the names of everybody under the unit, which needs a reason. */
    private static final String DEEP = "deep";

    private final transient GrantService grants;
    private final UnitPicker unit;
    private final AccountPicker person;
    private final Select<Role> role = new Select<>();
    private final DayField from;
    private final DayField lastDay;
    private final TextField document = new TextField();
    private final Notice notice = new Notice();
    private final Anchor deeper = new Anchor();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    GiveRoleView(GrantService grants, Clock clock) {
        this.grants = grants;
        LocalDate today = Periods.dayOf(clock.instant());
        addClassName("grants-page");
        unit = new UnitPicker(grants);
        person = new AccountPicker(grants);
        from = new DayField(getTranslation("people.grants.from"));
        lastDay = new DayField(getTranslation("people.grants.lastDay"));
        unit.addValueChangeListener(change -> showRoles());
        unit.setHelperText(getTranslation("people.grants.unit.help"));
        role.setLabel(getTranslation("people.grants.role"));
        role.setItemLabelGenerator(each -> getTranslation("people.role." + each.name()));
        role.setManualValidation(true);
        role.setEnabled(false);
        from.setMin(today);
        from.setValue(today);
        lastDay.setHelperText(getTranslation("people.grants.lastDay.help"));
        document.setLabel(getTranslation("people.grants.document"));
        document.setHelperText(getTranslation("people.grants.document.help"));
        document.setMaxLength(300);
        document.setManualValidation(true);
        deeper.setText(getTranslation("people.grants.deeper"));
        fields.put("unit", unit);
        fields.put("account", person);
        fields.put("role", role);
        fields.put("from", from);
        fields.put("lastDay", lastDay);
        fields.put("document", document);
        Button give = new Button(getTranslation("people.grants.give.do"), click -> give());
        give.addThemeVariants(ButtonVariant.PRIMARY);
        Div days = new Div(from, lastDay);
        days.addClassName("class-form-pair");
        Paragraph effect = new Paragraph(getTranslation("people.grants.effect"));
        effect.addClassName("muted");
        Div form = new Div(unit, role, person, deeper, days, document, effect, new Div(give));
        form.addClassNames("class-form", "grant-form");
        add(
                new Breadcrumbs()
                        .step(getTranslation("people.grants.menu"), GrantRoutes.GRANTS)
                        .here(getTranslation("people.grants.give")),
                new PageHeader(
                        getTranslation("people.grants.give"),
                        getTranslation("people.grants.give.explain")),
                notice,
                form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageChoices choices = new PageChoices(event.getLocation().getQueryParameters());
        Optional<String> code = choices.text(GrantRoutes.UNIT);
        if (code.isPresent() && choices.text(DEEP).isPresent()) {
            grants.openNames(code.get());
        }
        unit.setValue(grants.unit(code.orElseGet(grants::firstUnit)));
        choices.text(GrantRoutes.PERSON)
                .flatMap(
                        wanted ->
                                grants.accounts(wanted).stream()
                                        .filter(found -> found.code().equals(wanted))
                                        .findFirst())
                .ifPresent(person::setValue);
    }

    private void showRoles() {
        UnitChoice chosen = unit.getValue();
        List<Role> roles = chosen == null ? List.of() : grants.rolesFor(chosen.code());
        role.setItems(roles);
        role.setEnabled(!roles.isEmpty());
        if (roles.size() == 1) {
            role.setValue(roles.getFirst());
        }
        deeper.setVisible(chosen != null && grants.needReason(chosen.code()));
        if (chosen != null) {
            deeper.setHref(GrantRoutes.give(chosen.code(), null).with(DEEP, "1").toString());
        }
    }

    private void give() {
        fields.values().forEach(field -> field.setInvalid(false));
        notice.clear();
        try {
            GrantDraft draft = draft();
            grants.give(draft);
            GrantRoutes.ofPerson(draft.accountCode()).open();
        } catch (BadInputException e) {
            notice.errors(
                    getTranslation("people.grants.notGiven"),
                    e.problems().stream().map(this::mark).toList());
        }
    }

    private GrantDraft draft() {
        List<Problem> missing = new ArrayList<>();
        UnitChoice chosenUnit = unit.getValue();
        AccountChoice chosenPerson = person.getValue();
        Role chosenRole = role.getValue();
        LocalDate first = from.getValue();
        if (chosenUnit == null) {
            missing.add(Problem.atField("grant", "unit", "people.grants.noUnit"));
        }
        if (chosenRole == null) {
            missing.add(Problem.atField("grant", "role", "people.grants.noRole"));
        }
        if (chosenPerson == null) {
            missing.add(Problem.atField("grant", "account", "people.grants.noPerson"));
        }
        if (first == null) {
            missing.add(Problem.atField("grant", "from", "people.grants.noFrom"));
        }
        if (chosenUnit == null || chosenRole == null || chosenPerson == null || first == null) {
            throw new BadInputException(missing);
        }
        return new GrantDraft(
                chosenPerson.code(),
                chosenRole,
                chosenUnit.code(),
                first,
                lastDay.getValue(),
                document.getValue());
    }

    private String mark(Problem problem) {
        String words = getTranslation(problem.messageKey(), problem.arguments().toArray());
        HasValidation field = fields.get(problem.column());
        if (field != null) {
            field.setErrorMessage(words);
            field.setInvalid(true);
        }
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.grants.give");
    }
}
