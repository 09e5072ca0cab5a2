package vn.giangduong.questionbank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whole versions in two statements, however many are asked for. */
@Repository
class QuestionVersionReader {

    private final JdbcClient jdbc;

    QuestionVersionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<QuestionVersionId, QuestionVersion> read(Collection<QuestionVersionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Long> keys = ids.stream().map(QuestionVersionId::value).distinct().toList();
        Map<Long, List<QuestionOption>> options = options(keys);
        Map<QuestionVersionId, QuestionVersion> versions = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT v.id, q.code, v.number, v.type, v.level, v.topic_id, t.path, v.stem_html, v.body_html,
                            v.explanation_html, v.citation, v.valid_from, v.valid_to, v.state
                        FROM question_version v
                            JOIN question q ON q.id = v.question_id
                            JOIN topic t ON t.id = v.topic_id
                        WHERE v.id IN (:ids)
                        """)
                .param("ids", keys)
                .query((row, number) -> version(row, options))
                .list()
                .forEach(version -> versions.put(version.id(), version));
        return versions;
    }

    private Map<Long, List<QuestionOption>> options(List<Long> keys) {
        Map<Long, List<QuestionOption>> options = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT question_version_id, option_key, html, fraction, feedback_html
                        FROM question_option
                        WHERE question_version_id IN (:ids)
                        ORDER BY question_version_id, option_key
                        """)
                .param("ids", keys)
                .query(
                        row -> {
                            options.computeIfAbsent(
                                            row.getLong("question_version_id"),
                                            id -> new ArrayList<>())
                                    .add(option(row));
                        });
        return options;
    }

    private static QuestionOption option(ResultSet row) throws SQLException {
        return new QuestionOption(
                row.getString("option_key"),
                row.getString("html"),
                row.getBigDecimal("fraction"),
                row.getString("feedback_html"));
    }

    private static QuestionVersion version(ResultSet row, Map<Long, List<QuestionOption>> options)
            throws SQLException {
        long id = row.getLong("id");
        return new QuestionVersion(
                new QuestionVersionId(id),
                row.getString("code"),
                row.getInt("number"),
                QuestionType.valueOf(row.getString("type")),
                CognitiveLevel.valueOf(row.getString("level")),
                new TopicId(row.getLong("topic_id")),
                row.getString("path"),
                row.getString("stem_html"),
                options.getOrDefault(id, List.of()),
                BodyJson.read(row.getString("body_html")),
                row.getString("explanation_html"),
                row.getString("citation"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                ReviewState.valueOf(row.getString("state")));
    }
}
