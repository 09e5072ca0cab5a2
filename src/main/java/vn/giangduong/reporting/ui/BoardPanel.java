package vn.giangduong.reporting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.text.Messages;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.EmptyState;
import vn.giangduong.reporting.BoardRow;
import vn.giangduong.reporting.ReportBoard;
import vn.giangduong.reporting.ReportDuty;
import vn.giangduong.reporting.ReportStatus;
import vn.giangduong.reporting.ReportingPeriod;

/** Who has and has not reported to a unit, and what the accepted reports add up to. */
final class BoardPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ReportBoard board;
    private final transient ReportWords words;
    private final @Nullable ReportStatus state;

    /**
     * @param state only rows in that state; {@code null} for all
     * @param again reads the board anew, for the workbook
     */
    BoardPanel(
            ReportBoard board,
            List<ReportingPeriod> periods,
            @Nullable ReportStatus state,
            ReportWords words,
            Supplier<ReportBoard> again) {
        this.board = board;
        this.words = words;
        this.state = state;
        addClassName("report-board");
        add(heading(again), choices(periods));
        if (board.rows().isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("reporting.board.none"),
                            getTranslation("reporting.board.noneWhatToDo")));
            return;
        }
        add(states(), rows(), accepted());
    }

    private Component heading(Supplier<ReportBoard> again) {
        Map<ReportStatus, Long> counts = board.counts();
        Paragraph count =
                new Paragraph(
                        getTranslation(
                                "reporting.board.count",
                                VietnameseFormats.number(
                                        counts.getOrDefault(ReportStatus.ACCEPTED, 0L)),
                                VietnameseFormats.number(board.rows().size())));
        count.addClassName("muted");
        Div text =
                new Div(
                        new H2(getTranslation("reporting.board.title", board.unit().name())),
                        count);
        Div actions =
                new Div(
                        new Anchor(
                                ReportRoutes.report(board.unit().code(), quarter()),
                                getTranslation("reporting.board.sum")),
                        BoardXlsx.link(
                                getTranslation("reporting.board.export"),
                                "bao-cao-%s-%d-%d.xlsx"
                                        .formatted(
                                                board.unit().code(),
                                                quarter().year(),
                                                quarter().number()),
                                again,
                                key ->
                                        getTranslation(
                                                getUI().map(ui -> ui.getLocale())
                                                        .orElse(Messages.VIETNAMESE),
                                                key)));
        actions.addClassName("page-header-actions");
        Div heading = new Div(text, actions);
        heading.addClassName("page-header");
        return heading;
    }

    private Component choices(List<ReportingPeriod> periods) {
        ChoiceLinks quarters = new ChoiceLinks(getTranslation("reporting.board.periods"));
        for (ReportingPeriod period : periods) {
            quarters.choice(
                    words.of(period.quarter()),
                    ReportRoutes.board(
                            board.unit().code(), period.quarter(), board.everyLevel(), state),
                    period.quarter().equals(quarter()));
        }
        ChoiceLinks levels = new ChoiceLinks(getTranslation("reporting.board.levels"));
        levels.choice(
                getTranslation("reporting.board.direct"),
                ReportRoutes.board(board.unit().code(), quarter(), false, state),
                !board.everyLevel());
        levels.choice(
                getTranslation("reporting.board.everyLevel"),
                ReportRoutes.board(board.unit().code(), quarter(), true, state),
                board.everyLevel());
        Div choices = new Div(quarters, levels);
        choices.addClassName("report-board-choices");
        return choices;
    }

    private Component states() {
        ChoiceLinks states = new ChoiceLinks(getTranslation("reporting.board.states"));
        states.choice(
                getTranslation(
                        "reporting.board.all", VietnameseFormats.number(board.rows().size())),
                ReportRoutes.board(board.unit().code(), quarter(), board.everyLevel(), null),
                state == null);
        board.counts()
                .forEach(
                        (status, count) ->
                                states.choice(
                                        words.of(status) + " " + VietnameseFormats.number(count),
                                        ReportRoutes.board(
                                                board.unit().code(),
                                                quarter(),
                                                board.everyLevel(),
                                                status),
                                        status == state));
        return states;
    }

    private Component rows() {
        DataTable<BoardRow> table =
                new DataTable<BoardRow>(
                                getTranslation("reporting.board.title", board.unit().name()))
                        .link(
                                getTranslation("reporting.column.unit"),
                                row -> row.duty().unit().name(),
                                row -> ReportRoutes.report(row.duty().unit().code(), quarter()));
        if (board.everyLevel()) {
            table.text(
                    getTranslation("reporting.column.addressee"),
                    row -> row.duty().addressee().name());
        }
        table.component(getTranslation("reporting.column.state"), row -> words.badge(row.duty()))
                .text(getTranslation("reporting.column.submitted"), row -> submitted(row.duty()))
                .component(getTranslation("reporting.column.acceptedOfBelow"), this::below)
                .filterable();
        table.setItems(
                board.rows().stream()
                        .filter(row -> state == null || row.duty().status() == state)
                        .toList());
        return table;
    }

    private String submitted(ReportDuty duty) {
        return words.submitted(duty.submittedAt(), duty.period().dates().due());
    }

    private Component below(BoardRow row) {
        if (row.below() == 0) {
            return new Span(VietnameseFormats.NONE);
        }
        return new Anchor(
                ReportRoutes.board(row.duty().unit().code(), quarter(), false, null),
                getTranslation(
                        "reporting.board.below",
                        VietnameseFormats.number(row.acceptedBelow()),
                        VietnameseFormats.number(row.below())));
    }

    private Component accepted() {
        Section section = new Section(new H3(getTranslation("reporting.board.accepted")));
        section.addClassName("report-part");
        if (board.accepted().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("reporting.board.acceptedNone"));
            none.addClassName("muted");
            section.add(none);
        } else {
            section.add(
                    new FigureTable(this, getTranslation("reporting.board.accepted"))
                            .total()
                            .of(board.accepted()));
        }
        return section;
    }

    private Quarter quarter() {
        return board.period().quarter();
    }
}
