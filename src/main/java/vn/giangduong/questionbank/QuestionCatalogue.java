package vn.giangduong.questionbank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.html.SafeHtml;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.Access;
import vn.giangduong.questionbank.QuestionDetails.VersionLine;

/** Finds questions and shows all that is known about one. For authors. */
@Service
@Transactional(readOnly = true)
public class QuestionCatalogue {

    private static final int STEM_SHOWN = 240;

    private static final String ROWS =
            """
            SELECT v.id, b.code AS bank_code, q.code, v.number, v.type, v.level, t.path, v.stem_html,
                v.valid_from, v.valid_to, v.state, a.display_name AS author, v.submitted_at
            FROM question_version v
                JOIN question q ON q.id = v.question_id
                JOIN question_bank b ON b.id = q.bank_id
                JOIN topic t ON t.id = v.topic_id
                LEFT JOIN account a ON a.id = v.author_id
            """;

    private final JdbcClient jdbc;
    private final QuestionVersionReader versions;
    private final VersionStore store;
    private final Access access;
    private final Clock clock;

    QuestionCatalogue(
            JdbcClient jdbc,
            QuestionVersionReader versions,
            VersionStore store,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A page of the bank's questions by code, each by its newest version.
     *
     * @param page counted from 1; beyond the last page, the last
     */
    public QuestionPage find(BankId bank, QuestionFilter filter, int page) {
        access.require(Permission.AUTHOR);
        Conditions conditions = conditions(bank, filter);
        int total =
                jdbc.sql(
                                "SELECT COUNT(*) FROM question_version v"
                                        + " JOIN question q ON q.id = v.question_id "
                                        + conditions.where)
                        .params(conditions.values)
                        .query(Integer.class)
                        .single();
        int last = Math.max(1, (total + QuestionPage.SIZE - 1) / QuestionPage.SIZE);
        int shown = Math.clamp(page, 1, last);
        List<QuestionRow> rows =
                jdbc.sql(ROWS + conditions.where + " ORDER BY q.code LIMIT :size OFFSET :offset")
                        .params(conditions.values)
                        .param("size", QuestionPage.SIZE)
                        .param("offset", (shown - 1) * QuestionPage.SIZE)
                        .query(this::row)
                        .list();
        return new QuestionPage(rows, shown, total);
    }

    /** What waits for approval, what has waited longest first. */
    public QuestionPage waiting(int page) {
        access.require(Permission.APPROVE);
        int total =
                jdbc.sql("SELECT COUNT(*) FROM question_version WHERE state = 'IN_REVIEW'")
                        .query(Integer.class)
                        .single();
        int last = Math.max(1, (total + QuestionPage.SIZE - 1) / QuestionPage.SIZE);
        int shown = Math.clamp(page, 1, last);
        List<QuestionRow> rows =
                jdbc.sql(
                                ROWS
                                        + """
                                        WHERE v.state = 'IN_REVIEW'
                                        ORDER BY v.submitted_at, b.code, q.code
                                        LIMIT :size OFFSET :offset
                                        """)
                        .param("size", QuestionPage.SIZE)
                        .param("offset", (shown - 1) * QuestionPage.SIZE)
                        .query(this::row)
                        .list();
        return new QuestionPage(rows, shown, total);
    }

    /** All that is known about a version, if there is one with that key. */
    public Optional<QuestionDetails> details(QuestionVersionId id) {
        access.require(Permission.AUTHOR);
        QuestionVersion content = versions.read(List.of(id)).get(id);
        QuestionDraft draft = store.drafts(List.of(id)).get(id);
        if (content == null || draft == null) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        SELECT v.question_id, b.code, b.title, v.version, author.display_name AS author,
                            approver.display_name AS approver, v.created_at, v.submitted_at,
                            v.approved_at, v.reason
                        FROM question_version v
                            JOIN question q ON q.id = v.question_id
                            JOIN question_bank b ON b.id = q.bank_id
                            LEFT JOIN account author ON author.id = v.author_id
                            LEFT JOIN account approver ON approver.id = v.approver_id
                        WHERE v.id = ?
                        """)
                .param(id.value())
                .query((row, number) -> details(row, content, draft))
                .optional();
    }

    private QuestionDetails details(ResultSet row, QuestionVersion content, QuestionDraft draft)
            throws SQLException {
        return new QuestionDetails(
                content,
                draft,
                row.getString("code"),
                row.getString("title"),
                row.getInt("version"),
                row.getString("author"),
                row.getString("approver"),
                Utc.readRequired(row, "created_at"),
                Utc.read(row, "submitted_at"),
                Utc.read(row, "approved_at"),
                row.getString("reason"),
                Validity.on(today(), content.validFrom(), content.validTo()),
                lines(row.getLong("question_id")));
    }

    private List<VersionLine> lines(long question) {
        return jdbc.sql(
                        """
                        SELECT v.id, v.number, v.state, a.display_name AS author, v.created_at
                        FROM question_version v LEFT JOIN account a ON a.id = v.author_id
                        WHERE v.question_id = ? ORDER BY v.number DESC
                        """)
                .param(question)
                .query(
                        (row, number) ->
                                new VersionLine(
                                        new QuestionVersionId(row.getLong("id")),
                                        row.getInt("number"),
                                        ReviewState.valueOf(row.getString("state")),
                                        row.getString("author"),
                                        Utc.readRequired(row, "created_at")))
                .list();
    }

    private record Conditions(String where, Map<String, @Nullable Object> values) {}

    private Conditions conditions(BankId bank, QuestionFilter filter) {
        StringBuilder where =
                new StringBuilder(
                        """
                        WHERE q.bank_id = :bank AND v.number = (
                            SELECT MAX(n.number) FROM question_version n
                            WHERE n.question_id = v.question_id)
                        """);
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("bank", bank.value());
        values.put("today", today());
        List<String> words = SearchWords.typed(filter.text());
        for (int i = 0; i < words.size(); i++) {
            where.append(" AND v.search_words LIKE :word").append(i);
            values.put("word" + i, '%' + words.get(i) + '%');
        }
        if (filter.topic() != null) {
            where.append(" AND v.topic_id = :topic");
            values.put("topic", filter.topic().value());
        }
        if (filter.level() != null) {
            where.append(" AND v.level = :level");
            values.put("level", filter.level().name());
        }
        if (filter.state() != null) {
            where.append(" AND v.state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.validity() != null) {
            where.append(
                    switch (filter.validity()) {
                        case EXPIRED -> " AND v.valid_to < :today";
                        case FUTURE ->
                                " AND v.valid_from > :today"
                                        + " AND (v.valid_to IS NULL OR v.valid_to >= :today)";
                        case CURRENT ->
                                " AND (v.valid_from IS NULL OR v.valid_from <= :today)"
                                        + " AND (v.valid_to IS NULL OR v.valid_to >= :today)";
                    });
        }
        return new Conditions(where.toString(), values);
    }

    private QuestionRow row(ResultSet row, int number) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        return new QuestionRow(
                new QuestionVersionId(row.getLong("id")),
                row.getString("bank_code"),
                row.getString("code"),
                row.getInt("number"),
                QuestionType.valueOf(row.getString("type")),
                CognitiveLevel.valueOf(row.getString("level")),
                row.getString("path"),
                shortened(SafeHtml.plainText(row.getString("stem_html"))),
                from,
                to,
                Validity.on(today(), from, to),
                ReviewState.valueOf(row.getString("state")),
                row.getString("author"),
                Utc.read(row, "submitted_at"));
    }

    /** Cut between two words, so that no character is cut in two. */
    private static String shortened(String text) {
        if (text.length() <= STEM_SHOWN) {
            return text;
        }
        int end = text.lastIndexOf(' ', STEM_SHOWN);
        return text.substring(0, end <= 0 ? STEM_SHOWN : end) + "\u2026";
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }
}
