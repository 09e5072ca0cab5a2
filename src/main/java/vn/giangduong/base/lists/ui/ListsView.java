package vn.giangduong.base.lists.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import vn.giangduong.base.lists.ListTemplate;
import vn.giangduong.base.lists.ListWords;
import vn.giangduong.base.lists.desk.ListImportService;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.work.ui.WorkbookLink;

/** Which lists the reader may hand in, with their templates. */
@Route(ListRoutes.ALL)
@Menu(order = 47, title = "base.lists.menu", icon = "upload")
@RolesAllowed({
    "UNIT_SECRETARY",
    "COMMITTEE_OFFICER",
    "PROVINCE_OFFICER",
    "TRAINING_OFFICER",
    "ADMINISTRATOR"
})
class ListsView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ListsView(ListImportService lists, Messages messages) {
        addClassName("lists");
        add(new PageHeader(getPageTitle(), getTranslation("base.lists.subtitle")));
        ListWords words = new ListWords(messages, getLocale());
        for (ListTemplate template : lists.offered()) {
            add(card(lists, template, words));
        }
    }

    private Article card(ListImportService lists, ListTemplate template, ListWords words) {
        Paragraph help = new Paragraph(words.help(template));
        help.addClassName("muted");
        Locale locale = getLocale();
        Anchor open =
                new Anchor(ListRoutes.one(template.kind()), getTranslation("base.lists.open"));
        open.addClassName("button");
        Div actions =
                new Div(
                        open,
                        new WorkbookLink(
                                getTranslation("base.lists.template"),
                                template.kind() + ".xlsx",
                                () -> lists.templateWorkbook(template.kind(), locale)));
        actions.addClassName("inline-form");
        Article card = new Article(new H2(words.title(template)), help, actions);
        card.addClassName("list-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.lists.title");
    }
}
