package vn.giangduong.questionbank;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What papers are drawn from. It checks no access, since a paper is drawn for a cadre who may see
 * no bank; whoever asks decides who may sit the quiz.
 */
@Service
@Transactional(readOnly = true)
public class QuestionPool {

    /** What holds for a version v that may be drawn on the day :on. */
    static final String DRAWABLE =
            """
            v.state = 'APPROVED'
                AND (v.valid_from IS NULL OR v.valid_from <= :on)
                AND (v.valid_to IS NULL OR v.valid_to >= :on)
                AND NOT EXISTS (
                    SELECT 1 FROM question_version newer
                    WHERE newer.question_id = v.question_id AND newer.number > v.number
                        AND newer.approved_at IS NOT NULL
                        AND (newer.valid_from IS NULL OR newer.valid_from <= :on))
            """;

    private final JdbcClient jdbc;
    private final QuestionVersionReader versions;

    QuestionPool(JdbcClient jdbc, QuestionVersionReader versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /**
     * The versions that may be drawn on a day, one a question, ordered by the questions' codes: the
     * newest version that was ever approved and whose law was in force by then, unless it is
     * retired or expired. A newer version that begins later does not yet replace the older one, and
     * a retired or expired one does not bring an older one back.
     */
    public List<QuestionVersionId> drawable(TopicId topic, CognitiveLevel level, LocalDate on) {
        return jdbc
                .sql(
                        """
                        SELECT v.id
                        FROM question_version v JOIN question q ON q.id = v.question_id
                        WHERE v.topic_id = :topic AND v.level = :level AND\
                        """
                                + ' '
                                + DRAWABLE
                                + "ORDER BY q.code")
                .param("topic", topic.value())
                .param("level", level.name())
                .param("on", on)
                .query(Long.class)
                .list()
                .stream()
                .map(QuestionVersionId::new)
                .toList();
    }

    /** The versions with those keys, in whatever state; keys that do not exist are left out. */
    public Map<QuestionVersionId, QuestionVersion> versions(Collection<QuestionVersionId> ids) {
        return versions.read(ids);
    }

    /** The topic of a bank by its path, headings joined by "/". */
    public Optional<TopicId> topic(String bankCode, String topicPath) {
        return jdbc.sql(
                        """
                        SELECT t.id
                        FROM topic t JOIN question_bank b ON b.id = t.bank_id
                        WHERE b.code = :bank AND t.path = :path
                        """)
                .param("bank", bankCode)
                .param("path", TopicPath.of(topicPath).text())
                .query(Long.class)
                .optional()
                .map(TopicId::new);
    }
}
