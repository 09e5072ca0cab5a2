package vn.giangduong.training.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giangduong.assessment.BlueprintRow;
import vn.giangduong.assessment.QuizDefinition;
import vn.giangduong.base.input.Problem;
import vn.giangduong.content.CourseFields;
import vn.giangduong.questionbank.CognitiveLevel;
import vn.giangduong.questionbank.QuestionPool;
import vn.giangduong.questionbank.TopicId;

/** Reads what a module's file says about its quiz and holds it against the question banks. */
@Component
class CourseImportQuiz {

    private static final Set<String> FIELDS =
            Set.of("title", "minutes", "attempts", "pass-mark", "draw");
    private static final Set<String> ROW_FIELDS = Set.of("bank", "topic", "level", "count");
    private static final BigDecimal USUAL_PASS_MARK = BigDecimal.valueOf(5);
    private static final int MOST_QUESTIONS = 200;

    private final QuestionPool pool;

    CourseImportQuiz(QuestionPool pool) {
        this.pool = pool;
    }

    /**
     * The quiz, or nothing and at least one problem more.
     *
     * @param on the day on which the banks must hold enough valid questions
     */
    Optional<QuizDefinition> read(CourseFields quiz, LocalDate on, List<Problem> problems) {
        int before = problems.size();
        quiz.allowOnly(FIELDS);
        String title = quiz.requiredText("title", 300);
        Integer minutes = quiz.whole("minutes", 1, 600).orElse(null);
        Integer attempts = quiz.whole("attempts", 1, 100).orElse(null);
        BigDecimal passMark = quiz.decimal("pass-mark", 0, 10).orElse(USUAL_PASS_MARK);
        List<BlueprintRow> rows = rows(quiz, on);
        int questions = rows.stream().mapToInt(BlueprintRow::count).sum();
        if (problems.size() == before && (questions < 1 || questions > MOST_QUESTIONS)) {
            quiz.problem("draw", "training.quiz.questions", questions, MOST_QUESTIONS);
        }
        return problems.size() == before
                ? Optional.of(new QuizDefinition(title, minutes, attempts, passMark, rows))
                : Optional.empty();
    }

    private List<BlueprintRow> rows(CourseFields quiz, LocalDate on) {
        List<BlueprintRow> rows = new ArrayList<>();
        Map<Map.Entry<TopicId, CognitiveLevel>, Integer> wanted = new HashMap<>();
        for (CourseFields row : quiz.groups("draw")) {
            BlueprintRow read = row(row);
            if (read != null) {
                rows.add(read);
                int sum =
                        wanted.merge(
                                Map.entry(read.topic(), read.level()), read.count(), Integer::sum);
                int there = pool.drawable(read.topic(), read.level(), on).size();
                if (there < sum) {
                    row.problem("count", "training.quiz.tooFewQuestions", sum, there);
                }
            }
        }
        return rows;
    }

    private @Nullable BlueprintRow row(CourseFields row) {
        row.allowOnly(ROW_FIELDS);
        String bank = row.requiredText("bank", 80);
        String path = row.requiredText("topic", 300);
        Optional<CognitiveLevel> level = level(row);
        row.requiredText("count", 40);
        Optional<Integer> count = row.whole("count", 1, MOST_QUESTIONS);
        if (bank.isEmpty() || path.isEmpty()) {
            return null;
        }
        Optional<TopicId> topic = pool.topic(bank, path);
        if (topic.isEmpty()) {
            row.problem("topic", "training.quiz.noTopic", bank, path);
            return null;
        }
        return level.isPresent() && count.isPresent()
                ? new BlueprintRow(topic.get(), level.get(), count.get())
                : null;
    }

    private static Optional<CognitiveLevel> level(CourseFields row) {
        String code = row.requiredText("level", 40);
        Optional<CognitiveLevel> level = CognitiveLevel.ofCode(code);
        if (!code.isEmpty() && level.isEmpty()) {
            String known =
                    Arrays.stream(CognitiveLevel.values())
                            .map(CognitiveLevel::code)
                            .collect(Collectors.joining(", "));
            row.problem("level", "training.quiz.unknownLevel", code, known);
        }
        return level;
    }
}
