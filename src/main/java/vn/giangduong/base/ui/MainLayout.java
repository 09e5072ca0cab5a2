package vn.giangduong.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.SignedIn;

/** The shell: a rail of main entries at a desk, a bar at the thumb on a phone. */
@Layout
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /** More do not fit under a thumb; the rest open from "more". */
    private static final int ON_A_PHONE = 4;

    private record Entry(MenuEntry menu, Anchor link) {}

    private final Main content = new Main();
    private final List<Entry> entries = new ArrayList<>();
    private final Nav navigation = new Nav();

    MainLayout(CurrentUser currentUser, AuthenticationContext authentication) {
        addClassName("shell");
        content.setId("content");
        content.addClassName("shell-content");
        Anchor skip = new Anchor("#content", getTranslation("base.shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        add(skip, navigation(currentUser, authentication), content);
    }

    private Component navigation(CurrentUser currentUser, AuthenticationContext authentication) {
        navigation.addClassName("shell-navigation");
        navigation.getElement().setAttribute("aria-label", getTranslation("base.shell.menu"));
        Anchor brand = new Anchor("", new Icon("brand"), new Span("Giảng Đường"));
        brand.addClassName("brand");
        UnorderedList list = new UnorderedList();
        for (MenuEntry menu : MenuConfiguration.getMenuEntries()) {
            Anchor link =
                    new Anchor(
                            menu.path(),
                            new Icon(menu.icon() == null ? "dot" : menu.icon()),
                            new Span(getTranslation(menu.title())));
            entries.add(new Entry(menu, link));
            ListItem item = new ListItem(link);
            if (entries.size() > ON_A_PHONE) {
                item.addClassName("extra");
            }
            list.add(item);
        }
        list.add(moreButton());
        navigation.add(brand, list, account(currentUser, authentication));
        return navigation;
    }

    private ListItem moreButton() {
        NativeButton more =
                new NativeButton(
                        getTranslation("base.shell.more"),
                        click -> navigation.setClassName("open", !navigation.hasClassName("open")));
        more.addClassName("more");
        ListItem item = new ListItem(more);
        item.addClassName("more-item");
        return item;
    }

    private Component account(CurrentUser currentUser, AuthenticationContext authentication) {
        Div account = new Div();
        account.addClassName("shell-account");
        currentUser.find().map(SignedIn::displayName).map(Span::new).ifPresent(account::add);
        NativeButton language =
                new NativeButton(getTranslation("base.shell.language"), click -> switchLanguage());
        language.addClassName("quiet");
        NativeButton logout =
                new NativeButton(
                        getTranslation("base.shell.logout"), click -> authentication.logout());
        logout.addClassName("quiet");
        account.add(language, logout);
        return account;
    }

    private void switchLanguage() {
        getUI().ifPresent(
                        ui -> {
                            Locale next = Locale.of(getTranslation("base.shell.languageTo"));
                            ui.getSession().setLocale(next);
                            ChosenLanguage.remember(next);
                            ui.getPage().reload();
                        });
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        content.getElement().removeAllChildren();
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        navigation.removeClassName("open");
        for (Entry entry : entries) {
            boolean current = isUnder(path, withoutSlash(entry.menu.path()));
            entry.link.setClassName("current", current);
            if (current) {
                entry.link.getElement().setAttribute("aria-current", "page");
            } else {
                entry.link.getElement().removeAttribute("aria-current");
            }
        }
    }

    private static String withoutSlash(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static boolean isUnder(String path, String entry) {
        return path.equals(entry) || (!entry.isEmpty() && path.startsWith(entry + "/"));
    }
}
