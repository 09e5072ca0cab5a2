package vn.giangduong.people;

/**
 * A module that keeps something of a cadre and takes part when two records of one person are made
 * one. Runs in the transaction of the merge; what it throws takes the whole merge back.
 */
public interface CadreMergeParticipant {

    /** A name that never changes: under it what was moved is kept. */
    String name();

    /**
     * Makes what belongs to one record belong to the other.
     *
     * @return what {@link #undo} needs to put it back, in the participant's own form; never null
     */
    String carryOut(CadreId kept, CadreId merged);

    /** Puts back what {@link #carryOut} moved. */
    void undo(String moved);
}
