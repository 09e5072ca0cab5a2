package vn.giangduong.content.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.content.ModuleReview;
import vn.giangduong.content.ModuleSummary;

/** Every module by its newest version. */
@Route(ModuleRoutes.MODULES)
@Menu(order = 40, title = "content.modules.menu", icon = "book")
@RolesAllowed("LECTURER")
class ModulesView extends Section implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ModuleWords words = new ModuleWords(this);

    ModulesView(ModuleReview review) {
        Anchor waiting =
                new Anchor(
                        ModuleRoutes.REVIEW,
                        getTranslation("content.modules.review", review.waiting().size()));
        waiting.addClassName("button");
        add(new PageHeader(getPageTitle(), getTranslation("content.modules.subtitle"), waiting));
        List<ModuleSummary> modules = review.modules();
        if (modules.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("content.modules.none"),
                            getTranslation("content.modules.noneWhatToDo")));
        } else {
            add(table(modules));
        }
    }

    private DataTable<ModuleSummary> table(List<ModuleSummary> modules) {
        DataTable<ModuleSummary> table = new DataTable<>(getPageTitle());
        table.link(
                        getTranslation("content.modules.column.title"),
                        ModuleSummary::title,
                        module -> ModuleRoutes.module(module.code()))
                .component(
                        getTranslation("content.modules.column.state"),
                        module -> words.badge(module.state()))
                .number(getTranslation("content.modules.column.version"), ModuleSummary::number)
                .number(getTranslation("content.modules.column.lessons"), ModuleSummary::lessons)
                .component(getTranslation("content.modules.column.validity"), this::validity)
                .filterable();
        table.setItems(modules);
        return table;
    }

    private Component validity(ModuleSummary module) {
        return module.expiredLessons() == 0
                ? new StateBadge(Tone.DONE, getTranslation("content.modules.valid"))
                : new StateBadge(
                        Tone.LATE,
                        getTranslation("content.modules.expired", module.expiredLessons()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.modules.title");
    }
}
