package vn.giangduong.people.grants;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Periods;
import vn.giangduong.people.NamesReach;

/**
 * Finds the accounts the signed-in person may give roles to: an administrator every account, an
 * officer those of cadres in the subtrees where they may give roles, and those who hold a role
 * there already. Searching by name shows an officer only names they may see without a reason or for
 * which one holds.
 */
@Component
public class GrantAccounts {

    /** An account that may be given roles. */
    public record Account(long id, String code, String name) {}

    private static final String MINE =
            """
            (:administers OR EXISTS (
                SELECT 1 FROM role_grant g
                    JOIN unit_path p ON p.ancestor_id = g.unit_id
                        AND p.valid_from <= :today AND p.valid_to > :today
                WHERE g.account_id = :me AND g.role IN (:givers)
                    AND g.valid_from <= :today AND g.valid_to > :today
                    AND (p.descendant_id = m.unit_id
                        OR p.descendant_id IN (
                            SELECT h.unit_id FROM role_grant h WHERE h.account_id = a.id))))
            """;

    private static final String NAMES =
            "(:administers OR " + NamesReach.condition("m.unit_id") + ")";

    private static final String ACCOUNTS =
            """
            FROM account a
                LEFT JOIN cadre c ON c.id = a.cadre_id
                LEFT JOIN membership m ON m.cadre_id = a.cadre_id
                    AND m.valid_from <= :today AND m.valid_to > :today
                LEFT JOIN unit_version v ON v.unit_id = m.unit_id
                    AND v.valid_from <= :today AND v.valid_to > :today
            """;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final NamesReach reach;
    private final Clock clock;

    GrantAccounts(JdbcClient jdbc, CurrentUser currentUser, NamesReach reach, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.reach = reach;
        this.clock = clock;
    }

    /** The account of that code, if it exists and is one of those the signed-in person may see. */
    public Optional<Account> find(String code) {
        return bound(
                        "SELECT a.id, a.code, a.display_name "
                                + ACCOUNTS
                                + " WHERE a.code = :code AND "
                                + MINE)
                .param("code", code)
                .query(
                        (row, number) ->
                                new Account(
                                        row.getLong("id"),
                                        row.getString("code"),
                                        row.getString("display_name")))
                .optional();
    }

    /** Accounts by any part of the name, with or without marks, or by the beginning of the code. */
    public List<AccountChoice> search(String text, int limit) {
        return reach.bind(
                        bound(
                                "SELECT a.code, a.display_name, v.name AS unit_name,"
                                        + " COALESCE(YEAR(c.birth_date), c.birth_year) AS birth_year "
                                        + ACCOUNTS
                                        + """
                                WHERE a.enabled
                                    AND (c.name_folded LIKE CONCAT('%', :folded, '%')
                                        OR c.id IS NULL AND a.display_name LIKE CONCAT('%', :text, '%')
                                        OR a.code LIKE CONCAT(:text, '%'))
                                """
                                        + " AND "
                                        + MINE
                                        + " AND "
                                        + NAMES
                                        + """
                                ORDER BY LOCATE(:text, a.display_name) = 0, c.sort_name, a.code
                                LIMIT :limit
                                """),
                        Permission.SEE_NAMES)
                .param("folded", VietnameseText.fold(text))
                .param("text", like(VietnameseText.clean(text)))
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new AccountChoice(
                                        row.getString("code"),
                                        row.getString("display_name"),
                                        row.getObject("birth_year", Integer.class),
                                        row.getString("unit_name")))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql) {
        LocalDate today = Periods.dayOf(clock.instant());
        return jdbc.sql(sql)
                .param("today", today)
                .param("me", currentUser.require().accountId())
                .param("administers", administers(today))
                .param("givers", rolesWith(Permission.GIVE_ROLES));
    }

    private boolean administers(LocalDate today) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM role_grant
                                WHERE account_id = :me AND role IN (:roles)
                                    AND valid_from <= :today AND valid_to > :today
                                """)
                        .param("me", currentUser.require().accountId())
                        .param("roles", rolesWith(Permission.ADMINISTER))
                        .param("today", today)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static List<String> rolesWith(Permission permission) {
        return Arrays.stream(Role.values())
                .filter(role -> role.carries(permission))
                .map(Role::name)
                .toList();
    }

    private static String like(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
