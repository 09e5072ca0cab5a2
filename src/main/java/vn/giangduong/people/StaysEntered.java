package vn.giangduong.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.organization.UnitId;

/**
 * Memberships that were not known before were put in at once, where there were none; published in
 * the transaction that does so.
 */
public record StaysEntered(List<Entered> stays) {

    /** Copies. */
    public StaysEntered {
        stays = List.copyOf(stays);
    }

    /**
     * One of them.
     *
     * @param until the first day no longer a member; {@code null} until further notice
     */
    public record Entered(CadreId cadre, UnitId unit, LocalDate from, @Nullable LocalDate until) {}
}
