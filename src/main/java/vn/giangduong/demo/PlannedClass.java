package vn.giangduong.demo;

import java.time.LocalDate;

/**
 * A class to be.
 *
 * @param id its key; 1 is the great class that everybody is in
 * @param number which class of the centre's it is in its year, from 1
 * @param centre the school or centre that holds it
 * @param state as the table keeps it
 */
record PlannedClass(
        long id,
        int number,
        PlannedUnit centre,
        String form,
        LocalDate opens,
        LocalDate closes,
        String state,
        int planned,
        int learners) {

    static final String PLANNED = "PLANNED";
    static final String RUNNING = "RUNNING";
    static final String CLOSED = "CLOSED";

    boolean isClosed() {
        return state.equals(CLOSED);
    }
}
