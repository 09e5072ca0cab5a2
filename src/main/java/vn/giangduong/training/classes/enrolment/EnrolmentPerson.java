package vn.giangduong.training.classes.enrolment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.classes.EnrolmentGrade;

/**
 * One learner of a class.
 *
 * @param unitName the unit they were summoned from
 * @param modulesCompleted how many of the class's modules they have completed
 * @param mark mean of the modules' marks once all are completed
 * @param grade {@code null} while nothing has come out
 */
public record EnrolmentPerson(
        CadreId cadre,
        String code,
        String name,
        String unitName,
        EnrolmentState state,
        int modulesCompleted,
        @Nullable BigDecimal mark,
        @Nullable EnrolmentGrade grade,
        boolean certificate,
        Instant summonedAt,
        @Nullable Instant completedAt)
        implements Serializable {}
