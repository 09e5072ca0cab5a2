package vn.giangduong.base.work.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.work.Work;
import vn.giangduong.base.work.WorkDesk;
import vn.giangduong.base.work.WorkOutcome;
import vn.giangduong.base.work.WorkStanding;
import vn.giangduong.base.work.WorkStep;
import vn.giangduong.base.work.WorkUnderWayException;

/**
 * A person's work of one kind, in their page: how far it is, a button that stops it, how it ended.
 * Finds the work again when the page is opened anew. While it runs the page asks twice a second;
 * one panel a page.
 */
public class WorkPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int ASK_EVERY_MS = 500;
    private static final int NEVER = -1;
    private static final int PROBLEMS_SHOWN = 50;

    /** The page around the panel. */
    public interface Page extends Serializable {

        /** Work is under way: what would start another is best hidden. */
        void underWay();

        /** There is none, or what there was is dismissed. */
        void idle();

        /**
         * Work has ended, now or before the page was opened. The panel tells how in words; what it
         * found is for the page to show.
         */
        void ended(WorkStanding standing);
    }

    private final transient WorkDesk desk;
    private final String kind;
    private final Page page;
    private final Notice notice = new Notice();
    private final H2 subject = new H2();
    private final Paragraph step = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();
    private final Div running = new Div();
    private @Nullable Registration asking;

    /**
     * @param kind which work, as given to {@link WorkDesk#start}
     */
    public WorkPanel(WorkDesk desk, String kind, Page page) {
        this.desk = desk;
        this.kind = kind;
        this.page = page;
        addClassName("work-panel");
        running.addClassName("work-running");
        step.addClassName("work-step");
        cancel.setText(getTranslation("base.work.cancel"));
        cancel.addClickListener(click -> cancel());
        Paragraph mayLeave = new Paragraph(getTranslation("base.work.mayLeave"));
        mayLeave.addClassName("muted");
        running.add(subject, step, bar, mayLeave, cancel);
        running.setVisible(false);
        add(notice, running);
    }

    /** Hands work in and shows it. When other work of the kind is under way, that is shown. */
    public void start(String what, Work<?> work) {
        desk.dismiss(kind);
        try {
            desk.start(kind, what, work);
        } catch (WorkUnderWayException e) {
            notice.information(getTranslation("base.work.underWay"));
        }
        ask();
    }

    /** Forgets work that has ended, and its notice. */
    public void dismiss() {
        desk.dismiss(kind);
        ask();
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        ask();
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        super.onDetach(detachEvent);
        stopAsking();
    }

    private void ask() {
        Optional<WorkStanding> newest = desk.newest(kind);
        if (newest.isEmpty()) {
            stopAsking();
            running.setVisible(false);
            notice.clear();
            page.idle();
            return;
        }
        WorkStanding standing = newest.get();
        if (standing.state().ended()) {
            stopAsking();
            running.setVisible(false);
            tell(standing);
            page.ended(standing);
        } else {
            show(standing);
            page.underWay();
            keepAsking();
        }
    }

    private void keepAsking() {
        if (asking == null) {
            getUI().ifPresent(
                            ui -> {
                                notice.clear();
                                ui.setPollInterval(ASK_EVERY_MS);
                                asking = ui.addPollListener(poll -> ask());
                            });
        }
    }

    private void stopAsking() {
        if (asking != null) {
            asking.remove();
            asking = null;
            getUI().ifPresent(ui -> ui.setPollInterval(NEVER));
        }
    }

    private void show(WorkStanding standing) {
        running.setVisible(true);
        subject.setText(standing.subject());
        WorkStep now = standing.step();
        boolean counted = now != null && now.total() > 0;
        bar.setIndeterminate(!counted);
        bar.setValue(now == null ? 0 : now.part());
        String words =
                now == null
                        ? getTranslation("base.work.waiting")
                        : getTranslation(
                                now.messageKey(),
                                VietnameseFormats.number(now.done()),
                                VietnameseFormats.number(now.total()));
        step.setText(words);
        bar.getElement().setAttribute("aria-label", words);
        cancel.setEnabled(standing.state().canBeCancelled());
    }

    private void cancel() {
        if (!desk.cancel(kind)) {
            cancel.setEnabled(false);
        }
        ask();
    }

    private void tell(WorkStanding standing) {
        String what = standing.subject();
        notice.clear();
        switch (standing.state()) {
            case DONE -> {
                WorkOutcome outcome = standing.outcome();
                if (outcome != null) {
                    notice.success(
                            getTranslation(outcome.messageKey(), outcome.arguments().toArray()));
                }
            }
            case CANCELLED -> notice.information(getTranslation("base.work.cancelled", what));
            case REFUSED -> refuse(what, standing.problems());
            case FAILED ->
                    notice.error(
                            getTranslation(
                                    "base.work.failed",
                                    what,
                                    Optional.ofNullable(standing.reference())
                                            .orElse(VietnameseFormats.NONE)));
            case INTERRUPTED -> notice.error(getTranslation("base.work.interrupted", what));
            case EXPIRED -> notice.information(getTranslation("base.work.expired", what));
            case WAITING, RUNNING, LANDING -> throw new IllegalStateException("not ended");
        }
    }

    private void refuse(String what, List<Problem> problems) {
        notice.errors(
                getTranslation(
                        "base.work.refused", what, VietnameseFormats.number(problems.size())),
                problems.stream().limit(PROBLEMS_SHOWN).map(this::words).toList());
    }

    private String words(Problem problem) {
        String text = getTranslation(problem.messageKey(), problem.arguments().toArray());
        Integer line = problem.line();
        String column = problem.column();
        if (line == null) {
            return getTranslation("base.problem.file", problem.source(), text);
        }
        return column == null
                ? getTranslation("base.problem.line", problem.source(), line, text)
                : getTranslation("base.problem.cell", problem.source(), line, column, text);
    }
}
