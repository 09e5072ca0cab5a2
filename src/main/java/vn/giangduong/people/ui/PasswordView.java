package vn.giangduong.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.people.accounts.AccountService;

/** Changes one's own password: the old one, and the new one twice. */
@Route(PasswordView.ROUTE)
@PermitAll
class PasswordView extends Section implements HasDynamicTitle {

    static final String ROUTE = "me/password";

    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final Notice notice = new Notice();
    private final PasswordField old = field("old", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField fresh = field("fresh", Autocomplete.NEW_PASSWORD);
    private final PasswordField repeated = field("repeated", Autocomplete.NEW_PASSWORD);

    PasswordView(AccountService accounts) {
        this.accounts = accounts;
        addClassNames("people-page", "password-page");
        fresh.setHelperText(
                getTranslation("people.password.rule", AccountService.SHORTEST_PASSWORD));
        Button change = new Button(getTranslation("people.password.change"), click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClickShortcut(Key.ENTER);
        Div form = new Div(old, fresh, repeated, new Div(change));
        form.addClassName("password-form");
        add(
                new Breadcrumbs()
                        .step(getTranslation("people.me.title"), "me")
                        .here(getPageTitle()),
                new PageHeader(getPageTitle(), getTranslation("people.password.explain")),
                notice,
                form);
    }

    private PasswordField field(String name, Autocomplete autocomplete) {
        PasswordField field = new PasswordField(getTranslation("people.password." + name));
        field.setAutocomplete(autocomplete);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        return field;
    }

    private void change() {
        notice.clear();
        Stream.of(old, fresh, repeated).forEach(field -> field.setInvalid(false));
        if (!fresh.getValue().equals(repeated.getValue())) {
            mark(repeated, getTranslation("people.password.notTheSame"));
            return;
        }
        try {
            accounts.changePassword(old.getValue(), fresh.getValue());
        } catch (BadInputException e) {
            Problem problem = e.problems().getFirst();
            mark(
                    "old".equals(problem.column()) ? old : fresh,
                    getTranslation(problem.messageKey(), problem.arguments().toArray()));
            return;
        }
        Stream.of(old, fresh, repeated).forEach(PasswordField::clear);
        notice.success(getTranslation("people.password.changed"));
    }

    private static void mark(PasswordField field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.password.title");
    }
}
