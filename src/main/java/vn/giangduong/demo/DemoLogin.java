package vn.giangduong.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.security.Role;

/**
 * An account that gets a password.
 *
 * @param scope key of the unit the role holds for; null for a cadre
 * @param cell key of the cell the person belongs to; empty when the account is nobody's
 * @param place the person's place in the cell
 * @param fixedName a name that is fixed; null for the one the person has anyway
 */
record DemoLogin(
        String code,
        Role role,
        @Nullable String scope,
        String cell,
        int place,
        @Nullable String fixedName) {

    private static final String NONE = "-";

    /** All of them, in the order of the text. */
    static List<DemoLogin> all() {
        return DemoTexts.rows("accounts").stream()
                .map(
                        row ->
                                new DemoLogin(
                                        row.get(0),
                                        Role.valueOf(row.get(1)),
                                        row.get(2).equals(NONE) ? null : row.get(2),
                                        row.get(3).equals(NONE) ? "" : row.get(3),
                                        DemoTexts.weight(row.get(4)),
                                        row.get(5).equals(NONE) ? null : row.get(5)))
                .toList();
    }

    /** Whether the account is a cadre's study account. */
    boolean isCadre() {
        return !cell.isEmpty();
    }

    /** Whether this is that cadre's account. */
    boolean isOf(PlannedCadre cadre, ProvincePlan province) {
        return isCadre() && cadre.place() == place && cadre.unit().id() == province.unit(cell).id();
    }
}
