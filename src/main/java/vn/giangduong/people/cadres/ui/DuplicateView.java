package vn.giangduong.people.cadres.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageAddress;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.people.cadres.CadreData;
import vn.giangduong.people.cadres.CadreRegister;
import vn.giangduong.people.duplicates.CadreMerging;
import vn.giangduong.people.duplicates.DuplicateService;
import vn.giangduong.people.memberships.MembershipService;
import vn.giangduong.people.memberships.Stay;

/** Two records side by side, for a person to decide: one person or two. */
@Route(PeopleRoutes.DUPLICATE)
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class DuplicateView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CadreRegister register;
    private final transient MembershipService memberships;
    private final transient CadreMerging merging;
    private final transient DuplicateService duplicates;
    private final transient PersonWords words = new PersonWords(this);
    private final Notice notice = new Notice();

    DuplicateView(
            CadreRegister register,
            MembershipService memberships,
            CadreMerging merging,
            DuplicateService duplicates) {
        this.register = register;
        this.memberships = memberships;
        this.merging = merging;
        this.duplicates = duplicates;
        addClassName("people-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CadreData first = open(event, PeopleRoutes.FIRST);
        CadreData second = open(event, PeopleRoutes.SECOND);
        removeAll();
        Div both = new Div(side(first), side(second));
        both.addClassName("person-columns");
        add(
                new Breadcrumbs()
                        .step(getTranslation("people.list.title"), PeopleRoutes.PEOPLE)
                        .step(getTranslation("people.duplicates.title"), PeopleRoutes.DUPLICATES)
                        .here(getPageTitle()),
                new PageHeader(
                        getPageTitle(),
                        getTranslation("people.duplicate.explain"),
                        new Button(
                                getTranslation("people.duplicate.two"),
                                click -> {
                                    duplicates.notSame(first.id(), second.id());
                                    PageAddress.of(PeopleRoutes.DUPLICATES).open();
                                })),
                notice,
                both,
                decision(first, second));
    }

    private CadreData open(BeforeEnterEvent event, String parameter) {
        return register.open(event.getRouteParameters().get(parameter).orElse(""));
    }

    private Section side(CadreData person) {
        Section side = new Section(new H2(person.draft().fullName()));
        side.add(words.facts(person.draft()));
        for (Stay stay : memberships.history(person.id())) {
            side.add(new Paragraph(VietnameseFormats.date(stay.from()) + " · " + stay.unitName()));
        }
        return side;
    }

    private Section decision(CadreData first, CadreData second) {
        RadioButtonGroup<CadreData> kept =
                new RadioButtonGroup<>(getTranslation("people.duplicate.kept"));
        kept.setItems(List.of(first, second));
        kept.setItemLabelGenerator(
                person -> person.draft().code() + " · " + person.draft().fullName());
        kept.setValue(first);
        TextField reason = new TextField(getTranslation("people.duplicate.reason"));
        reason.setMaxLength(500);
        Button merge =
                new Button(
                        getTranslation("people.duplicate.merge"),
                        click -> {
                            CadreData stays = kept.getValue();
                            CadreData other = stays.id().equals(first.id()) ? second : first;
                            try {
                                merging.merge(stays.id(), other.id(), reason.getValue());
                                PeopleRoutes.person(stays.draft().code()).open();
                            } catch (BadInputException e) {
                                notice.error(String.join(" ", words.problems(e)));
                            }
                        });
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(kept, reason, merge);
        form.addClassName("stay-form");
        return new Section(
                new H2(getTranslation("people.duplicate.one")),
                new Paragraph(getTranslation("people.duplicate.one.explain")),
                form);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.duplicate.title");
    }
}
