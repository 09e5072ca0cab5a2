package vn.giangduong.base.security;

/** What somebody may do; which role carries which is said once, in {@link Role}. */
public enum Permission {
    /** See the completion totals of a unit and the units under it. */
    SEE_TOTALS,
    /** See the people behind the totals. */
    SEE_NAMES,
    /** Keep the records of people: import, change, transfer, make one of two. */
    MANAGE_PEOPLE,
    /** Prepare and submit the reports a unit owes. */
    WRITE_REPORT,
    /** Accept or return the reports addressed to a unit. */
    DECIDE_REPORT,
    /** Write study modules and questions. */
    AUTHOR,
    /** Approve what somebody else wrote. */
    APPROVE,
    /** See how a quiz and its questions did. */
    SEE_ITEM_STATISTICS,
    /** Open classes, summon cadres, look after a class. */
    MANAGE_CLASSES,
    /** Export the statistics of classes. */
    EXPORT_STATISTICS,
    /**
     * Give and end roles in a unit and the units under it, as far as {@link Role#mayGive()} allows.
     */
    GIVE_ROLES,
    /** Assign followers to cells. */
    ASSIGN_FOLLOWERS,
    /** Read the audit log. */
    READ_LOG,
    /** Give people of a unit new one-time codes for their accounts. */
    RESET_PASSWORDS,
    /** Found, rename, move, merge, divide and end units. */
    MANAGE_UNITS,
    /** Configure the system and its accounts. */
    ADMINISTER
}
