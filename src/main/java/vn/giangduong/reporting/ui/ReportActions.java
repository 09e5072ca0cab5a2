package vn.giangduong.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.reporting.ReportRefusedException;
import vn.giangduong.reporting.UnitReport;
import vn.giangduong.reporting.UnitReportService;

/** What the reader can do with a report; a refusal is told and leaves the page as it is. */
final class ReportActions {

    private final Component page;
    private final UnitReportService reports;
    private final SerializableSupplier<String> difficulties;
    private final Notice notice;
    private final BiConsumer<UnitReport, String> done;

    /**
     * @param difficulties what is typed now
     * @param notice where a refusal is told
     * @param done takes the changed report and what to say about it
     */
    ReportActions(
            Component page,
            UnitReportService reports,
            SerializableSupplier<String> difficulties,
            Notice notice,
            BiConsumer<UnitReport, String> done) {
        this.page = page;
        this.reports = reports;
        this.difficulties = difficulties;
        this.notice = notice;
        this.done = done;
    }

    /** The buttons, the primary one last. */
    List<Component> of(UnitReport report) {
        List<Component> buttons = new ArrayList<>();
        if (report.mayWrite()) {
            buttons.add(button("reporting.action.save", () -> save(report)));
            buttons.add(primary(button("reporting.action.submit", () -> askToSubmit(report))));
        }
        if (report.mayDecide()) {
            buttons.add(button("reporting.action.return", () -> askForReason(report)));
            buttons.add(primary(button("reporting.action.accept", () -> accept(report))));
        }
        return buttons;
    }

    private void save(UnitReport report) {
        act(
                "reporting.done.saved",
                () ->
                        reports.saveDraft(
                                report.unit().code(),
                                report.period().quarter(),
                                report.version(),
                                difficulties.get()));
    }

    private void askToSubmit(UnitReport report) {
        String explanation =
                report.missing() == 0
                        ? page.getTranslation("reporting.submit.explanation")
                        : page.getTranslation(
                                "reporting.submit.missing",
                                report.missing(),
                                report.children().size());
        new Confirm(
                        page.getTranslation("reporting.submit.title"),
                        explanation,
                        page.getTranslation("reporting.action.submit"),
                        () -> submit(report))
                .open();
    }

    private void submit(UnitReport report) {
        act(
                "reporting.done.submitted",
                () ->
                        reports.submit(
                                report.unit().code(),
                                report.period().quarter(),
                                report.version(),
                                difficulties.get(),
                                report.missing()));
    }

    private void accept(UnitReport report) {
        act(
                "reporting.done.accepted",
                () ->
                        reports.accept(
                                report.unit().code(), report.period().quarter(), report.version()));
    }

    private void askForReason(UnitReport report) {
        new ReasonDialog(
                        reason ->
                                done.accept(
                                        reports.giveBack(
                                                report.unit().code(),
                                                report.period().quarter(),
                                                report.version(),
                                                reason),
                                        page.getTranslation("reporting.done.returned")))
                .open();
    }

    private void act(String message, Supplier<UnitReport> act) {
        UnitReport changed;
        try {
            changed = act.get();
        } catch (ReportRefusedException e) {
            notice.error(page.getTranslation(e.messageKey(), e.arguments()));
            return;
        }
        done.accept(changed, page.getTranslation(message));
    }

    private Button button(String key, Runnable act) {
        return new Button(page.getTranslation(key), click -> act.run());
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
