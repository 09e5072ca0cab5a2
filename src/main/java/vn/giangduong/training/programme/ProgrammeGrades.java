package vn.giangduong.training.programme;

import java.io.Serializable;
import java.math.BigDecimal;

/** The lowest marks, from 0 to 10, that pass and that earn each grade; they never decrease. */
public record ProgrammeGrades(
        BigDecimal passMark, BigDecimal fairFrom, BigDecimal goodFrom, BigDecimal excellentFrom)
        implements Serializable {

    /** The cut-offs of a programme that names none: 5, 7, 8 and 9. */
    static final ProgrammeGrades USUAL =
            new ProgrammeGrades(
                    BigDecimal.valueOf(5),
                    BigDecimal.valueOf(7),
                    BigDecimal.valueOf(8),
                    BigDecimal.valueOf(9));

    public ProgrammeGrades {
        if (passMark.compareTo(fairFrom) > 0
                || fairFrom.compareTo(goodFrom) > 0
                || goodFrom.compareTo(excellentFrom) > 0) {
            throw new IllegalArgumentException("Grades must not decrease");
        }
    }
}
