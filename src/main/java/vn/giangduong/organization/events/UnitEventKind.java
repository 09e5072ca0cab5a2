package vn.giangduong.organization.events;

/** What can happen to units. */
public enum UnitEventKind {
    FOUND,
    RENAME,
    MOVE,
    MERGE,
    SPLIT,
    END,
    CHANGE_TYPE,
    CHANGE_CONTACT
}
