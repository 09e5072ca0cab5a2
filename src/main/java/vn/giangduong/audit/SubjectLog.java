package vn.giangduong.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Utc;

/**
 * Who did or read something about a person, for that person to see. It checks no access: the module
 * that knows whose data it is asks only for their own.
 */
@Service
@Transactional(readOnly = true)
public class SubjectLog {

    /** Acts on a unit by which lists with names were opened or taken away. */
    private static final List<String> LISTS =
            List.of("cadre.list", "training.names.opened", "report.people");

    /**
     * An act.
     *
     * @param direct whether it was about the person alone, not a list their name could be in
     */
    public record Act(Instant at, String actor, String action, boolean direct) {}

    private final JdbcClient jdbc;

    SubjectLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What others did or read about a cadre: the record itself, and lists of a unit the cadre was a
     * member of at that time, or of one above it. The newest come first.
     *
     * @param cadres the keys of the person's record and of those merged into it
     * @param except the person's own account, whose acts are left out
     */
    public List<Act> byOthers(List<Long> cadres, long except, int limit) {
        return jdbc.sql(
                        """
                        (SELECT l.id, l.at, l.actor, l.action, TRUE AS direct FROM audit_log l
                        WHERE l.subject_type = 'cadre' AND l.subject_id IN (:cadres)
                            AND (l.account_id IS NULL OR l.account_id <> :except)
                        ORDER BY l.id DESC LIMIT :limit)
                        UNION
                        (SELECT l.id, l.at, l.actor, l.action, FALSE
                        FROM membership m
                            JOIN unit_path p ON p.descendant_id = m.unit_id
                            JOIN audit_log l ON l.subject_type = 'unit'
                                AND l.subject_id = CONVERT(p.ancestor_id USING utf8mb4)
                                    COLLATE utf8mb4_uca1400_vietnamese_as_ci
                        WHERE m.cadre_id IN (:keys) AND l.action IN (:lists)
                            AND (l.account_id IS NULL OR l.account_id <> :except)
                            AND l.at + INTERVAL 7 HOUR >= GREATEST(m.valid_from, p.valid_from)
                            AND l.at + INTERVAL 7 HOUR < LEAST(m.valid_to, p.valid_to)
                        ORDER BY l.id DESC LIMIT :limit)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("cadres", cadres.stream().map(String::valueOf).toList())
                .param("keys", cadres)
                .param("lists", LISTS)
                .param("except", except)
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new Act(
                                        Utc.readRequired(row, "at"),
                                        row.getString("actor"),
                                        row.getString("action"),
                                        row.getBoolean("direct")))
                .list();
    }
}
