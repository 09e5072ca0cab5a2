package vn.giangduong.people.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.imports.sheet.ColumnChoices;

/**
 * How a list is to be taken in.
 *
 * @param columns how its columns are read
 * @param on the day the list speaks of: who is in another cell than before moved on this day,
 *     unless the row says otherwise
 * @param everybodyIn the cell of all rows that name none; null when every row must
 */
public record ImportChoices(ColumnChoices columns, LocalDate on, @Nullable UnitId everybodyIn) {}
