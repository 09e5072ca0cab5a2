package vn.giangduong.questionbank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.questionbank.gift.GiftFormat;

/** Keeps the options of versions, as written and as shown. */
@Repository
class OptionStore {

    private final JdbcClient jdbc;

    OptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(QuestionVersionId version, QuestionDraft content) {
        for (int i = 0; i < content.options().size(); i++) {
            OptionDraft option = content.options().get(i);
            jdbc.sql(
                            """
                            INSERT INTO question_option
                                (question_version_id, option_key, text, html, fraction, feedback,
                                    feedback_html)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(version.value())
                    .param(QuestionRules.key(i))
                    .param(option.text())
                    .param(html(content, option))
                    .param(option.fraction())
                    .param(option.feedback().isEmpty() ? null : option.feedback())
                    .param(feedbackHtml(content.format(), option))
                    .update();
        }
    }

    void delete(QuestionVersionId version) {
        jdbc.sql("DELETE FROM question_option WHERE question_version_id = ?")
                .param(version.value())
                .update();
    }

    Map<QuestionVersionId, List<OptionDraft>> drafts(List<QuestionVersionId> versions) {
        Map<QuestionVersionId, List<OptionDraft>> options = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT question_version_id, text, fraction, feedback
                        FROM question_option
                        WHERE question_version_id IN (:ids)
                        ORDER BY question_version_id, option_key
                        """)
                .param("ids", versions.stream().map(QuestionVersionId::value).toList())
                .query(
                        row -> {
                            String feedback = row.getString("feedback");
                            options.computeIfAbsent(
                                            new QuestionVersionId(row.getLong(1)),
                                            id -> new ArrayList<>())
                                    .add(
                                            new OptionDraft(
                                                    row.getString("text"),
                                                    row.getBigDecimal("fraction"),
                                                    feedback == null ? "" : feedback));
                        });
        return options;
    }

    /** The option as it is shown; the two judgements are shown in the language of the content. */
    static String html(QuestionDraft content, OptionDraft option) {
        return content.type() == QuestionType.TRUE_FALSE
                ? ContentWords.judgement(option.text())
                : QuestionText.line(content.format(), option.text());
    }

    static @Nullable String feedbackHtml(GiftFormat format, OptionDraft option) {
        return option.feedback().isEmpty() ? null : QuestionText.line(format, option.feedback());
    }
}
