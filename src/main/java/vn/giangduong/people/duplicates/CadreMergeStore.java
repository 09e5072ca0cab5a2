package vn.giangduong.people.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.CadreId;

/** What was made one, and what it takes to part it again. */
@Repository
class CadreMergeStore {

    private static final String SELECT =
            """
            SELECT g.id, g.kept_id, k.code AS kept_code, k.full_name AS kept_name, g.merged_id,
                m.code AS merged_code, m.full_name AS merged_name, g.reason, g.merged_at,
                a.code AS merged_by, g.undone_at
            FROM cadre_merge g
                JOIN cadre k ON k.id = g.kept_id
                JOIN cadre m ON m.id = g.merged_id
                JOIN account a ON a.id = g.merged_by
            """;

    private final JdbcClient jdbc;

    CadreMergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks both records, always in the same order, and says where each is merged into. */
    List<Long> lock(CadreId one, CadreId other) {
        return jdbc.sql(
                        """
                        SELECT COALESCE(merged_into, 0) FROM cadre WHERE id IN (?, ?)
                        ORDER BY id FOR UPDATE
                        """)
                .param(one.value())
                .param(other.value())
                .query(Long.class)
                .list();
    }

    void mark(CadreId merged, @Nullable CadreId into) {
        jdbc.sql("UPDATE cadre SET merged_into = ?, version = version + 1 WHERE id = ?")
                .param(into == null ? null : into.value())
                .param(merged.value())
                .update();
    }

    void insert(
            CadreId kept, CadreId merged, String reason, String moved, Instant at, long account) {
        jdbc.sql(
                        """
                        INSERT INTO cadre_merge (kept_id, merged_id, reason, moved, merged_at,
                            merged_by)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .param(kept.value())
                .param(merged.value())
                .param(reason)
                .param(moved)
                .param(Utc.bind(at))
                .param(account)
                .update();
    }

    /** Whether this call was the one that undid it. */
    boolean undone(long merge, Instant at, long account) {
        return jdbc.sql(
                                """
                                UPDATE cadre_merge
                                SET undone_at = ?, undone_by = ?, version = version + 1
                                WHERE id = ? AND undone_at IS NULL
                                """)
                        .param(Utc.bind(at))
                        .param(account)
                        .param(merge)
                        .update()
                == 1;
    }

    Optional<CadreMerge> find(long merge) {
        return jdbc.sql(SELECT + "WHERE g.id = ?")
                .param(merge)
                .query(CadreMergeStore::merge)
                .optional();
    }

    String moved(long merge) {
        return jdbc.sql("SELECT moved FROM cadre_merge WHERE id = ?")
                .param(merge)
                .query(String.class)
                .single();
    }

    /** The merges that still hold in which the record was kept or given up, the last first. */
    List<CadreMerge> of(CadreId cadre) {
        return jdbc.sql(
                        SELECT
                                + "WHERE (g.kept_id = :cadre OR g.merged_id = :cadre)"
                                + " AND g.undone_at IS NULL ORDER BY g.id DESC")
                .param("cadre", cadre.value())
                .query(CadreMergeStore::merge)
                .list();
    }

    private static CadreMerge merge(ResultSet row, int number) throws SQLException {
        return new CadreMerge(
                row.getLong("id"),
                new CadreId(row.getLong("kept_id")),
                row.getString("kept_code"),
                row.getString("kept_name"),
                new CadreId(row.getLong("merged_id")),
                row.getString("merged_code"),
                row.getString("merged_name"),
                row.getString("reason"),
                Utc.readRequired(row, "merged_at"),
                row.getString("merged_by"),
                Utc.read(row, "undone_at"));
    }
}
