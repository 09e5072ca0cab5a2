package vn.giangduong.people.memberships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;

/** The dated rows of one table of stays. The database itself refuses two at one time. */
final class StayStore {

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final String table;
    private final String endReason;

    /**
     * @param table {@code membership} or {@code place_of_study}
     * @param endReason what is read as the reason of an end
     */
    StayStore(
            JdbcClient jdbc, CurrentUser currentUser, Clock clock, String table, String endReason) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
        this.table = table;
        this.endReason = endReason;
    }

    /** Whoever changes a cadre's stays waits for whoever else does. */
    boolean lock(CadreId cadre) {
        return jdbc.sql("SELECT id FROM cadre WHERE id = ? FOR UPDATE")
                .param(cadre.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Every stay, the earliest first. */
    List<Stay> of(CadreId cadre) {
        return jdbc.sql(
                        """
                        SELECT s.id, s.unit_id, u.code, COALESCE(v.name, u.code) AS unit_name,
                            s.valid_from, s.valid_to, s.reason, %s AS end_reason, s.recorded_at,
                            a.code AS recorded_by
                        FROM %s s
                            JOIN unit u ON u.id = s.unit_id
                            LEFT JOIN unit_version v ON v.unit_id = s.unit_id
                                AND v.valid_from <= s.valid_from AND v.valid_to > s.valid_from
                            LEFT JOIN account a ON a.id = s.recorded_by
                        WHERE s.cadre_id = ? ORDER BY s.valid_from
                        """
                                .formatted(endReason, table))
                .param(cadre.value())
                .query(StayStore::stay)
                .list();
    }

    void insert(
            CadreId cadre, UnitId unit, LocalDate from, @Nullable LocalDate until, String reason) {
        jdbc.sql(
                        """
                        INSERT INTO %s (cadre_id, unit_id, valid_from, valid_to, reason,
                            recorded_at, recorded_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """
                                .formatted(table))
                .param(cadre.value())
                .param(unit.value())
                .param(from)
                .param(until == null ? OPEN : until)
                .param(reason)
                .param(Utc.bind(clock.instant()))
                .param(currentUser.find().map(SignedIn::accountId).orElse(null))
                .update();
    }

    void endOn(long stay, @Nullable LocalDate until) {
        jdbc.sql("UPDATE %s SET valid_to = ? WHERE id = ?".formatted(table))
                .param(until == null ? OPEN : until)
                .param(stay)
                .update();
    }

    void delete(long stay) {
        jdbc.sql("DELETE FROM %s WHERE id = ?".formatted(table)).param(stay).update();
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        LocalDate until = row.getObject("valid_to", LocalDate.class);
        return new Stay(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                row.getString("code"),
                row.getString("unit_name"),
                row.getObject("valid_from", LocalDate.class),
                OPEN.equals(until) ? null : until,
                row.getString("reason"),
                row.getString("end_reason"),
                Utc.read(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
