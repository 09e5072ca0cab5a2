package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.questionbank.CognitiveLevel;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.TopicId;

/** Puts a bank, a module and a quiz into the database, past every service. Codes are fresh. */
public final class QuizFixture {

    /** Begins anew at every start of the machine, so that a kept database meets fresh codes. */
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private static final String AT = "2026-01-01 00:00:00";

    private final JdbcClient jdbc;
    private final long bank;

    public QuizFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.bank =
                insert(
                        "INSERT INTO question_bank (code, title, created_at) VALUES (?, 'Bank', ?)",
                        "fixture-" + NUMBER.incrementAndGet(),
                        AT);
    }

    public TopicId topic() {
        return new TopicId(
                insert(
                        "INSERT INTO topic (bank_id, path) VALUES (?, ?)",
                        bank,
                        "topic " + NUMBER.incrementAndGet()));
    }

    /** So many single-choice questions; the right option is always B. */
    public List<Long> questions(TopicId topic, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(
                        _ ->
                                question(
                                        topic,
                                        QuestionType.SINGLE,
                                        "APPROVED",
                                        null,
                                        List.of("0", "1", "0", "0")))
                .toList();
    }

    /** A question in any state; weights are of options A, B, C and so on. */
    long question(
            TopicId topic,
            QuestionType type,
            String state,
            @Nullable LocalDate validTo,
            List<String> weights) {
        long question =
                insert(
                        "INSERT INTO question (bank_id, code, created_at) VALUES (?, ?, ?)",
                        bank,
                        "q" + NUMBER.incrementAndGet(),
                        AT);
        return version(question, 1, topic, type, state, validTo, weights);
    }

    long version(
            long question,
            int number,
            TopicId topic,
            QuestionType type,
            String state,
            @Nullable LocalDate validTo,
            List<String> weights) {
        long version =
                insert(
                        """
                        INSERT INTO question_version (question_id, number, topic_id, type, level,
                            format, stem, stem_html, search_words, explanation, explanation_html,
                            citation, digest, valid_to, state, approved_at, created_at)
                        VALUES (?, ?, ?, ?, 'RECOGNISE', 'HTML', 'Stem', ?, 'stem', 'Why',
                            '<p>Why</p>', 'Article 2', REPEAT('0', 64), ?, ?, IF(? = 'APPROVED', '2026-01-01', NULL), ?)
                        """,
                        question,
                        number,
                        topic.value(),
                        type.name(),
                        "<p>Stem " + question + "." + number + "</p>",
                        validTo,
                        state,
                        state,
                        AT);
        char key = 'A';
        for (String weight : weights) {
            insert(
                    """
                    INSERT INTO question_option
                        (question_version_id, option_key, text, html, fraction, feedback,
                            feedback_html)
                    VALUES (?, ?, 'Option', ?, ?, 'About', ?)
                    """,
                    version,
                    String.valueOf(key),
                    "<p>Option " + key + "</p>",
                    new BigDecimal(weight),
                    "<p>About " + key + "</p>");
            key++;
        }
        return version;
    }

    long questionOf(long version) {
        return jdbc.sql("SELECT question_id FROM question_version WHERE id = ?")
                .param(version)
                .query(Long.class)
                .single();
    }

    ModuleVersionId moduleVersion() {
        long module =
                insert(
                        "INSERT INTO study_module (code, created_at) VALUES (?, ?)",
                        "module-" + NUMBER.incrementAndGet(),
                        AT);
        return new ModuleVersionId(
                insert(
                        """
                        INSERT INTO study_module_version (module_id, number, title, summary,
                            minutes, description, state, created_at)
                        VALUES (?, 1, 'Module title', 'Summary', 45, '', 'APPROVED', ?)
                        """,
                        module,
                        AT));
    }

    /** A quiz of so many questions on a topic, pass mark 5. */
    public QuizId quiz(
            TopicId topic, int questions, @Nullable Integer minutes, @Nullable Integer attempts) {
        long quiz =
                insert(
                        """
                        INSERT INTO quiz
                            (module_version_id, title, minutes, attempts, pass_mark, created_at)
                        VALUES (?, 'Quiz title', ?, ?, 5, ?)
                        """,
                        moduleVersion().value(),
                        minutes,
                        attempts,
                        AT);
        jdbc.sql(
                        """
                        INSERT INTO blueprint_row
                            (quiz_id, position, topic_id, level, question_count)
                        VALUES (?, 1, ?, ?, ?)
                        """)
                .param(quiz)
                .param(topic.value())
                .param(CognitiveLevel.RECOGNISE.name())
                .param(questions)
                .update();
        return new QuizId(quiz);
    }

    /** A cadre without a unit or an account. */
    long cadre() {
        return insert(
                """
                INSERT INTO cadre (code, full_name, name_folded, sort_name, sex, created_at)
                VALUES (?, 'Name', 'name', 'name', 'F', ?)
                """,
                "fixture-" + NUMBER.incrementAndGet(),
                AT);
    }

    private long insert(String sql, @Nullable Object... values) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        for (@Nullable Object value : values) {
            statement = statement.param(value);
        }
        statement.update(key);
        return key.getKeyList().isEmpty() ? 0 : Objects.requireNonNull(key.getKey()).longValue();
    }
}
