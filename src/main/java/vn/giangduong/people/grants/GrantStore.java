package vn.giangduong.people.grants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.units.KnownEndings;

/** The grants in the database. */
@Component
public class GrantStore {

    /** Stands for "until further notice" in the database. */
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    /** A grant with the key of its unit. */
    record Row(Grant grant, UnitId unit, long account) {}

    private static final String SELECT =
            """
            SELECT g.id, a.code AS account_code, a.display_name, g.role, g.unit_id, g.account_id,
                u.code AS unit_code,
                (SELECT v.name FROM unit_version v WHERE v.unit_id = u.id
                    ORDER BY v.valid_from <= :today DESC, v.valid_from DESC LIMIT 1) AS unit_name,
                g.valid_from, g.valid_to, g.document, giver.code AS given_by, g.ended_at,
                ender.code AS ended_by, g.end_reason
            """;

    private static final String FROM =
            """
            FROM role_grant g
                JOIN account a ON a.id = g.account_id
                JOIN unit u ON u.id = g.unit_id
                LEFT JOIN account giver ON giver.id = g.given_by
                LEFT JOIN account ender ON ender.id = g.ended_by
            """;

    private static final String OF_UNIT =
            """
            WHERE (:past OR g.valid_to > :today)
                AND EXISTS (SELECT 1 FROM unit_path p WHERE p.ancestor_id = :unit
                    AND p.descendant_id = g.unit_id AND p.depth <= :deepest
                    AND p.valid_from <= :today AND p.valid_to > :today)
            """;

    private static final String OF_ACCOUNT =
            """
            WHERE g.account_id = :account
                AND EXISTS (SELECT 1 FROM unit_path p WHERE p.ancestor_id IN (:scopes)
                    AND p.descendant_id = g.unit_id
                    AND p.valid_from <= :today AND p.valid_to > :today)
            """;

    private static final String ORDER =
            " ORDER BY g.valid_to > :today DESC, unit_name, g.role, a.display_name, g.id";

    private final JdbcClient jdbc;
    private final KnownEndings endings;

    GrantStore(JdbcClient jdbc, KnownEndings endings) {
        this.jdbc = jdbc;
        this.endings = endings;
    }

    List<Grant> ofUnit(UnitId unit, boolean subtree, boolean past, LocalDate today, long from) {
        return ofUnit(SELECT + FROM + OF_UNIT + ORDER + " LIMIT :limit OFFSET :from", unit, subtree)
                .param("past", past)
                .param("today", today)
                .param("limit", GrantPage.SIZE)
                .param("from", from)
                .query((row, number) -> row(row).grant())
                .list();
    }

    long countOfUnit(UnitId unit, boolean subtree, boolean past, LocalDate today) {
        return ofUnit("SELECT COUNT(*) " + FROM + OF_UNIT, unit, subtree)
                .param("past", past)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec ofUnit(String sql, UnitId unit, boolean subtree) {
        return jdbc.sql(sql)
                .param("unit", unit.value())
                .param("deepest", subtree ? Short.MAX_VALUE : 0);
    }

    List<Grant> ofAccount(long account, List<UnitId> scopes, LocalDate today) {
        if (scopes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + FROM + OF_ACCOUNT + ORDER)
                .param("account", account)
                .param("scopes", scopes.stream().map(UnitId::value).toList())
                .param("today", today)
                .query((row, number) -> row(row).grant())
                .list();
    }

    Optional<Row> find(long id, LocalDate today) {
        return jdbc.sql(SELECT + FROM + " WHERE g.id = :id FOR UPDATE")
                .param("id", id)
                .param("today", today)
                .query((row, number) -> row(row))
                .optional();
    }

    /** Makes others who give this account roles wait. */
    void lock(long account) {
        endings.hold();
        jdbc.sql("SELECT id FROM account WHERE id = ? FOR UPDATE")
                .param(account)
                .query(Long.class)
                .single();
    }

    /** Whether the account holds or will hold the role for that very unit in that time. */
    public boolean overlaps(
            long account, Role role, UnitId unit, LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM role_grant
                                WHERE account_id = :account AND role = :role AND unit_id = :unit
                                    AND valid_from < :to AND valid_to > :from
                                    AND valid_from < valid_to
                                """)
                        .param("account", account)
                        .param("role", role.name())
                        .param("unit", unit.value())
                        .param("from", from)
                        .param("to", to == null ? FOREVER : to)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether somebody else holds the role today. */
    boolean heldByAnother(Role role, long grant, LocalDate today) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM role_grant g JOIN account a ON a.id = g.account_id
                                WHERE g.role = ? AND g.id <> ? AND a.enabled
                                    AND g.valid_from <= ? AND g.valid_to > ?
                                FOR UPDATE
                                """)
                        .param(role.name())
                        .param(grant)
                        .param(today)
                        .param(today)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Adds a grant; it ends with its unit.
     *
     * @throws BadInputException when the unit has ended by the day on which it would begin
     */
    public void add(
            long account,
            Role role,
            UnitId unit,
            LocalDate from,
            @Nullable LocalDate to,
            String document,
            long givenBy,
            Instant now) {
        LocalDate ends = endings.endOf(unit).orElse(null);
        if (ends != null && !from.isBefore(ends)) {
            throw new BadInputException(
                    Problem.atField(
                            "grant",
                            "from",
                            "people.grants.unitEnds",
                            VietnameseFormats.date(ends)));
        }
        jdbc.sql(
                        """
                        INSERT INTO role_grant (account_id, role, unit_id, valid_from, valid_to,
                            document, given_by, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(account)
                .param(role.name())
                .param(unit.value())
                .param(from)
                .param(to == null ? FOREVER : to)
                .param(document)
                .param(givenBy)
                .param(Utc.bind(now))
                .update();
        endings.follow(unit);
    }

    /** Ends a grant on a day; one that has not begun by then never will have held. */
    void end(long id, LocalDate on, String reason, long endedBy, Instant now) {
        jdbc.sql(
                        """
                        UPDATE role_grant SET valid_to = GREATEST(valid_from, :on),
                            end_reason = :reason, ended_by = :by, ended_at = :now,
                            version = version + 1
                        WHERE id = :id
                        """)
                .param("on", on)
                .param("reason", reason)
                .param("by", endedBy)
                .param("now", Utc.bind(now))
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        Grant grant =
                new Grant(
                        row.getLong("id"),
                        row.getString("account_code"),
                        row.getString("display_name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        row.getObject("valid_from", LocalDate.class),
                        FOREVER.equals(to) ? null : to,
                        row.getString("document"),
                        row.getString("given_by"),
                        Utc.read(row, "ended_at"),
                        row.getString("ended_by"),
                        row.getString("end_reason"));
        return new Row(grant, new UnitId(row.getLong("unit_id")), row.getLong("account_id"));
    }
}
