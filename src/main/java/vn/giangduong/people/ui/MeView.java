package vn.giangduong.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.people.accounts.AccessTokenService;
import vn.giangduong.people.accounts.AccountNotices;
import vn.giangduong.people.accounts.AccountService;
import vn.giangduong.people.login.SecondFactor;

/** My account: what others did to it, my roles, second factor, sessions and access tokens. */
@Route("me")
@Menu(order = 90, title = "people.me.menu", icon = "person")
@PermitAll
class MeView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AccessTokenService tokens;
    private final Notice notice = new Notice();
    private final DataTable<AccessTokenService.Token> table;
    private final Div tokenForm = new Div();
    private final Paragraph needsFactor = new Paragraph();

    MeView(
            CurrentUser currentUser,
            AccountService accounts,
            AccessTokenService tokens,
            AccountNotices notices,
            SecondFactor factor,
            AuthenticationContext authentication) {
        this.tokens = tokens;
        SignedIn me = currentUser.require();
        table = new DataTable<>(getTranslation("people.me.tokens"));
        needsFactor.setText(getTranslation("people.me.tokens.needFactor"));
        add(new PageHeader(me.displayName(), me.code()), notice);
        add(
                new NoticeSection(notices),
                roles(me),
                data(),
                password(),
                new SecondFactorSection(factor, this::refresh),
                sessions(accounts, authentication),
                tokens());
    }

    private Section roles(SignedIn me) {
        String words =
                me.roles().stream()
                        .sorted()
                        .map(Role::name)
                        .map(role -> getTranslation("people.role." + role))
                        .collect(Collectors.joining(", "));
        return new Section(new H2(getTranslation("people.me.roles")), new Paragraph(words));
    }

    private Section data() {
        return new Section(
                new H2(getTranslation("people.data.title")),
                new Paragraph(getTranslation("people.me.data")),
                new Anchor("me/data", getTranslation("people.data.title")));
    }

    private Section password() {
        return new Section(
                new H2(getTranslation("people.me.password")),
                new Paragraph(getTranslation("people.me.password.explain")),
                new Anchor(PasswordView.ROUTE, getTranslation("people.password.title")));
    }

    private Section sessions(AccountService accounts, AuthenticationContext authentication) {
        String action = getTranslation("people.me.logoutEverywhere");
        String explanation = getTranslation("people.me.logoutEverywhere.explain");
        Button everywhere =
                new Button(
                        action,
                        click ->
                                new Confirm(
                                                action,
                                                explanation,
                                                action,
                                                () -> {
                                                    accounts.logOutEverywhere();
                                                    authentication.logout();
                                                })
                                        .open());
        Button here =
                new Button(getTranslation("base.shell.logout"), click -> authentication.logout());
        Div buttons = new Div(here, everywhere);
        buttons.addClassName("page-header-actions");
        return new Section(
                new H2(getTranslation("people.me.sessions")), new Paragraph(explanation), buttons);
    }

    private Section tokens() {
        TextField name = new TextField(getTranslation("people.me.tokens.name"));
        name.setMaxLength(100);
        Button create =
                new Button(
                        getTranslation("people.me.tokens.create"),
                        click -> {
                            String secret =
                                    tokens.create(
                                            name.getValue().strip(), AccessTokenService.LONGEST);
                            notice.success(getTranslation("people.me.tokens.created", secret));
                            name.clear();
                            refresh();
                        });
        create.setEnabled(false);
        name.addValueChangeListener(change -> create.setEnabled(!change.getValue().isBlank()));
        name.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.EAGER);
        create.addThemeVariants(ButtonVariant.PRIMARY);
        tokenForm.add(name, create);
        tokenForm.addClassName("inline-form");
        table.text(getTranslation("people.me.tokens.name"), AccessTokenService.Token::name)
                .text(
                        "",
                        token ->
                                getTranslation(
                                        "people.me.tokens.expires",
                                        VietnameseFormats.date(Periods.dayOf(token.expiresAt()))))
                .component(
                        "",
                        token ->
                                new Button(
                                        getTranslation("people.me.tokens.revoke"),
                                        click -> {
                                            tokens.revoke(token.id());
                                            refresh();
                                        }));
        refresh();
        return new Section(
                new H2(getTranslation("people.me.tokens")),
                new Paragraph(getTranslation("people.me.tokens.explain")),
                tokenForm,
                needsFactor,
                table);
    }

    private void refresh() {
        table.setItems(tokens.mine());
        tokenForm.setVisible(tokens.mayCreate());
        needsFactor.setVisible(!tokens.mayCreate());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.me.title");
    }
}
