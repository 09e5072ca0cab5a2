package vn.giangduong.training.classes;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A class with its modules and what has come out so far.
 *
 * @param modules in their order; empty until the class is opened
 * @param grades how many learners have each grade; grades nobody has are left out
 * @param certificates how many learners have their certificate
 */
public record TrainingClassDetails(
        TrainingClass trainingClass,
        List<TrainingClassModule> modules,
        Map<EnrolmentGrade, Long> grades,
        long certificates)
        implements Serializable {

    public TrainingClassDetails {
        modules = List.copyOf(modules);
        grades = Map.copyOf(grades);
    }

    /** How many learners have that grade. */
    public long count(EnrolmentGrade grade) {
        return grades.getOrDefault(grade, 0L);
    }
}
