package vn.giangduong.people.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.Access;
import vn.giangduong.people.Reach;

/** Lists the accounts that the signed-in person looks after. Every reading is logged. */
@Service
@Transactional
public class AccountDirectory {

    static final String NEEDS_FACTOR =
            """
            NOT a.demo AND EXISTS (SELECT 1 FROM role_grant n WHERE n.account_id = a.id
                AND n.role IN (:demanding) AND n.valid_from <= :today AND n.valid_to > :today)
            """;

    private static final List<String> DEMANDING =
            Arrays.stream(Role.values()).filter(Role::needsSecondFactor).map(Role::name).toList();

    private static final int MOST_UNITS = 50;

    /** Details of the fifty accounts of a page, and of no others. */
    private static final String DETAILS =
            """
            SELECT a.id, a.code, a.display_name, a.enabled, a.activated_at,
                a.password_hash IS NOT NULL AS has_password, page.birth_year, page.second_factor,
                (%s) AS needs_factor,
                (SELECT v.short_name FROM unit_version v WHERE v.unit_id = COALESCE(page.unit_id,
                        (SELECT MIN(g.unit_id) FROM role_grant g
                            WHERE g.account_id = a.id AND g.valid_to > :today))
                    AND v.valid_from <= :today AND v.valid_to > :today) AS unit_name,
                EXISTS (SELECT 1 FROM login_throttle t WHERE t.subject = CONCAT('account:', a.code)
                    AND t.blocked_until > :now) AS waiting
            FROM (
            """
                    .formatted(NEEDS_FACTOR);

    private static final String PAGE =
            """
            SELECT a.id, m.unit_id, c.sort_name, f.account_id IS NOT NULL AS second_factor,
                COALESCE(YEAR(c.birth_date), c.birth_year) AS birth_year
            """;

    private static final String ORDER =
            """
             ORDER BY c.sort_name IS NOT NULL, c.sort_name, a.code LIMIT :limit OFFSET :offset
            ) page JOIN account a ON a.id = page.id
            ORDER BY page.sort_name IS NOT NULL, page.sort_name, a.code
            """;

    private static final String FROM =
            """
            FROM account a
                LEFT JOIN cadre c ON c.id = a.cadre_id
                LEFT JOIN membership m ON m.cadre_id = a.cadre_id
                    AND m.valid_from <= :today AND m.valid_to > :today
                LEFT JOIN second_factor f ON f.account_id = a.id AND f.confirmed_at IS NOT NULL
            WHERE (:text = '' OR a.code LIKE CONCAT(:text, '%')
                    OR c.name_folded LIKE CONCAT('%', :folded, '%')
                    OR c.id IS NULL AND a.display_name LIKE CONCAT('%', :text, '%'))
                AND (
            """;

    /** People of the units looked at; the units are found once, not for each account. */
    private static final String MEMBERS =
            """
            m.unit_id IN (SELECT p.descendant_id FROM unit_path p
                WHERE p.ancestor_id IN (:units) AND p.depth <= :depth
                AND p.valid_from <= :today AND p.valid_to > :today)
            """;

    /** For administrators also those who hold a grant there, and whoever belongs nowhere. */
    private static final String HOLDERS =
            """
            OR a.id IN (SELECT g.account_id FROM role_grant g
                    JOIN unit_path p ON p.descendant_id = g.unit_id
                WHERE g.valid_to > :today AND p.ancestor_id IN (:units) AND p.depth <= :depth
                AND p.valid_from <= :today AND p.valid_to > :today)
            OR :nowhere AND m.id IS NULL AND NOT EXISTS (SELECT 1 FROM role_grant g
                WHERE g.account_id = a.id AND g.valid_to > :today)
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final AccountRights rights;
    private final UnitService units;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    AccountDirectory(
            JdbcClient jdbc,
            Access access,
            AccountRights rights,
            UnitService units,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.rights = rights;
        this.units = units;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the signed-in person administers accounts, and not only resets them. */
    public boolean administers() {
        return currentUser.require().maySomewhere(Permission.ADMINISTER);
    }

    /** Whether the signed-in person may give the listed account a new code. */
    public boolean mayIssueCode(AccountRow row) {
        return rights.mayIssueCode(row.id());
    }

    /** Whether the signed-in person may lock the listed account or take its second factor away. */
    public boolean administers(AccountRow row) {
        return rights.administers(row.id());
    }

    /** Units the signed-in person looks after whose name contains the text. */
    @Transactional(readOnly = true)
    public List<Unit> units(String text) {
        Set<Unit> found = new LinkedHashSet<>();
        for (UnitId scope : scopes()) {
            found.addAll(units.search(text, scope, today(), MOST_UNITS));
        }
        return found.stream().limit(MOST_UNITS).toList();
    }

    /**
     * A page of accounts, people in the order of Vietnamese names.
     *
     * @param page counted from 0
     * @throws AccessDeniedException when the unit is not the signed-in person's
     * @throws vn.giangduong.base.security.NamesNeedReasonException when it reaches names below the
     *     next level, once a reason is given; administrators name accounts wherever they are
     */
    public AccountPage list(AccountFilter filter, int page) {
        UnitId unit = filter.unit();
        if (unit != null && !within(unit)) {
            access.require(Permission.RESET_PASSWORDS, unit);
        }
        List<UnitId> wanted = unit == null ? scopes() : List.of(unit);
        List<Long> looked = wanted.stream().map(UnitId::value).toList();
        if (looked.isEmpty()) {
            access.require(Permission.RESET_PASSWORDS);
        }
        Reach reach = unit == null || filter.withUnder() ? Reach.SUBTREE : Reach.OWN;
        wanted.stream()
                .filter(each -> !access.may(Permission.ADMINISTER, each))
                .forEach(each -> access.requireNames(each, reach));
        audit.record(
                "account.list",
                "unit",
                unit == null ? "own" : unit,
                filter.choice() + (filter.text().isEmpty() ? "" : ": " + filter.text()));
        String where =
                FROM
                        + MEMBERS
                        + (administers() ? HOLDERS : "")
                        + ") AND "
                        + filter.choice().condition();
        long total = bound(where, "SELECT COUNT(*) ", filter, looked).query(Long.class).single();
        int last = (int) Math.max(0, (total - 1) / AccountPage.SIZE);
        int shown = Math.clamp(page, 0, last);
        List<AccountRow> rows =
                bound(where + ORDER, DETAILS + PAGE, filter, looked)
                        .param("limit", AccountPage.SIZE)
                        .param("offset", shown * AccountPage.SIZE)
                        .query(AccountDirectory::row)
                        .list();
        return new AccountPage(rows, shown, total);
    }

    private JdbcClient.StatementSpec bound(
            String rest, String select, AccountFilter filter, List<Long> looked) {
        return jdbc.sql(select + rest)
                .param("today", today())
                .param("now", Utc.bind(clock.instant()))
                .param("demanding", DEMANDING)
                .param("text", VietnameseText.clean(filter.text()))
                .param("folded", VietnameseText.fold(filter.text()))
                .param("units", looked)
                .param("depth", filter.unit() == null || filter.withUnder() ? Short.MAX_VALUE : 0)
                .param("nowhere", filter.unit() == null && administers() && rights.holdsARoot());
    }

    private boolean within(UnitId unit) {
        return access.may(Permission.ADMINISTER, unit)
                || access.may(Permission.RESET_PASSWORDS, unit);
    }

    private List<UnitId> scopes() {
        Set<UnitId> scopes = new LinkedHashSet<>(access.scopes(Permission.ADMINISTER));
        scopes.addAll(access.scopes(Permission.RESET_PASSWORDS));
        return List.copyOf(scopes);
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }

    private static AccountRow row(ResultSet row, int number) throws SQLException {
        return new AccountRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("display_name"),
                row.getObject("birth_year", Integer.class),
                row.getString("unit_name"),
                state(row),
                row.getBoolean("second_factor"),
                row.getBoolean("needs_factor"),
                row.getBoolean("waiting"));
    }

    private static AccountState state(ResultSet row) throws SQLException {
        if (!row.getBoolean("enabled")) {
            return AccountState.LOCKED;
        }
        if (row.getBoolean("has_password")) {
            return AccountState.ACTIVATED;
        }
        return Utc.read(row, "activated_at") == null
                ? AccountState.NEVER_ACTIVATED
                : AccountState.RESET;
    }
}
