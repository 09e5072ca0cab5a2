package vn.giangduong.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;

/**
 * A cadre's membership changed; published in the transaction that changes it.
 *
 * @param from the unit they were a member of until then; {@code null} if none
 * @param to the unit they are a member of from that day on
 * @param on the first day in the new unit, past, today or future
 */
public record CadreTransferred(CadreId cadre, @Nullable UnitId from, UnitId to, LocalDate on) {}
