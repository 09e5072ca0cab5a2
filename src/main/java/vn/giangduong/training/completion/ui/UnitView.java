package vn.giangduong.training.completion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.Figure;
import vn.giangduong.base.ui.LineChart;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.training.CompletionFigures;
import vn.giangduong.training.CompletionState;
import vn.giangduong.training.completion.RollUp;
import vn.giangduong.training.completion.RollUpTree;
import vn.giangduong.training.completion.UnitCompletion;
import vn.giangduong.training.completion.UnitCompletionModule;
import vn.giangduong.training.completion.UnitCompletionReport;
import vn.giangduong.training.completion.UnitCompletionRow;

/** How far a unit has come with a module: the figure, its course, and the units under it. */
@Route(UnitRoutes.UNIT)
@RolesAllowed({"UNIT_SECRETARY", "FOLLOWER", "COMMITTEE_OFFICER", "PROVINCE_OFFICER"})
class UnitView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient UnitCompletion completion;
    private String title = "";

    UnitView(UnitCompletion completion) {
        this.completion = completion;
        addClassName("unit-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get(UnitRoutes.CODE).orElse("");
        PageChoices choices = new PageChoices(event.getLocation().getQueryParameters());
        String wanted = choices.text(UnitRoutes.MODULE).orElse(null);
        RollUp rollUp = UnitRoutes.rollUp(choices);
        UnitCompletionReport report = completion.report(code, wanted, rollUp);
        title = report.unit().name();
        UnitCompletionModule module = report.module();
        removeAll();
        UnitHead head = new UnitHead(this, module == null ? wanted : module.code(), rollUp);
        RollUpChoice choice =
                new RollUpChoice(
                        this,
                        rollUp,
                        other ->
                                UnitRoutes.unit(
                                        report.unit().code(),
                                        module == null ? wanted : module.code(),
                                        other));
        add(head.way(report.path()));
        if (!report.existed()) {
            add(
                    new PageHeader(title, null),
                    choice.fields(report.on()),
                    notFounded(report, wanted));
            return;
        }
        if (module == null) {
            add(new PageHeader(title, null), nothingYet());
            return;
        }
        add(
                new PageHeader(
                        title,
                        subtitle(report),
                        UnitTableXlsx.link(this, completion, report, rollUp)));
        choice.note(report.on()).ifPresent(this::add);
        if (report.mayOpenNames()) {
            add(head.tabs(report.unit(), false));
        }
        add(moduleChoice(report, module, rollUp), choice.fields(report.on()));
        if (report.totals().summoned() == 0) {
            add(nobodyYet());
        } else {
            add(top(report, module));
        }
        if (!report.rows().isEmpty()) {
            add(table(report, module, rollUp));
        }
    }

    private String subtitle(UnitCompletionReport report) {
        return getTranslation(
                "training.unit.subtitle",
                VietnameseFormats.number(report.unitsBelow()),
                VietnameseFormats.number(report.totals().summoned()),
                VietnameseFormats.date(report.on()));
    }

    private Select<UnitCompletionModule> moduleChoice(
            UnitCompletionReport report, UnitCompletionModule module, RollUp rollUp) {
        Select<UnitCompletionModule> choice = new Select<>();
        choice.addClassName("unit-module");
        choice.setLabel(getTranslation("training.unit.module"));
        choice.setItems(report.modules());
        choice.setItemLabelGenerator(UnitCompletionModule::title);
        choice.setValue(module);
        choice.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        UnitRoutes.unit(report.unit().code(), change.getValue().code(), rollUp)
                                .open();
                    }
                });
        return choice;
    }

    private Div top(UnitCompletionReport report, UnitCompletionModule module) {
        CompletionFigures totals = report.totals();
        Figure figure =
                new Figure(
                        module.title(),
                        VietnameseFormats.percent(totals.completed(), totals.summoned()),
                        getTranslation(
                                "training.unit.figure",
                                VietnameseFormats.number(totals.completed()),
                                VietnameseFormats.number(totals.summoned()),
                                VietnameseFormats.number(totals.studying()),
                                VietnameseFormats.number(totals.notStarted())));
        Div top = new Div(figure, course(report));
        top.addClassName("unit-top");
        return top;
    }

    private LineChart course(UnitCompletionReport report) {
        List<LineChart.Point> points =
                report.trend().stream()
                        .map(
                                week ->
                                        new LineChart.Point(
                                                VietnameseFormats.date(week.monday()),
                                                100.0 * week.completed() / week.summoned(),
                                                VietnameseFormats.percent(
                                                        week.completed(), week.summoned())))
                        .toList();
        return new LineChart(
                LineChart.Shape.LINE,
                getTranslation("training.unit.trend", Integer.toString(points.size())),
                "%",
                points);
    }

    private DataTable<UnitCompletionRow> table(
            UnitCompletionReport report, UnitCompletionModule module, RollUp rollUp) {
        DataTable<UnitCompletionRow> table = new DataTable<>(title);
        table.link(
                getTranslation("training.unit.column.unit"),
                row -> row.own() ? getTranslation("training.unit.ownPeople") : row.name(),
                row -> address(row, module, report.mayOpenNames(), rollUp));
        number(table, report, module, rollUp, "summoned", null);
        number(table, report, module, rollUp, "notStarted", CompletionState.SUMMONED);
        number(table, report, module, rollUp, "studying", CompletionState.STUDYING);
        number(table, report, module, rollUp, "completed", CompletionState.COMPLETED);
        table.percent(
                        getTranslation("training.unit.column.percent"),
                        row -> row.figures().completed(),
                        row -> row.figures().summoned())
                .withTotals();
        if (report.rows().size() > 5) {
            table.filterable();
        }
        table.setItems(report.rows());
        return table;
    }

    private void number(
            DataTable<UnitCompletionRow> table,
            UnitCompletionReport report,
            UnitCompletionModule module,
            RollUp rollUp,
            String column,
            @Nullable CompletionState state) {
        String header = getTranslation("training.unit.column." + column);
        if (report.mayOpenNames()) {
            table.number(
                    header,
                    row -> figure(row.figures(), state),
                    row ->
                            UnitRoutes.people(row.code(), module.code(), state, row.own(), rollUp)
                                    .toString());
        } else {
            table.number(header, row -> figure(row.figures(), state));
        }
    }

    private static long figure(CompletionFigures figures, @Nullable CompletionState state) {
        if (state == null) {
            return figures.summoned();
        }
        return switch (state) {
            case SUMMONED -> figures.notStarted();
            case STUDYING -> figures.studying();
            case COMPLETED -> figures.completed();
        };
    }

    private static String address(
            UnitCompletionRow row,
            UnitCompletionModule module,
            boolean mayOpenNames,
            RollUp rollUp) {
        return row.own() && mayOpenNames
                ? UnitRoutes.people(row.code(), module.code(), null, true, rollUp).toString()
                : UnitRoutes.unit(row.code(), module.code(), rollUp).toString();
    }

    private Component notFounded(UnitCompletionReport report, @Nullable String module) {
        return new EmptyState(
                getTranslation("training.unit.notFounded", VietnameseFormats.date(report.on())),
                getTranslation("training.unit.notFoundedWhatToDo"),
                new Anchor(
                        UnitRoutes.unit(
                                        report.unit().code(),
                                        module,
                                        new RollUp(report.on(), RollUpTree.MAPPED))
                                .toString(),
                        getTranslation("training.unit.notFoundedMapped")));
    }

    private Component nothingYet() {
        return new EmptyState(
                getTranslation("training.unit.noModule"),
                getTranslation("training.unit.noModuleWhatToDo"),
                new Anchor("", getTranslation("training.unit.home")));
    }

    private Component nobodyYet() {
        return new EmptyState(
                getTranslation("training.unit.nobody"),
                getTranslation("training.unit.nobodyWhatToDo"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
