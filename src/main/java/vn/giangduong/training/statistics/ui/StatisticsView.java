package vn.giangduong.training.statistics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.DayField;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.PageAddress;
import vn.giangduong.base.ui.PageChoices;
import vn.giangduong.base.ui.PageHeader;
import vn.giangduong.training.classes.TrainingCentre;
import vn.giangduong.training.statistics.ClassStatisticsBands;
import vn.giangduong.training.statistics.ClassStatisticsReport;
import vn.giangduong.training.statistics.ClassStatisticsRow;
import vn.giangduong.training.statistics.ClassStatisticsService;
import vn.giangduong.training.ui.TrainingWords;
import vn.giangduong.training.ui.XlsxDownload;

/** The statistics of classes by programme; the unit and the period stand in the address. */
@Route(StatisticsRoutes.STATISTICS)
@Menu(order = 35, title = "training.statistics.menu", icon = "table")
@RolesAllowed({"TRAINING_OFFICER", "PROVINCE_OFFICER"})
class StatisticsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ClassStatisticsService statistics;
    private final transient Clock clock;
    private final transient TrainingWords words = new TrainingWords(this);
    private final Select<TrainingCentre> unit = new Select<>();
    private final DatePicker from;
    private final DatePicker to;
    private final Notice notice = new Notice();
    private final Div result = new Div();

    StatisticsView(ClassStatisticsService statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
        addClassName("statistics-page");
        result.addClassName("statistics-page");
        unit.setLabel(getTranslation("training.statistics.unit"));
        unit.setItems(statistics.choices());
        unit.setItemLabelGenerator(TrainingCentre::name);
        from = new DayField(getTranslation("training.statistics.from"));
        to = new DayField(getTranslation("training.statistics.to"));
        Button draw = new Button(getTranslation("training.statistics.draw"), click -> open());
        draw.addThemeVariants(ButtonVariant.PRIMARY);
        Div choice = new Div(unit, from, to, draw);
        choice.addClassNames("filters", "statistics-choice");
        add(
                new PageHeader(
                        getTranslation("training.statistics.title"),
                        getTranslation("training.statistics.explain")),
                choice,
                notice,
                result);
    }

    private void open() {
        TrainingCentre chosen = unit.getValue();
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (chosen == null || first == null || last == null) {
            notice.error(getTranslation("training.statistics.incomplete"));
            return;
        }
        PageAddress.of(StatisticsRoutes.STATISTICS)
                .with(StatisticsRoutes.UNIT, chosen.code())
                .with(StatisticsRoutes.FROM, first.toString())
                .with(StatisticsRoutes.TO, last.toString())
                .open();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageChoices choices = new PageChoices(event.getLocation().getQueryParameters());
        LocalDate today = Periods.dayOf(clock.instant());
        List<TrainingCentre> units = statistics.choices();
        String code =
                choices.text(StatisticsRoutes.UNIT)
                        .orElse(units.isEmpty() ? "" : units.getFirst().code());
        units.stream().filter(one -> one.code().equals(code)).findFirst().ifPresent(unit::setValue);
        from.setValue(choices.day(StatisticsRoutes.FROM).orElse(today.withDayOfYear(1)));
        to.setValue(choices.day(StatisticsRoutes.TO).orElse(today));
        notice.clear();
        result.removeAll();
        if (units.isEmpty()) {
            result.add(
                    new EmptyState(
                            getTranslation("training.classes.noCentre"),
                            getTranslation("training.classes.noCentreWhatToDo")));
            return;
        }
        try {
            show(statistics.draw(code, from.getValue(), to.getValue()));
        } catch (BadInputException e) {
            notice.errors(getTranslation("training.statistics.notDrawn"), words.problems(e));
        }
    }

    private void show(ClassStatisticsReport report) {
        if (report.rows().isEmpty()) {
            result.add(
                    new EmptyState(
                            getTranslation("training.statistics.none"),
                            getTranslation("training.statistics.noneWhatToDo")));
            return;
        }
        Div scroll = new Div(table(report));
        scroll.addClassName("statistics-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation("training.statistics.title"));
        result.add(download(report), scroll);
    }

    private DataTable<ClassStatisticsRow> table(ClassStatisticsReport report) {
        StatisticsColumns columns =
                new StatisticsColumns((key, values) -> getTranslation(key, values));
        DataTable<ClassStatisticsRow> table =
                new DataTable<>(getTranslation("training.statistics.title"));
        table.addClassName("statistics-table");
        table.component(
                        getTranslation("training.statistics.column.number"),
                        row -> new Span(Integer.toString(report.rows().indexOf(row) + 1)))
                .text(
                        getTranslation("training.statistics.column.programme"),
                        ClassStatisticsRow::title);
        columns.beforeBands().forEach(count -> table.number(count.header(), count.value()));
        for (int i = 0; i < ClassStatisticsBands.SIZE; i++) {
            int band = i;
            if (report.smallHidden()) {
                table.component(columns.band(band), row -> new Span(columns.shown(row, band)));
            } else {
                table.number(columns.band(band), row -> known(row, band));
            }
        }
        columns.afterBands().forEach(count -> table.number(count.header(), count.value()));
        table.percent(
                        getTranslation("training.statistics.column.percent"),
                        ClassStatisticsRow::passed,
                        ClassStatisticsRow::learners)
                .text(getTranslation("training.statistics.column.note"), columns::note)
                .withTotals();
        table.setItems(report.rows());
        return table;
    }

    private static long known(ClassStatisticsRow row, int band) {
        Long count = row.bands().count(band);
        return count == null ? 0 : count;
    }

    private Anchor download(ClassStatisticsReport shown) {
        Locale locale = Locale.of(getTranslation("base.language"));
        StatisticsColumns columns =
                new StatisticsColumns((key, values) -> getTranslation(locale, key, values));
        StatisticsXlsx xlsx = new StatisticsXlsx(columns, key -> getTranslation(locale, key));
        return XlsxDownload.link(
                getTranslation("training.statistics.export"),
                getTranslation("training.statistics.file")
                        + "-"
                        + shown.from()
                        + "-"
                        + shown.to()
                        + ".xlsx",
                () -> {
                    ClassStatisticsReport report =
                            statistics.export(shown.unit().code(), shown.from(), shown.to());
                    return xlsx.workbook(
                            report,
                            getTranslation(locale, "training.statistics.title"),
                            report.unit().name(),
                            getTranslation(
                                    locale,
                                    "training.statistics.period",
                                    VietnameseFormats.date(report.from()),
                                    VietnameseFormats.date(report.to())));
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("training.statistics.title");
    }
}
