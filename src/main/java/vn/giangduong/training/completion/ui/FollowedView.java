package vn.giangduong.training.completion.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageAddress;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.training.completion.FollowedCells;
import vn.giangduong.training.completion.FollowedCompletion;
import vn.giangduong.training.completion.RollUp;
import vn.giangduong.training.completion.UnitCompletionModule;

/** The cells the reader follows and how far each has come. */
@Route(FollowedView.ROUTE)
@Menu(order = 24, title = "training.followed.menu", icon = "follow")
@RolesAllowed("FOLLOWER")
class FollowedView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "followed";

    private static final long serialVersionUID = 1L;

    private final transient FollowedCompletion followed;

    FollowedView(FollowedCompletion followed) {
        this.followed = followed;
        addClassName("unit-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageChoices choices = new PageChoices(event.getLocation().getQueryParameters());
        FollowedCells cells = followed.mine(choices.text(UnitRoutes.MODULE).orElse(null));
        UnitCompletionModule module = cells.module();
        removeAll();
        add(
                new PageHeader(
                        getTranslation("training.followed.title"),
                        getTranslation(
                                "training.followed.subtitle",
                                VietnameseFormats.number(cells.rows().size()))));
        if (cells.rows().isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("training.followed.none"),
                            getTranslation("training.followed.noneWhatToDo")));
            return;
        }
        if (module == null) {
            add(
                    new EmptyState(
                            getTranslation("training.followed.nobodySummoned"),
                            getTranslation("training.followed.nobodySummonedWhatToDo")));
        } else {
            add(moduleChoice(cells, module));
        }
        add(table(cells, module == null ? null : module.code()));
    }

    private Select<UnitCompletionModule> moduleChoice(
            FollowedCells cells, UnitCompletionModule module) {
        Select<UnitCompletionModule> choice = new Select<>();
        choice.addClassName("unit-module");
        choice.setLabel(getTranslation("training.unit.module"));
        choice.setItems(cells.modules());
        choice.setItemLabelGenerator(UnitCompletionModule::title);
        choice.setValue(module);
        choice.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        PageAddress.of(ROUTE)
                                .with(UnitRoutes.MODULE, change.getValue().code())
                                .open();
                    }
                });
        return choice;
    }

    private DataTable<FollowedCells.Row> table(FollowedCells cells, @Nullable String module) {
        DataTable<FollowedCells.Row> table =
                new DataTable<>(getTranslation("training.followed.title"));
        table.link(
                        getTranslation("training.followed.cell"),
                        FollowedCells.Row::name,
                        row -> UnitRoutes.unit(row.code(), module, RollUp.NOW).toString())
                .text(getTranslation("training.followed.committee"), FollowedCells.Row::committee)
                .number(
                        getTranslation("training.unit.column.summoned"),
                        row -> row.figures().summoned())
                .number(
                        getTranslation("training.unit.column.notStarted"),
                        row -> row.figures().notStarted())
                .number(
                        getTranslation("training.unit.column.studying"),
                        row -> row.figures().studying())
                .number(
                        getTranslation("training.unit.column.completed"),
                        row -> row.figures().completed())
                .percent(
                        getTranslation("training.unit.column.percent"),
                        row -> row.figures().completed(),
                        row -> row.figures().summoned())
                .text(
                        getTranslation("training.followed.since"),
                        row ->
                                getTranslation(
                                        "training.followed.sinceDay",
                                        VietnameseFormats.date(row.since())))
                .withTotals();
        if (cells.rows().size() > 5) {
            table.filterable();
        }
        table.setItems(cells.rows());
        return table;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.followed.title");
    }
}
