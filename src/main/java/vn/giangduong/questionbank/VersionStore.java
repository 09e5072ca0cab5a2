package vn.giangduong.questionbank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.time.Utc;
import vn.giangduong.questionbank.gift.GiftFormat;

/** Writes versions: their content while it may change, and their steps through the review. */
@Repository
class VersionStore {

    private final JdbcClient jdbc;
    private final OptionStore options;

    VersionStore(JdbcClient jdbc, OptionStore options) {
        this.jdbc = jdbc;
        this.options = options;
    }

    /** A version that does not exist yet; approved at once when it comes with the product. */
    record NewVersion(
            long questionId,
            String questionCode,
            int number,
            TopicId topic,
            QuestionDraft content,
            ReviewState state,
            @Nullable Long authorId) {}

    QuestionVersionId insert(NewVersion made, Instant at) {
        boolean isApproved = made.state() == ReviewState.APPROVED;
        boolean isSubmitted = made.state() == ReviewState.IN_REVIEW;
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        INSERT INTO question_version (question_id, number, topic_id, type, level, format,
                            stem, stem_html, search_words, explanation, explanation_html, body,
                            body_html, citation, valid_from, valid_to, digest, state, author_id,
                            submitted_at, approved_at, created_at)
                        VALUES (:question, :number, :topic, :type, :level, :format, :stem, :stemHtml,
                            :words, :explanation, :explanationHtml, :body, :bodyHtml, :citation,
                            :validFrom, :validTo, :digest, :state, :author, :submittedAt,
                            :approvedAt, :at)
                        """)
                .param("question", made.questionId())
                .param("number", made.number())
                .params(content(made.questionCode(), made.topic(), made.content()))
                .param("state", made.state().name())
                .param("author", made.authorId())
                .param("submittedAt", isSubmitted ? Utc.bind(at) : null)
                .param("approvedAt", isApproved ? Utc.bind(at) : null)
                .param("at", Utc.bind(at))
                .update(key);
        QuestionVersionId id = new QuestionVersionId(QuestionStore.generated(key));
        options.insert(id, made.content());
        return id;
    }

    /** Puts other content into a version that is not approved; false when it changed meanwhile. */
    boolean rewrite(
            Current current, TopicId topic, QuestionDraft content, long authorId, Instant at) {
        int rows =
                jdbc.sql(
                                """
                                UPDATE question_version
                                SET topic_id = :topic, type = :type, level = :level, format = :format,
                                    stem = :stem, stem_html = :stemHtml, search_words = :words,
                                    explanation = :explanation, explanation_html = :explanationHtml,
                                    body = :body, body_html = :bodyHtml,
                                    citation = :citation, valid_from = :validFrom, valid_to = :validTo,
                                    digest = :digest, author_id = :author,
                                    submitted_at = IF(state = 'IN_REVIEW', :at, submitted_at),
                                    version = version + 1
                                WHERE id = :id AND version = :version
                                    AND state IN ('DRAFT', 'IN_REVIEW')
                                """)
                        .params(content(current.code(), topic, content))
                        .param("author", authorId)
                        .param("at", Utc.bind(at))
                        .param("id", current.id().value())
                        .param("version", current.version())
                        .update();
        if (rows == 0) {
            return false;
        }
        options.delete(current.id());
        options.insert(current.id(), content);
        return true;
    }

    /** Takes a step, once, from the state that was read; false when it changed meanwhile. */
    boolean move(Current current, ReviewState to, Step step) {
        return jdbc.sql(
                                """
                                UPDATE question_version
                                SET state = :to, reason = :reason, version = version + 1,
                                    submitted_at = IF(:to = 'IN_REVIEW', :at, submitted_at),
                                    approver_id = IF(:to = 'APPROVED', :account, approver_id),
                                    approved_at = IF(:to = 'APPROVED', :at, approved_at)
                                WHERE id = :id AND state = :from AND version = :version
                                """)
                        .param("to", to.name())
                        .param("reason", step.reason())
                        .param("at", Utc.bind(step.at()))
                        .param("account", step.accountId())
                        .param("id", current.id().value())
                        .param("from", current.standing().state().name())
                        .param("version", current.version())
                        .update()
                == 1;
    }

    /** Who takes a step, when, and why. */
    record Step(long accountId, Instant at, @Nullable String reason) {}

    /** Where a version stands, with what is needed to change it. */
    record Current(
            QuestionVersionId id,
            long questionId,
            BankId bank,
            String bankCode,
            String code,
            int number,
            int version,
            ReviewRules.Standing standing) {}

    Optional<Current> current(QuestionVersionId id) {
        return jdbc.sql(
                        """
                        SELECT v.id, v.question_id, q.bank_id, b.code AS bank_code, q.code, v.number,
                            v.version, v.state, v.author_id,
                            NOT EXISTS (SELECT 1 FROM question_version n
                                WHERE n.question_id = v.question_id AND n.number > v.number) AS newest,
                            EXISTS (SELECT 1 FROM question_version n
                                WHERE n.question_id = v.question_id AND n.number > v.number
                                    AND n.approved_at IS NOT NULL) AS overtaken
                        FROM question_version v
                            JOIN question q ON q.id = v.question_id
                            JOIN question_bank b ON b.id = q.bank_id
                        WHERE v.id = ?
                        """)
                .param(id.value())
                .query(
                        (row, number) ->
                                new Current(
                                        id,
                                        row.getLong("question_id"),
                                        new BankId(row.getLong("bank_id")),
                                        row.getString("bank_code"),
                                        row.getString("code"),
                                        row.getInt("number"),
                                        row.getInt("version"),
                                        new ReviewRules.Standing(
                                                ReviewState.valueOf(row.getString("state")),
                                                row.getObject("author_id", Long.class),
                                                row.getBoolean("newest"),
                                                row.getBoolean("overtaken"))))
                .optional();
    }

    /** The contents of versions as their authors wrote them, in the order of the keys. */
    Map<QuestionVersionId, QuestionDraft> drafts(List<QuestionVersionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<QuestionVersionId, List<OptionDraft>> written = options.drafts(ids);
        Map<QuestionVersionId, QuestionDraft> drafts = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT v.id, v.type, v.level, t.path, v.format, v.stem, v.body, v.explanation,
                            v.citation, v.valid_from, v.valid_to
                        FROM question_version v JOIN topic t ON t.id = v.topic_id
                        WHERE v.id IN (:ids)
                        """)
                .param("ids", ids.stream().map(QuestionVersionId::value).toList())
                .query(
                        row -> {
                            QuestionVersionId id = new QuestionVersionId(row.getLong("id"));
                            drafts.put(
                                    id,
                                    new QuestionDraft(
                                            QuestionType.valueOf(row.getString("type")),
                                            CognitiveLevel.valueOf(row.getString("level")),
                                            row.getString("path"),
                                            GiftFormat.valueOf(row.getString("format")),
                                            row.getString("stem"),
                                            written.getOrDefault(id, List.of()),
                                            BodyJson.read(row.getString("body")),
                                            row.getString("explanation"),
                                            row.getString("citation"),
                                            row.getObject("valid_from", LocalDate.class),
                                            row.getObject("valid_to", LocalDate.class)));
                        });
        return drafts;
    }

    private static Map<String, @Nullable Object> content(
            String code, TopicId topic, QuestionDraft draft) {
        CognitiveLevel level = draft.level();
        if (level == null) {
            throw new IllegalArgumentException("content is checked before it is stored");
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("topic", topic.value());
        values.put("type", draft.type().name());
        values.put("level", level.name());
        values.put("format", draft.format().name());
        values.put("stem", draft.stem());
        values.put("stemHtml", QuestionText.blocks(draft.format(), draft.stem()));
        values.put("words", SearchWords.of(code, draft));
        values.put("explanation", draft.explanation());
        values.put("explanationHtml", QuestionText.blocks(draft.format(), draft.explanation()));
        values.put("body", BodyJson.write(draft.body()));
        values.put("bodyHtml", BodyJson.write(ShownQuestion.bodyHtml(draft)));
        values.put("citation", draft.citation());
        values.put("validFrom", draft.validFrom());
        values.put("validTo", draft.validTo());
        values.put("digest", ContentDigest.of(draft));
        return values;
    }
}
