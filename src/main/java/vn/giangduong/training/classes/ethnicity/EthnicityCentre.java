package vn.giangduong.training.classes.ethnicity;

import java.io.Serializable;
import java.util.List;
import vn.giangduong.training.classes.TrainingCentre;

/**
 * A centre and when it kept ethnicity per learner.
 *
 * @param periods the newest first
 * @param noted of how many enrolments it is kept now
 */
public record EthnicityCentre(TrainingCentre centre, List<EthnicityPeriod> periods, long noted)
        implements Serializable {

    public EthnicityCentre {
        periods = List.copyOf(periods);
    }

    /** Whether it is kept now. */
    public boolean isOn() {
        return !periods.isEmpty() && periods.getFirst().isOpen();
    }
}
