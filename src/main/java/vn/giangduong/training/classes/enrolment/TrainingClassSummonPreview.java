package vn.giangduong.training.classes.enrolment;

import java.io.Serializable;

/**
 * What a summoning would do.
 *
 * @param people everybody who belongs to the chosen units today, each counted once
 * @param alreadyInClass those of them the class has already
 */
public record TrainingClassSummonPreview(long people, long alreadyInClass) implements Serializable {

    /** How many would be summoned. */
    public long toSummon() {
        return people - alreadyInClass;
    }
}
