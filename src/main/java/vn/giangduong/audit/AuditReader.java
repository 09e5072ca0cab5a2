package vn.giangduong.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
     * @param actor only this actor's; empty for everybody's
     * @throws org.springframework.security.access.AccessDeniedException for whoever does not audit
     */
    public List<Line> before(long before, String actor, int limit) {
        access.requireLog();
        audit.record(
                "audit.read",
                "log",
                before == Long.MAX_VALUE ? "newest" : before,
                actor.isEmpty() ? null : "of " + actor);
        return jdbc.sql(
                        """
                        SELECT id, at, actor, address, action, subject_type, subject_id, detail
                        FROM audit_log
                        WHERE id < :before AND (:actor = '' OR actor = :actor)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("before", before)
                .param("actor", actor)
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
