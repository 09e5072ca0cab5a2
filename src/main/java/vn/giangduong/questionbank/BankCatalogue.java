package vn.giangduong.questionbank;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;
import vn.giangduong.people.Access;

/** What banks there are, and what is in them, in figures. For authors. */
@Service
@Transactional(readOnly = true)
public class BankCatalogue {

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    BankCatalogue(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** All banks, by title. */
    public List<BankSummary> banks() {
        access.require(Permission.AUTHOR);
        Map<Long, Counting> counts = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT b.id, b.code, b.title, v.state, v.level,
                            v.valid_to IS NOT NULL AND v.valid_to < :today AS expired,
                            COUNT(v.id) AS questions
                        FROM question_bank b
                            LEFT JOIN question q ON q.bank_id = b.id
                            LEFT JOIN question_version v ON v.question_id = q.id AND v.number = (
                                SELECT MAX(n.number) FROM question_version n
                                WHERE n.question_id = q.id)
                        GROUP BY b.id, b.code, b.title, v.state, v.level, expired
                        ORDER BY b.title, b.id
                        """)
                .param("today", today())
                .query(
                        row -> {
                            Counting bank =
                                    counts.computeIfAbsent(
                                            row.getLong("id"), id -> new Counting(id));
                            bank.code = row.getString("code");
                            bank.title = row.getString("title");
                            String state = row.getString("state");
                            if (state != null) {
                                bank.add(
                                        ReviewState.valueOf(state),
                                        CognitiveLevel.valueOf(row.getString("level")),
                                        row.getBoolean("expired"),
                                        row.getInt("questions"));
                            }
                        });
        return counts.values().stream().map(Counting::summary).toList();
    }

    /** The bank with that code, if there is one. */
    public Optional<BankSummary> bank(String code) {
        return banks().stream().filter(bank -> bank.code().equals(code)).findFirst();
    }

    /** The bank's topics with what may be drawn from them today, by path. */
    public List<TopicSummary> topics(BankId bank) {
        access.require(Permission.AUTHOR);
        Map<TopicId, String> paths = new LinkedHashMap<>();
        jdbc.sql("SELECT id, path FROM topic WHERE bank_id = ? ORDER BY path")
                .param(bank.value())
                .query(
                        row -> {
                            paths.put(new TopicId(row.getLong("id")), row.getString("path"));
                        });
        Map<TopicId, Map<CognitiveLevel, Integer>> counts = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT v.topic_id, v.level, COUNT(*) AS questions
                        FROM question q JOIN question_version v ON v.question_id = q.id
                        WHERE q.bank_id = :bank AND\
                        """
                                + ' '
                                + QuestionPool.DRAWABLE
                                + "GROUP BY v.topic_id, v.level")
                .param("bank", bank.value())
                .param("on", today())
                .query(
                        row -> {
                            counts.computeIfAbsent(
                                            new TopicId(row.getLong("topic_id")),
                                            id -> new EnumMap<>(CognitiveLevel.class))
                                    .put(
                                            CognitiveLevel.valueOf(row.getString("level")),
                                            row.getInt("questions"));
                        });
        List<TopicSummary> topics = new ArrayList<>();
        paths.forEach(
                (id, path) ->
                        topics.add(new TopicSummary(id, path, counts.getOrDefault(id, Map.of()))));
        return topics;
    }

    /** A code no question of the bank has yet: the highest one, counted on. */
    public Optional<String> nextCode(BankId bank) {
        access.require(Permission.AUTHOR);
        return jdbc.sql(
                        """
                        SELECT code FROM question WHERE bank_id = ?
                        ORDER BY LENGTH(code) DESC, code DESC LIMIT 1
                        """)
                .param(bank.value())
                .query(String.class)
                .optional()
                .flatMap(QuestionCode::after);
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }

    /** A bank while its rows are being read. */
    private static final class Counting {

        private final long id;
        private final Map<ReviewState, Integer> states = new EnumMap<>(ReviewState.class);
        private final Map<CognitiveLevel, Integer> levels = new EnumMap<>(CognitiveLevel.class);
        private String code = "";
        private String title = "";
        private int questions;
        private int expired;

        Counting(long id) {
            this.id = id;
        }

        void add(ReviewState state, CognitiveLevel level, boolean isExpired, int count) {
            questions += count;
            states.merge(state, count, Integer::sum);
            if (state != ReviewState.RETIRED) {
                levels.merge(level, count, Integer::sum);
            }
            if (isExpired && state == ReviewState.APPROVED) {
                expired += count;
            }
        }

        BankSummary summary() {
            return new BankSummary(new BankId(id), code, title, questions, states, levels, expired);
        }
    }
}
