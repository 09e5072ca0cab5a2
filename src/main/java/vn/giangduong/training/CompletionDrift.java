package vn.giangduong.training;

import java.time.LocalDate;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.training.totals.TotalCheck;

/**
 * A place where what is kept differs from the studies it stands for.
 *
 * @param kind which of the kept figures is wrong
 * @param day the day on which the change is wrong
 * @param kept by how much the figures change on the day as kept
 * @param actual by how much they change as counting the studies gives
 */
public record CompletionDrift(
        Kind kind,
        StudyModuleId module,
        UnitId unit,
        LocalDate day,
        CompletionFigures kept,
        CompletionFigures actual) {

    /** What is kept. */
    public enum Kind {
        /** The own figures of a unit. */
        OWN,
        /** The figures of all under it, on the tree of each day. */
        OLD_TREE,
        /** What leads from there to today's tree. */
        TODAYS_TREE,
        /** What leads from there to the units of today of the cadres. */
        PRESENT_UNIT;

        /** As the tables number them. */
        static Kind ofTree(int tree) {
            return switch (tree) {
                case TotalCheck.OWN -> OWN;
                case 0 -> OLD_TREE;
                case 1 -> TODAYS_TREE;
                default -> PRESENT_UNIT;
            };
        }
    }
}
