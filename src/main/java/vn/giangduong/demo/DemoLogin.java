package vn.giangduong.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giangduong.base.security.Role;

/**
 * An account that gets a password.
 *
 * @param scope key of the unit the role holds for; null for a cadre
 * @param before key of the unit it held for before 1 July 2025; null for a cadre
 * @param cell key of the cell the person belongs to; empty when the account is nobody's
 * @param place the person's place in the cell
 * @param fixedName a name that is fixed; null for the one the person has anyway
 */
record DemoLogin(
        String code,
        Role role,
        @Nullable String scope,
        @Nullable String before,
        String cell,
        int place,
        @Nullable String fixedName) {

    private static final String NONE = "-";

    private static final List<DemoLogin> ALL = read();

    /** All of them, in the order of the text. */
    static List<DemoLogin> all() {
        return ALL;
    }

    /** The one that configures. */
    static DemoLogin administrator() {
        return ALL.stream()
                .filter(login -> login.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow();
    }

    /** The key of its account. */
    static long keyOf(DemoLogin login) {
        return ALL.indexOf(login) + 1L;
    }

    private static List<DemoLogin> read() {
        return DemoTexts.rows("accounts").stream()
                .map(
                        row ->
                                new DemoLogin(
                                        row.get(0),
                                        Role.valueOf(row.get(1)),
                                        row.get(2).equals(NONE) ? null : row.get(2),
                                        row.get(3).equals(NONE) ? null : row.get(3),
                                        row.get(4).equals(NONE) ? "" : row.get(4),
                                        DemoTexts.weight(row.get(5)),
                                        row.get(6).equals(NONE) ? null : row.get(6)))
                .toList();
    }

    /** Whether the account is a cadre's study account. */
    boolean isCadre() {
        return !cell.isEmpty();
    }

    /** Whether this is that cadre's account. */
    boolean isOf(PlannedCadre cadre, OrganisationPlan organisation) {
        return isCadre()
                && cadre.place() == place
                && cadre.unit().id() == organisation.unit(cell).id();
    }
}
