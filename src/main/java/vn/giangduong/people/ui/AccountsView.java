package vn.giangduong.people.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.people.accounts.AccountService;

/** Issues one-time activation codes. */
@Route("accounts")
@Menu(order = 80, title = "people.accounts.menu", icon = "key")
@RolesAllowed("ADMINISTRATOR")
class AccountsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AccountService accounts;
    private final Notice notice = new Notice();
    private final TextField code = new TextField();

    AccountsView(AccountService accounts) {
        this.accounts = accounts;
        code.setLabel(getTranslation("people.accounts.code"));
        code.setMaxLength(60);
        code.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.NONE);
        Button issue = new Button(getTranslation("people.accounts.issue"), click -> issue());
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        issue.addClickShortcut(Key.ENTER);
        Div form = new Div(code, issue);
        form.addClassName("inline-form");
        add(
                new PageHeader(
                        getTranslation("people.accounts.title"),
                        getTranslation("people.accounts.explain")),
                notice,
                form);
    }

    private void issue() {
        String account = code.getValue().strip().toLowerCase(Locale.ROOT);
        Optional<String> activation = accounts.issueActivationCode(account);
        if (activation.isPresent()) {
            notice.success(getTranslation("people.accounts.issued", account, activation.get()));
            code.clear();
        } else {
            notice.error(getTranslation("people.accounts.unknown", account));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.accounts.title");
    }
}
