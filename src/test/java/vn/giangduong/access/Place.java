package vn.giangduong.access;

import java.util.List;
import java.util.regex.Pattern;
import vn.giangduong.assessment.AttemptId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.UnitEventId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.classes.TrainingClassId;

/**
 * A unit and one of everything that belongs to it, as something an operation can be about.
 *
 * @param centre a training centre under the unit which serves it
 * @param account code of the account the cadre studies with
 * @param grant key of a role somebody holds for the unit
 * @param event that once changed the unit
 * @param secrets names nobody outside may read
 */
record Place(
        UnitId unit,
        String code,
        String name,
        UnitId centre,
        String centreCode,
        TrainingClassId trainingClass,
        String classCode,
        CadreId cadre,
        String cadreCode,
        String cadreName,
        long accountId,
        String account,
        long grant,
        UnitEventId event,
        AttemptId attempt,
        List<String> secrets) {

    private static final long NONE = 999_999_999;

    /** What does not exist. */
    static Place nowhere() {
        return new Place(
                new UnitId(NONE),
                "khong-co",
                "khong-co",
                new UnitId(NONE),
                "khong-co",
                new TrainingClassId(NONE),
                "khong-co",
                new CadreId(NONE),
                "khong-co",
                "khong-co",
                NONE,
                "khong-co",
                NONE,
                new UnitEventId(NONE),
                new AttemptId(NONE),
                List.of());
    }

    /** Whether one answer about this place and one about nothing say the same of what was asked. */
    boolean isAnsweredAlike(String answer, String ofNothing) {
        return nowhere().masked(masked(answer)).equals(nowhere().masked(masked(ofNothing)));
    }

    /** A text without what was asked for. */
    private String masked(String text) {
        String masked = text;
        for (String own :
                List.of(
                        classCode,
                        centreCode,
                        cadreCode,
                        account,
                        code,
                        Long.toString(attempt.value()),
                        Long.toString(grant),
                        Long.toString(event.value()),
                        Long.toString(unit.value()))) {
            masked = masked.replaceAll("\\b" + Pattern.quote(own) + "\\b", "…");
        }
        return masked;
    }
}
