package vn.giangduong.organization.ui.events;

import vn.giangduong.organization.events.UnitEventKind;

/** The form of each kind of event. */
public final class EventForms {

    private EventForms() {}

    /** The fields a kind of event asks for. */
    public static EventFields of(UnitEventKind kind, FormContext context) {
        return switch (kind) {
            case FOUND -> new SimpleFields.Found(context);
            case RENAME -> new SimpleFields.Rename(context);
            case MOVE -> new SimpleFields.Move(context);
            case MERGE -> new MergeFields(context);
            case SPLIT -> new SplitFields(context);
            case END -> new SimpleFields.End(context);
            case CHANGE_TYPE -> new SimpleFields.ChangeType(context);
            case CHANGE_CONTACT -> new SimpleFields.ChangeContact(context);
        };
    }
}
