package vn.giangduong.questionbank;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Utc;

/** Banks, topics and questions: the rows that versions hang on. */
@Repository
class QuestionStore {

    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<BankId> bank(String code) {
        return jdbc.sql("SELECT id FROM question_bank WHERE code = ?")
                .param(code)
                .query(Long.class)
                .optional()
                .map(BankId::new);
    }

    /** Locks the bank, so that two imports of it wait for each other. */
    void lock(BankId bank) {
        jdbc.sql("SELECT id FROM question_bank WHERE id = ? FOR UPDATE")
                .param(bank.value())
                .query(Long.class)
                .single();
    }

    BankId insertBank(String code, String title, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO question_bank (code, title, created_at) VALUES (?, ?, ?)")
                .params(code, title, Utc.bind(at))
                .update(key);
        return new BankId(generated(key));
    }

    void renameBank(BankId bank, String title) {
        jdbc.sql(
                        """
                        UPDATE question_bank SET title = :title, version = version + 1
                        WHERE id = :id AND title <> :title COLLATE utf8mb4_bin
                        """)
                .param("title", title)
                .param("id", bank.value())
                .update();
    }

    /** The topic, made when the bank does not have it yet. */
    TopicId topic(BankId bank, String path) {
        return jdbc.sql("SELECT id FROM topic WHERE bank_id = ? AND path = ?")
                .params(bank.value(), path)
                .query(Long.class)
                .optional()
                .map(TopicId::new)
                .orElseGet(() -> insertTopic(bank, path));
    }

    private TopicId insertTopic(BankId bank, String path) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO topic (bank_id, path) VALUES (?, ?)")
                .params(bank.value(), path)
                .update(key);
        return new TopicId(generated(key));
    }

    Optional<Long> question(BankId bank, String code) {
        return jdbc.sql("SELECT id FROM question WHERE bank_id = ? AND code = ?")
                .params(bank.value(), code)
                .query(Long.class)
                .optional();
    }

    long insertQuestion(BankId bank, String code, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO question (bank_id, code, created_at) VALUES (?, ?, ?)")
                .params(bank.value(), code, Utc.bind(at))
                .update(key);
        return generated(key);
    }

    /** The newest version of each question of a bank, the shipped ones apart. */
    List<Newest> newest(BankId bank) {
        return jdbc.sql(
                        """
                        SELECT q.id, q.code, v.id, v.number, v.state, v.digest, v.author_id,
                            (SELECT s.digest FROM question_version s
                                WHERE s.question_id = q.id AND s.author_id IS NULL
                                ORDER BY s.number DESC LIMIT 1) AS shipped
                        FROM question q
                            JOIN question_version v ON v.question_id = q.id AND v.number = (
                                SELECT MAX(n.number) FROM question_version n
                                WHERE n.question_id = q.id)
                        WHERE q.bank_id = ?
                        """)
                .param(bank.value())
                .query(
                        (row, index) ->
                                new Newest(
                                        row.getLong(1),
                                        row.getString(2),
                                        new QuestionVersionId(row.getLong(3)),
                                        row.getInt(4),
                                        ReviewState.valueOf(row.getString(5)),
                                        row.getString(6),
                                        row.getObject(7, Long.class),
                                        row.getString(8)))
                .list();
    }

    static long generated(KeyHolder holder) {
        Number key = holder.getKey();
        if (key == null) {
            throw new IllegalStateException("the database made no key");
        }
        return key.longValue();
    }

    /**
     * A question by its newest version.
     *
     * @param shippedDigest the content of the newest version that came with the product, or null
     */
    record Newest(
            long questionId,
            String code,
            QuestionVersionId version,
            int number,
            ReviewState state,
            String digest,
            @Nullable Long authorId,
            @Nullable String shippedDigest) {

        boolean isOpen() {
            return state == ReviewState.DRAFT || state == ReviewState.IN_REVIEW;
        }
    }
}
