package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.analysis.AnalysisSettings;
import vn.giangduong.analysis.Finding;
import vn.giangduong.analysis.FindingThresholds;
import vn.giangduong.analysis.ItemAnalysis;
import vn.giangduong.analysis.ItemChoices;
import vn.giangduong.analysis.TestReport;
import vn.giangduong.base.security.Permission;
import vn.giangduong.people.Access;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.QuestionPool;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.QuestionVersion;
import vn.giangduong.questionbank.QuestionVersionId;

/**
 * How quizzes and their questions did, without names, for {@link Permission#SEE_ITEM_STATISTICS}.
 */
@Service
@Transactional(readOnly = true)
public class QuizStatistics {

    private static final double BIN_WIDTH = 1;
    private static final double CONFIDENCE = 0.95;
    private static final int FETCH_SIZE = 5_000;

    private final JdbcClient jdbc;
    private final QuestionPool pool;
    private final Access access;

    QuizStatistics(JdbcClient jdbc, QuestionPool pool, Access access) {
        this.jdbc = jdbc;
        this.pool = pool;
        this.access = access;
    }

    /** Every quiz, those with most closed attempts first. */
    public List<QuizFigures> quizzes() {
        access.require(Permission.SEE_ITEM_STATISTICS);
        return jdbc.sql(
                        """
                        SELECT q.id, q.title, v.title AS module_title, v.number,
                            COUNT(a.id) AS closed, COALESCE(SUM(a.passed), 0) AS passed,
                            AVG(a.mark) AS mean
                        FROM quiz q
                            JOIN study_module_version v ON v.id = q.module_version_id
                            LEFT JOIN attempt a ON a.quiz_id = q.id AND a.state = 'SUBMITTED'
                        GROUP BY q.id, q.title, v.title, v.number
                        ORDER BY closed DESC, module_title, v.number DESC
                        """)
                .query(
                        (row, number) ->
                                new QuizFigures(
                                        new QuizId(row.getLong("id")),
                                        row.getString("title"),
                                        row.getString("module_title"),
                                        row.getInt("number"),
                                        row.getInt("closed"),
                                        row.getInt("passed"),
                                        row.getBigDecimal("mean")))
                .list();
    }

    /**
     * The analysis of a quiz over the first closed attempt of each cadre, read as one stream.
     *
     * @throws QuizNotFoundException when there is no such quiz
     */
    public QuizReport report(QuizId quiz) {
        access.require(Permission.SEE_ITEM_STATISTICS);
        Head head = head(quiz);
        ResponseColumns columns = read(quiz);
        if (columns.isEmpty()) {
            return new QuizReport(
                    quiz,
                    head.title(),
                    head.moduleTitle(),
                    head.passMark(),
                    Optional.empty(),
                    List.of());
        }
        List<QuestionVersionId> ids = columns.questions();
        Map<QuestionVersionId, QuestionVersion> questions = pool.versions(ids);
        TestReport report =
                ItemAnalysis.analyse(
                        columns.matrix(), choices(columns, questions), settings(head.passMark()));
        List<QuizReport.Item> items = new ArrayList<>();
        for (int item = 0; item < ids.size(); item++) {
            QuestionVersion question = questions.get(ids.get(item));
            if (question != null) {
                items.add(new QuizReport.Item(question, report.items().get(item)));
            }
        }
        items.sort(
                Comparator.comparingInt(QuizStatistics::urgency)
                        .thenComparing(item -> item.question().questionCode()));
        return new QuizReport(
                quiz,
                head.title(),
                head.moduleTitle(),
                head.passMark(),
                Optional.of(report.test()),
                items);
    }

    private static int urgency(QuizReport.Item item) {
        return item.report().findings().stream()
                .map(Finding::urgency)
                .mapToInt(QuizStatistics::rank)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static int rank(Finding.Urgency urgency) {
        return switch (urgency) {
            case CHECK_KEY -> 1;
            case REVISE -> 2;
            case NOTE -> 3;
        };
    }

    private static AnalysisSettings settings(BigDecimal passMark) {
        return new AnalysisSettings(
                passMark.doubleValue(), BIN_WIDTH, CONFIDENCE, FindingThresholds.standard());
    }

    private ResponseColumns read(QuizId quiz) {
        ResponseColumns columns = new ResponseColumns();
        jdbc.sql(
                        """
                        SELECT a.id, p.question_version_id, p.max_mark, i.mark, i.answer
                        FROM attempt a
                            JOIN (SELECT cadre_id, MIN(number) AS number FROM attempt
                                  WHERE quiz_id = :quiz AND state = 'SUBMITTED'
                                  GROUP BY cadre_id) first_one
                                ON first_one.cadre_id = a.cadre_id
                                    AND first_one.number = a.number
                            JOIN marking m ON m.attempt_id = a.id
                            JOIN item_mark i ON i.attempt_id = m.attempt_id
                                AND i.marking_number = m.number
                            JOIN paper_item p ON p.attempt_id = a.id AND p.position = i.position
                        WHERE a.quiz_id = :quiz AND NOT EXISTS (
                            SELECT 1 FROM marking newer
                            WHERE newer.attempt_id = m.attempt_id AND newer.number > m.number)
                        """)
                .param("quiz", quiz.value())
                .withFetchSize(FETCH_SIZE)
                .query(
                        row -> {
                            columns.add(
                                    row.getLong("id"),
                                    new QuestionVersionId(row.getLong("question_version_id")),
                                    row.getBigDecimal("mark"),
                                    row.getBigDecimal("max_mark"),
                                    row.getString("answer"));
                        });
        return columns;
    }

    private static Map<Integer, ItemChoices> choices(
            ResponseColumns columns, Map<QuestionVersionId, QuestionVersion> questions) {
        Map<Integer, ItemChoices> choices = new HashMap<>();
        List<QuestionVersionId> ids = columns.questions();
        for (int item = 0; item < ids.size(); item++) {
            QuestionVersion question = questions.get(ids.get(item));
            if (question != null
                    && (question.type() == QuestionType.SINGLE
                            || question.type() == QuestionType.TRUE_FALSE)) {
                choices.put(
                        item,
                        ItemChoices.of(
                                question.options().stream().map(QuestionOption::key).toList(),
                                right(question),
                                columns.chosen(question.id())));
            }
        }
        return choices;
    }

    private static Set<String> right(QuestionVersion question) {
        return question.options().stream()
                .filter(option -> option.fraction().compareTo(BigDecimal.ONE) == 0)
                .map(QuestionOption::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Head head(QuizId quiz) {
        return jdbc.sql(
                        """
                        SELECT q.title, q.pass_mark, v.title AS module_title
                        FROM quiz q JOIN study_module_version v ON v.id = q.module_version_id
                        WHERE q.id = ?
                        """)
                .param(quiz.value())
                .query(
                        (row, number) ->
                                new Head(
                                        row.getString("title"),
                                        row.getString("module_title"),
                                        row.getBigDecimal("pass_mark")))
                .optional()
                .orElseThrow(() -> new QuizNotFoundException("No quiz " + quiz));
    }

    private record Head(String title, String moduleTitle, BigDecimal passMark) {}
}
