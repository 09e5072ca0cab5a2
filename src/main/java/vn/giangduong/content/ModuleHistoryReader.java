package vn.giangduong.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Utc;

/** Reads what became of a module's versions. */
@Repository
class ModuleHistoryReader {

    private final JdbcClient jdbc;
    private final ModuleRepository repository;

    ModuleHistoryReader(JdbcClient jdbc, ModuleRepository repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    ModuleHistory history(String code, long account) {
        StudyModuleId module =
                repository
                        .find(code)
                        .orElseThrow(() -> new ModuleNotFoundException("No module " + code));
        return new ModuleHistory(
                module,
                code,
                jdbc.sql(
                                """
                                SELECT v.id, v.number, v.title, v.state, v.author_id, v.created_at,
                                    v.submitted_at, v.approved_at, v.reason,
                                    a.display_name AS author, p.display_name AS approver
                                FROM study_module_version v
                                    LEFT JOIN account a ON a.id = v.author_id
                                    LEFT JOIN account p ON p.id = v.approver_id
                                WHERE v.module_id = ? ORDER BY v.number DESC
                                """)
                        .param(module.value())
                        .query((row, number) -> entry(row, account))
                        .list());
    }

    List<ReviewItem> waiting(long account) {
        return jdbc.sql(
                        """
                        SELECT v.id, m.code, v.number, v.title, v.author_id, v.submitted_at,
                            a.display_name AS author
                        FROM study_module_version v
                            JOIN study_module m ON m.id = v.module_id
                            JOIN account a ON a.id = v.author_id
                        WHERE v.state = 'IN_REVIEW' ORDER BY v.submitted_at, v.id
                        """)
                .query(
                        (row, number) ->
                                new ReviewItem(
                                        new ModuleVersionId(row.getLong("id")),
                                        row.getString("code"),
                                        row.getInt("number"),
                                        row.getString("title"),
                                        row.getString("author"),
                                        row.getLong("author_id") == account,
                                        Utc.readRequired(row, "submitted_at")))
                .list();
    }

    /** The version with the next lower number. */
    Optional<ModuleVersionId> before(ModuleVersionId id) {
        return jdbc.sql(
                        """
                        SELECT b.id
                        FROM study_module_version v
                            JOIN study_module_version b ON b.module_id = v.module_id
                                AND b.number < v.number
                        WHERE v.id = ? ORDER BY b.number DESC LIMIT 1
                        """)
                .param(id.value())
                .query((row, number) -> new ModuleVersionId(row.getLong(1)))
                .optional();
    }

    Optional<ModuleVersionId> latestApproved(StudyModuleId module) {
        return jdbc.sql(
                        """
                        SELECT id FROM study_module_version
                        WHERE module_id = ? AND state = 'APPROVED' ORDER BY number DESC LIMIT 1
                        """)
                .param(module.value())
                .query((row, number) -> new ModuleVersionId(row.getLong(1)))
                .optional();
    }

    private static ModuleHistory.Entry entry(ResultSet row, long account) throws SQLException {
        return new ModuleHistory.Entry(
                new ModuleVersionId(row.getLong("id")),
                row.getInt("number"),
                row.getString("title"),
                ModuleState.valueOf(row.getString("state")),
                row.getString("author"),
                row.getLong("author_id") == account,
                Utc.readRequired(row, "created_at"),
                Utc.read(row, "submitted_at"),
                row.getString("approver"),
                Utc.read(row, "approved_at"),
                row.getString("reason"));
    }
}
