package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.QuestionPool;
import vn.giangduong.questionbank.QuestionVersion;
import vn.giangduong.questionbank.QuestionVersionId;

/** The table paper_item: written once with its attempt and never changed. */
@Component
class PaperStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final QuestionPool pool;

    PaperStore(JdbcClient jdbc, JdbcTemplate batches, QuestionPool pool) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.pool = pool;
    }

    void insert(AttemptId attempt, List<PaperItem> items) {
        batches.batchUpdate(
                """
                INSERT INTO paper_item
                    (attempt_id, position, question_version_id, option_order, max_mark)
                VALUES (?, ?, ?, ?, ?)
                """,
                items.stream()
                        .map(
                                item ->
                                        new Object[] {
                                            attempt.value(),
                                            item.position(),
                                            item.question().id().value(),
                                            order(item.options()),
                                            item.maximum()
                                        })
                        .toList());
    }

    private static String order(List<QuestionOption> options) {
        return options.stream().map(QuestionOption::key).collect(Collectors.joining());
    }

    /** The whole paper in order. */
    List<PaperItem> read(AttemptId attempt) {
        List<Row> rows =
                jdbc.sql(
                                """
                                SELECT position, question_version_id, option_order, max_mark
                                FROM paper_item WHERE attempt_id = ? ORDER BY position
                                """)
                        .param(attempt.value())
                        .query(
                                (row, number) ->
                                        new Row(
                                                row.getInt("position"),
                                                new QuestionVersionId(
                                                        row.getLong("question_version_id")),
                                                row.getString("option_order"),
                                                row.getBigDecimal("max_mark")))
                        .list();
        Map<QuestionVersionId, QuestionVersion> questions =
                pool.versions(rows.stream().map(Row::question).toList());
        return rows.stream().map(row -> item(row, questions)).toList();
    }

    private static PaperItem item(Row row, Map<QuestionVersionId, QuestionVersion> questions) {
        QuestionVersion question = questions.get(row.question());
        if (question == null) {
            throw new IllegalStateException("Question version " + row.question() + " is gone");
        }
        Map<String, QuestionOption> options =
                question.choices().stream()
                        .collect(Collectors.toMap(QuestionOption::key, Function.identity()));
        List<QuestionOption> ordered =
                row.order().chars().mapToObj(key -> options.get(Character.toString(key))).toList();
        return new PaperItem(row.position(), question, ordered, row.maximum());
    }

    private record Row(
            int position, QuestionVersionId question, String order, BigDecimal maximum) {}
}
