package vn.giangduong.training.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.lists.ListRow;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;

/**
 * A completion a row of a list tells of.
 *
 * @param row the row itself
 * @param unit the unit the cadre was a member of on that day
 * @param begunOn the day of the summons or the beginning, at the latest that of the completion
 * @param mark from 0 to 10, two decimals at most
 */
record ListedCompletion(
        ListRow row,
        CadreId cadre,
        ListedModule module,
        UnitId unit,
        LocalDate completedOn,
        LocalDate begunOn,
        @Nullable BigDecimal mark) {

    StudyKey key() {
        return new StudyKey(cadre.value(), module.id());
    }
}
