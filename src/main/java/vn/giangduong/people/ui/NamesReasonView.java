package vn.giangduong.people.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.NamesNeedReasonException;
import vn.giangduong.base.ui.MainLayout;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.people.NamesPurpose;
import vn.giangduong.people.NamesReasonService;

/**
 * Stands where names below the next level would: asks why they are wanted, then opens the page that
 * was asked for. Every page whose service insists on a reason turns into this one.
 */
@Tag("div")
@ParentLayout(MainLayout.class)
@PermitAll
class NamesReasonView extends Div
        implements HasErrorParameter<NamesNeedReasonException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient NamesReasonService reasons;
    private final RadioButtonGroup<NamesPurpose> purpose = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();

    NamesReasonView(NamesReasonService reasons) {
        this.reasons = reasons;
        addClassName("names-reason");
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NamesNeedReasonException> parameter) {
        NamesNeedReasonException asked = parameter.getException();
        Location wanted = event.getLocation();
        purpose.setLabel(getTranslation("people.names.purpose"));
        purpose.setItems(NamesPurpose.values());
        purpose.setItemLabelGenerator(
                each -> getTranslation("people.names.purpose." + each.name()));
        purpose.setRequiredIndicatorVisible(true);
        purpose.setManualValidation(true);
        words.setLabel(getTranslation("people.names.words"));
        words.setHelperText(getTranslation("people.names.words.help"));
        words.setMaxLength(NamesReasonService.LONGEST_WORDS);
        words.setManualValidation(true);
        Button open =
                new Button(
                        getTranslation("people.names.open"),
                        click -> open(asked.unitCode(), wanted));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        Button back =
                new Button(
                        getTranslation("people.names.back"),
                        click -> UI.getCurrent().getPage().getHistory().back());
        Div buttons = new Div(back, open);
        buttons.addClassName("page-header-actions");
        Paragraph logged =
                new Paragraph(
                        getTranslation(
                                "people.names.logged", NamesReasonService.LASTS.toMinutes()));
        logged.addClassName("muted");
        removeAll();
        add(
                new PageHeader(
                        getTranslation("people.names.title"),
                        getTranslation("people.names.explain", asked.unitName())),
                purpose,
                words,
                logged,
                buttons);
        return HttpServletResponse.SC_OK;
    }

    private void open(String unitCode, Location wanted) {
        purpose.setInvalid(false);
        words.setInvalid(false);
        NamesPurpose chosen = purpose.getValue();
        if (chosen == null) {
            purpose.setErrorMessage(getTranslation("people.names.choosePurpose"));
            purpose.setInvalid(true);
            return;
        }
        try {
            reasons.give(unitCode, chosen, words.getValue());
        } catch (BadInputException e) {
            Problem problem = e.problems().getFirst();
            words.setErrorMessage(
                    getTranslation(problem.messageKey(), problem.arguments().toArray()));
            words.setInvalid(true);
            return;
        }
        UI.getCurrent().navigate(wanted.getPath(), wanted.getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.names.title");
    }
}
