package vn.giangduong.organization.events;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.organization.UnitId;

/**
 * Changes the organisation by dated events. Needs {@code MANAGE_UNITS} on every unit named; a unit
 * outside the person's scope is treated as if there were none.
 */
@Service
public class UnitEventService {

    /** Counts up with every change of the organisation. */
    public long revision() {
        throw new UnsupportedOperationException();
    }

    /** What one event would bring about; nothing is kept. */
    public UnitEventPreview preview(UnitEventDraft draft) {
        return preview(List.of(draft)).getFirst();
    }

    /**
     * What several events would bring about one after the other; nothing is kept. Ends with the
     * first that cannot be applied.
     */
    public List<UnitEventPreview> preview(List<UnitEventDraft> drafts) {
        throw new UnsupportedOperationException();
    }

    /**
     * Applies an event.
     *
     * @param expectedRevision the revision of the preview the person saw
     * @throws BadInputException when it cannot be applied, or the organisation has changed since
     */
    public UnitEventId apply(UnitEventDraft draft, long expectedRevision) {
        return apply(List.of(draft), expectedRevision).getFirst();
    }

    /**
     * Applies several events, all or none.
     *
     * @throws BadInputException when one cannot be applied; the problems' line is its place in the
     *     list, counted from 1, when there are several
     */
    public List<UnitEventId> apply(List<UnitEventDraft> drafts, long expectedRevision) {
        throw new UnsupportedOperationException();
    }

    /** What stands in the way of undoing an event; empty when it can be undone. */
    public List<Problem> undoable(UnitEventId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Undoes an event while nothing depends on it.
     *
     * @throws BadInputException when something does
     */
    public void undo(UnitEventId id) {
        throw new UnsupportedOperationException();
    }

    /** Events on units under one, with days from one to another, both included; newest first. */
    public List<UnitEvent> events(UnitId within, LocalDate from, LocalDate to) {
        throw new UnsupportedOperationException();
    }

    /** All events of a unit, oldest first, undone ones too. */
    public List<UnitEvent> history(UnitId unit) {
        throw new UnsupportedOperationException();
    }

    /** One event, if the signed-in person may see it. */
    public UnitEvent get(UnitEventId id) {
        throw new UnsupportedOperationException();
    }
}
