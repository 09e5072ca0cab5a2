package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.assessment.core.Marking;
import vn.giangduong.assessment.core.Marking.PaperMark;
import vn.giangduong.base.time.Utc;

/** The tables marking and item_mark. A marking is added, never rewritten. */
@Component
class MarkingStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MarkingStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Adds a marking; paper, items and the mark's items are in the same order. */
    void insert(
            AttemptId attempt,
            int number,
            Instant at,
            List<PaperItem> paper,
            List<Marking.Item> items,
            PaperMark mark) {
        jdbc.sql(
                        """
                        INSERT INTO marking (attempt_id, number, marked_at, mark, correct_count)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .param(attempt.value())
                .param(number)
                .param(Utc.bind(at))
                .param(mark.mark())
                .param(mark.right())
                .update();
        batches.batchUpdate(
                """
                INSERT INTO item_mark (attempt_id, marking_number, position, answer, mark)
                VALUES (?, ?, ?, ?, ?)
                """,
                IntStream.range(0, paper.size())
                        .mapToObj(
                                i ->
                                        new Object[] {
                                            attempt.value(),
                                            number,
                                            paper.get(i).position(),
                                            items.get(i).answer(),
                                            mark.items().get(i).mark()
                                        })
                        .toList());
    }

    /** What each question earned in the newest marking, by position. */
    Map<Integer, ItemMark> newest(AttemptId attempt) {
        return jdbc
                .sql(
                        """
                        SELECT position, answer, mark FROM item_mark
                        WHERE attempt_id = :attempt AND marking_number =
                            (SELECT MAX(number) FROM marking WHERE attempt_id = :attempt)
                        """)
                .param("attempt", attempt.value())
                .query(
                        (row, number) ->
                                new ItemMark(
                                        row.getInt("position"),
                                        row.getString("answer"),
                                        row.getBigDecimal("mark")))
                .stream()
                .collect(Collectors.toMap(ItemMark::position, item -> item));
    }

    /** What one question earned, and for which answer. */
    record ItemMark(int position, String answer, BigDecimal mark) {}
}
