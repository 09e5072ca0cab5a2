package vn.giangduong.training.study.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.training.programme.ProgrammeOverview;
import vn.giangduong.training.programme.ProgrammeService;

/** The programmes, the modules built into each, and how many classes follow it. */
@Route(StudyRoutes.PROGRAMMES)
@Menu(order = 20, title = "training.programmes.menu", icon = "book")
@PermitAll
class ProgrammesView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ProgrammesView(ProgrammeService programmes) {
        addClassName("programmes");
        List<ProgrammeOverview> overviews = programmes.overviews();
        add(new PageHeader(getPageTitle(), getTranslation("training.programmes.subtitle")));
        if (overviews.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("training.programmes.none"),
                            getTranslation("training.programmes.noneWhatToDo")));
        }
        overviews.forEach(overview -> add(card(overview)));
    }

    private Article card(ProgrammeOverview overview) {
        String award = overview.programme().award();
        Paragraph facts =
                new Paragraph(
                        award == null
                                ? getTranslation(
                                        "training.programmes.facts",
                                        overview.modules().size(),
                                        overview.classes())
                                : getTranslation(
                                        "training.programmes.factsWithAward",
                                        overview.modules().size(),
                                        overview.classes(),
                                        award));
        facts.addClassNames("muted", "small");
        UnorderedList modules = new UnorderedList();
        modules.addClassName("tags");
        overview.modules().forEach(module -> modules.add(new ListItem(module)));
        Article card = new Article(new H2(overview.programme().title()), facts, modules);
        String description = overview.programme().descriptionHtml();
        if (!description.isBlank()) {
            card.add(
                    new NativeDetails(
                            getTranslation("training.programmes.about"),
                            new Html("<div class=\"reading\">" + description + "</div>")));
        }
        card.addClassName("card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.programmes.title");
    }
}
