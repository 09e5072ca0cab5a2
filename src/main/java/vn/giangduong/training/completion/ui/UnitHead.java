package vn.giangduong.training.completion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.ui.Breadcrumbs;
import vn.giangduong.base.ui.PageAddress;
import vn.giangduong.organization.Unit;
import vn.giangduong.training.completion.RollUp;

/** What the pages of one unit have in common: the way up the tree, and the way between them. */
final class UnitHead {

    private final Component view;
    private final @Nullable String module;
    private final RollUp rollUp;

    UnitHead(Component view, @Nullable String module, RollUp rollUp) {
        this.view = view;
        this.module = module;
        this.rollUp = rollUp;
    }

    Breadcrumbs way(List<Unit> path) {
        Breadcrumbs way = new Breadcrumbs();
        path.subList(0, path.size() - 1)
                .forEach(
                        unit ->
                                way.step(
                                        unit.shortName(),
                                        UnitRoutes.unit(unit.code(), module, rollUp).toString()));
        return way.here(path.getLast().shortName());
    }

    Nav tabs(Unit unit, boolean onNames) {
        ListItem figures =
                tab(
                        "training.unit.tab.completion",
                        UnitRoutes.unit(unit.code(), module, rollUp),
                        !onNames);
        ListItem names =
                tab(
                        "training.unit.tab.people",
                        UnitRoutes.people(unit.code(), module, null, false, rollUp),
                        onNames);
        Nav tabs = new Nav(new UnorderedList(figures, names));
        tabs.addClassName("tabs");
        tabs.getElement().setAttribute("aria-label", unit.name());
        return tabs;
    }

    private ListItem tab(String key, PageAddress address, boolean current) {
        Anchor link = new Anchor(address.toString(), view.getTranslation(key));
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }
}
