package vn.giangduong.assessment;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.CadreMergeParticipant;

/**
 * Attempts go over to the kept record, numbered after its own: papers, answers, marks and receipts
 * stay as they are, since none of them holds the cadre or the number.
 */
@Component
@Order(50)
class AttemptMerge implements CadreMergeParticipant {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An attempt as it was. */
    record Moved(long id, long cadre, int number) {}

    private final JdbcClient jdbc;

    AttemptMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "assessment.attempts";
    }

    @Override
    public String carryOut(CadreId kept, CadreId merged) {
        List<Moved> moved =
                jdbc.sql(
                                """
                                SELECT id, cadre_id, number FROM attempt WHERE cadre_id = ?
                                ORDER BY quiz_id, number FOR UPDATE
                                """)
                        .param(merged.value())
                        .query(
                                (row, number) ->
                                        new Moved(
                                                row.getLong("id"),
                                                row.getLong("cadre_id"),
                                                row.getInt("number")))
                        .list();
        moved.forEach(attempt -> goOver(attempt.id(), kept));
        return JSON.writeValueAsString(moved);
    }

    private void goOver(long attempt, CadreId kept) {
        int last =
                jdbc.sql(
                                """
                                SELECT COALESCE(MAX(o.number), 0)
                                FROM attempt a LEFT JOIN attempt o ON o.quiz_id = a.quiz_id
                                    AND o.cadre_id = ?
                                WHERE a.id = ?
                                """)
                        .param(kept.value())
                        .param(attempt)
                        .query(Integer.class)
                        .single();
        jdbc.sql(
                        """
                        UPDATE attempt SET cadre_id = ?, number = ?, version = version + 1
                        WHERE id = ?
                        """)
                .param(kept.value())
                .param(last + 1)
                .param(attempt)
                .update();
    }

    @Override
    public void undo(String moved) {
        for (Moved attempt : JSON.readValue(moved, new TypeReference<List<Moved>>() {})) {
            jdbc.sql(
                            """
                            UPDATE attempt SET cadre_id = ?, number = ?, version = version + 1
                            WHERE id = ?
                            """)
                    .param(attempt.cadre())
                    .param(attempt.number())
                    .param(attempt.id())
                    .update();
        }
    }
}
