package vn.giangduong.training.completion.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.training.completion.UnitCompletion;

/** Goes on to the highest unit the reader looks after. */
@Route(UnitRoutes.UNITS)
@Menu(order = 25, title = "training.units.menu", icon = "tree")
@RolesAllowed({"UNIT_SECRETARY", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class UnitsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient UnitCompletion completion;

    UnitsView(UnitCompletion completion) {
        this.completion = completion;
        add(
                new PageHeader(getTranslation("training.units.menu"), null),
                new EmptyState(
                        getTranslation("training.units.none"),
                        getTranslation("training.units.noneWhatToDo")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        completion
                .firstUnit()
                .ifPresent(
                        unit ->
                                event.forwardTo(
                                        UnitView.class,
                                        new RouteParameters(
                                                new RouteParam(UnitRoutes.CODE, unit.code())),
                                        event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.units.menu");
    }
}
