package vn.giangduong.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;

/** Reads the audit log, newest first. Every reading is itself written to it. */
@Service
@Transactional
public class AuditReader {

    /**
     * A line of the log.
     *
     * @param address where the act came from; {@code null} for the system's own
     */
    public record Line(
            long id,
            Instant at,
            String actor,
            @Nullable String address,
            String action,
            String subjectType,
            String subjectId,
            @Nullable String detail) {}

    /**
     * Which lines.
     *
     * @param actor only this actor's; empty for everybody's
     * @param action only this act; empty for all
     * @param from the first day
     * @param to the last day, included
     */
    public record Wanted(String actor, String action, LocalDate from, LocalDate to) {

        /** Everything. */
        public static final Wanted ALL =
                new Wanted("", "", LocalDate.of(2000, 1, 1), LocalDate.of(2999, 12, 31));
    }

    private final JdbcClient jdbc;
    private final LogAccess access;
    private final AuditLog audit;

    AuditReader(JdbcClient jdbc, LogAccess access, AuditLog audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Some lines older than one already seen.
     *
     * @param before only lines with a smaller key; {@link Long#MAX_VALUE} for the newest
     * @throws org.springframework.security.access.AccessDeniedException for whoever does not audit
     */
    public List<Line> before(long before, Wanted wanted, int limit) {
        access.requireLog();
        audit.record(
                "audit.read",
                "log",
                before == Long.MAX_VALUE ? "newest" : before,
                wanted.actor().isEmpty() ? null : "of " + wanted.actor());
        return jdbc.sql(
                        """
                        SELECT id, at, actor, address, action, subject_type, subject_id, detail
                        FROM audit_log
                        WHERE id < :before AND (:actor = '' OR actor = :actor)
                            AND (:action = '' OR action = :action)
                            AND at >= :from AND at < :until
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("before", before)
                .param("actor", wanted.actor())
                .param("action", wanted.action())
                .param("from", Utc.bind(Periods.startOfDay(wanted.from())))
                .param("until", Utc.bind(Periods.startOfDay(wanted.to().plusDays(1))))
                .param("limit", limit)
                .query(AuditReader::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                Utc.readRequired(row, "at"),
                row.getString("actor"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("detail"));
    }
}
