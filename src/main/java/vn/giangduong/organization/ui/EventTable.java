package vn.giangduong.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.ui.Confirm;
import vn.giangduong.base.ui.DataTable;
import vn.giangduong.base.ui.Notice;
import vn.giangduong.base.ui.StateBadge;
import vn.giangduong.base.ui.Tone;
import vn.giangduong.organization.events.UnitEvent;
import vn.giangduong.organization.events.UnitEventService;

/** Recorded events, each of which can be undone while nothing depends on it. */
final class EventTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient UnitEventService events;
    private final transient Runnable afterUndo;
    private final Notice notice = new Notice();
    private final OrganizationWords words = new OrganizationWords(this);

    EventTable(List<UnitEvent> rows, UnitEventService events, Runnable afterUndo) {
        this.events = events;
        this.afterUndo = afterUndo;
        addClassName("event-table");
        DataTable<UnitEvent> table =
                new DataTable<UnitEvent>(getTranslation("organization.events.title"))
                        .text(
                                getTranslation("organization.event.what"),
                                event -> words.kind(event.kind()) + ": " + words.about(event))
                        .text(
                                getTranslation("organization.event.on"),
                                event -> VietnameseFormats.date(event.on()))
                        .text(
                                getTranslation("organization.event.documentLabel"),
                                event -> words.document(event.document()))
                        .component(getTranslation("organization.event.state"), this::state);
        if (rows.size() > 8) {
            table.filterable().atFirst(25);
        }
        table.setItems(rows);
        add(notice, table);
    }

    private Component state(UnitEvent event) {
        if (!event.applied()) {
            return new StateBadge(Tone.CALM, getTranslation("organization.event.undone"));
        }
        Button undo = new Button(getTranslation("organization.event.undo"), click -> ask(event));
        Span box = new Span(undo);
        box.addClassName("event-undo");
        return box;
    }

    private void ask(UnitEvent event) {
        notice.clear();
        try {
            var hindrances = events.undoable(event.id());
            if (!hindrances.isEmpty()) {
                notice.errors(
                        getTranslation("organization.event.cannotUndo"),
                        words.sentences(hindrances));
                return;
            }
            new Confirm(
                            getTranslation("organization.event.undoTitle"),
                            getTranslation(
                                    "organization.event.undoExplain",
                                    words.kind(event.kind()),
                                    words.about(event)),
                            getTranslation("organization.event.undo"),
                            () -> undo(event))
                    .open();
        } catch (BadInputException e) {
            refused(e);
        }
    }

    private void undo(UnitEvent event) {
        try {
            events.undo(event.id());
            afterUndo.run();
        } catch (BadInputException e) {
            refused(e);
        }
    }

    private void refused(BadInputException e) {
        notice.errors(
                getTranslation("organization.event.cannotUndo"), words.sentences(e.problems()));
    }
}
