package vn.giangduong.people.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;

/**
 * Who is meant by a code.
 *
 * @param nameFolded the name as it is searched for
 * @param stays every membership, the earliest first
 */
public record ListedCadre(CadreId id, String nameFolded, List<HeldStay> stays) {

    /** Copies. */
    public ListedCadre {
        stays = List.copyOf(stays);
    }

    /** Whether the list means the same person: a guard against a code mistyped. */
    public boolean isNamed(String fullName) {
        return nameFolded.equals(VietnameseText.fold(fullName));
    }

    /** The unit that looks after the record, if the cadre was ever a member of one. */
    public Optional<UnitId> home(LocalDate today) {
        return HeldStay.home(stays, today).map(HeldStay::unit);
    }

    /** The membership of a day. */
    public Optional<HeldStay> on(LocalDate day) {
        return HeldStay.on(stays, day);
    }
}
