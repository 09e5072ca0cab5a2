package vn.giangduong.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.questionbank.CognitiveLevel;
import vn.giangduong.questionbank.TopicId;

/** The tables quiz and blueprint_row. */
@Component
class QuizStore {

    private static final String QUIZ =
            "SELECT id, module_version_id, title, minutes, attempts, pass_mark FROM quiz ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    QuizStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Quiz> find(QuizId id) {
        return query("WHERE id = ?", id.value());
    }

    Optional<Quiz> findByModuleVersion(ModuleVersionId moduleVersion) {
        return query("WHERE module_version_id = ?", moduleVersion.value());
    }

    /** As {@link #findByModuleVersion}, and nobody else changes the quiz until the commit. */
    Optional<Quiz> lockByModuleVersion(ModuleVersionId moduleVersion) {
        return query("WHERE module_version_id = ? FOR UPDATE", moduleVersion.value());
    }

    /** As {@link #find}, and the definition stays as it is until the commit. */
    Optional<Quiz> hold(QuizId id) {
        return query("WHERE id = ? LOCK IN SHARE MODE", id.value());
    }

    private Optional<Quiz> query(String where, long key) {
        return jdbc.sql(QUIZ + where).param(key).query(this::quiz).optional();
    }

    /**
     * Whether anybody has an attempt by now. Reads what is committed, whatever this transaction saw
     * before; an attempt's row locks its quiz, so with the quiz locked the answer stays true.
     */
    boolean hasAttempts(QuizId id) {
        return jdbc.sql("SELECT id FROM attempt WHERE quiz_id = ? LIMIT 1 LOCK IN SHARE MODE")
                .param(id.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    QuizId insert(ModuleVersionId moduleVersion, QuizDefinition definition, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        INSERT INTO quiz
                            (module_version_id, title, minutes, attempts, pass_mark, created_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .param(moduleVersion.value())
                .param(definition.title())
                .param(definition.minutes())
                .param(definition.attempts())
                .param(definition.passMark())
                .param(Utc.bind(at))
                .update(key);
        QuizId id = new QuizId(Keys.of(key));
        insertRows(id, definition.rows());
        return id;
    }

    void update(QuizId id, QuizDefinition definition) {
        jdbc.sql(
                        """
                        UPDATE quiz SET title = ?, minutes = ?, attempts = ?, pass_mark = ?,
                            version = version + 1
                        WHERE id = ?
                        """)
                .param(definition.title())
                .param(definition.minutes())
                .param(definition.attempts())
                .param(definition.passMark())
                .param(id.value())
                .update();
        jdbc.sql("DELETE FROM blueprint_row WHERE quiz_id = ?").param(id.value()).update();
        insertRows(id, definition.rows());
    }

    private void insertRows(QuizId id, List<BlueprintRow> rows) {
        List<Object[]> values =
                IntStream.range(0, rows.size())
                        .mapToObj(
                                position ->
                                        new Object[] {
                                            id.value(),
                                            position + 1,
                                            rows.get(position).topic().value(),
                                            rows.get(position).level().name(),
                                            rows.get(position).count()
                                        })
                        .toList();
        batches.batchUpdate(
                """
                INSERT INTO blueprint_row (quiz_id, position, topic_id, level, question_count)
                VALUES (?, ?, ?, ?, ?)
                """,
                values);
    }

    private Quiz quiz(ResultSet row, int number) throws SQLException {
        QuizId id = new QuizId(row.getLong("id"));
        List<BlueprintRow> rows = rows(id);
        return new Quiz(
                id,
                new ModuleVersionId(row.getLong("module_version_id")),
                row.getString("title"),
                rows.stream().mapToInt(BlueprintRow::count).sum(),
                row.getObject("minutes", Integer.class),
                row.getObject("attempts", Integer.class),
                row.getBigDecimal("pass_mark"),
                rows);
    }

    private List<BlueprintRow> rows(QuizId id) {
        return jdbc.sql(
                        """
                        SELECT topic_id, level, question_count FROM blueprint_row
                        WHERE quiz_id = ? ORDER BY position
                        """)
                .param(id.value())
                .query(
                        (row, number) ->
                                new BlueprintRow(
                                        new TopicId(row.getLong("topic_id")),
                                        CognitiveLevel.valueOf(row.getString("level")),
                                        row.getInt("question_count")))
                .list();
    }
}
