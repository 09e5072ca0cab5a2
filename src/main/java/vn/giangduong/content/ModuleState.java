package vn.giangduong.content;

/** Where a module version stands between being written and being taught. */
public enum ModuleState {
    /** Its author is still changing it. */
    DRAFT,
    /** Handed over to a second person; nobody changes it. */
    IN_REVIEW,
    /** Approved by a second person; never changes again. */
    APPROVED,
    /** No longer handed out; who pinned it keeps it. */
    RETIRED
}
