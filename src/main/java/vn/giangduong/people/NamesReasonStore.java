package vn.giangduong.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.security.NamesNeedReasonException;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;

/** Knows how far down a grant reaches without a reason, and which reasons still hold. */
@Component
class NamesReasonStore {

    /** How many levels below the unit of a grant names may be seen without a reason. */
    static final int FREE_LEVELS = 1;

    private final JdbcClient jdbc;

    NamesReasonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units for whose subtrees a reason given in the session still holds. */
    List<UnitId> units(long account, String session, Instant now) {
        return jdbc
                .sql(
                        """
                        SELECT DISTINCT unit_id FROM names_reason
                        WHERE account_id = ? AND session_key = ? AND session_key <> ''
                            AND valid_until > ?
                        """)
                .param(account)
                .param(session)
                .param(Utc.bind(now))
                .query(Long.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }

    /** Whether a reason given in the session for the unit or one above it still holds. */
    boolean holds(long account, String session, UnitId unit, LocalDate today, Instant now) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*)
                                FROM names_reason r
                                    JOIN unit_path p ON p.ancestor_id = r.unit_id
                                        AND p.descendant_id = :unit
                                        AND p.valid_from <= :today AND p.valid_to > :today
                                WHERE r.account_id = :account AND r.session_key = :session
                                    AND r.session_key <> '' AND r.valid_until > :now
                                """)
                        .param("unit", unit.value())
                        .param("today", today)
                        .param("account", account)
                        .param("session", session)
                        .param("now", Utc.bind(now))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether the reach has a unit that neither a near grant nor a reason of its own covers. */
    boolean reachesTooFar(
            long account,
            String session,
            List<String> roles,
            UnitId unit,
            Reach reach,
            LocalDate today,
            Instant now) {
        return jdbc.sql(
                        """
                        SELECT d.descendant_id
                        FROM unit_path d
                        WHERE d.ancestor_id = :unit AND d.depth <= :deepest
                            AND d.valid_from <= :today AND d.valid_to > :today
                            AND NOT EXISTS (
                                SELECT 1 FROM role_grant g
                                    JOIN unit_path p ON p.ancestor_id = g.unit_id
                                        AND p.descendant_id = d.descendant_id
                                        AND p.valid_from <= :today AND p.valid_to > :today
                                WHERE g.account_id = :account AND g.role IN (:roles)
                                    AND g.valid_from <= :today AND g.valid_to > :today
                                    AND p.depth <= :free)
                            AND NOT EXISTS (
                                SELECT 1 FROM names_reason r
                                    JOIN unit_path p ON p.ancestor_id = r.unit_id
                                        AND p.descendant_id = d.descendant_id
                                        AND p.valid_from <= :today AND p.valid_to > :today
                                WHERE r.account_id = :account AND r.session_key = :session
                                    AND r.session_key <> '' AND r.valid_until > :now)
                        LIMIT 1
                        """)
                .param("unit", unit.value())
                .param("deepest", reach == Reach.OWN ? 0 : Short.MAX_VALUE)
                .param("today", today)
                .param("account", account)
                .param("session", session)
                .param("roles", roles)
                .param("free", FREE_LEVELS)
                .param("now", Utc.bind(now))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** What to tell whoever must give a reason first. */
    NamesNeedReasonException needed(UnitId unit, LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT u.code, v.name FROM unit u
                            JOIN unit_version v ON v.unit_id = u.id
                                AND v.valid_from <= :today AND v.valid_to > :today
                        WHERE u.id = :unit
                        """)
                .param("unit", unit.value())
                .param("today", today)
                .query(
                        (row, number) ->
                                new NamesNeedReasonException(
                                        row.getString("code"), row.getString("name")))
                .single();
    }

    void add(
            long account,
            String session,
            UnitId unit,
            NamesPurpose purpose,
            String words,
            Instant now,
            Duration lasts) {
        jdbc.sql(
                        """
                        INSERT INTO names_reason
                            (account_id, session_key, unit_id, purpose, words, given_at,
                                valid_until)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(account)
                .param(session)
                .param(unit.value())
                .param(purpose.name())
                .param(words)
                .param(Utc.bind(now))
                .param(Utc.bind(now.plus(lasts)))
                .update();
    }

    /** Ends the reasons given in a session. */
    void end(long account, String session, Instant now) {
        jdbc.sql(
                        """
                        UPDATE names_reason SET valid_until = ?
                        WHERE account_id = ? AND session_key = ? AND valid_until > ?
                        """)
                .param(Utc.bind(now))
                .param(account)
                .param(session)
                .param(Utc.bind(now))
                .update();
    }
}
