package vn.giangduong.base.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The first page's head: the theme, our own sheets after it, the icon. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://styles/tokens.css")
@StyleSheet("context://styles/icons.css")
@StyleSheet("context://styles/shell.css")
@StyleSheet("context://styles/components.css")
@StyleSheet("context://styles/people-import.css")
@StyleSheet("context://styles/questionbank.css")
@StyleSheet("context://styles/assessment.css")
@StyleSheet("context://styles/content.css")
@StyleSheet("context://styles/study.css")
@StyleSheet("context://styles/training.css")
@StyleSheet("context://styles/people.css")
@StyleSheet("context://styles/reporting.css")
@StyleSheet("context://styles/people.css")
@StyleSheet("context://styles/access.css")
@StyleSheet("context://styles/organization.css")
@Viewport("width=device-width, initial-scale=1")
class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Giảng Đường");
        settings.addFavIcon("icon", "icons/icon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
