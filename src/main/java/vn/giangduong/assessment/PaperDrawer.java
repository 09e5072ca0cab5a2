package vn.giangduong.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import vn.giangduong.assessment.core.BlueprintDraw;
import vn.giangduong.assessment.core.Marking;
import vn.giangduong.questionbank.QuestionOption;
import vn.giangduong.questionbank.QuestionPool;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.QuestionVersion;
import vn.giangduong.questionbank.QuestionVersionId;
import vn.giangduong.questionbank.kinds.ChoiceBody;

/** Draws papers from the question bank. */
@Component
class PaperDrawer {

    private final QuestionPool pool;

    PaperDrawer(QuestionPool pool) {
        this.pool = pool;
    }

    /**
     * A paper from what may be drawn on that day.
     *
     * @throws BlueprintShortException when a row cannot be filled
     */
    List<PaperItem> draw(Quiz quiz, LocalDate on, RandomGenerator random) {
        List<QuestionVersionId> ids =
                switch (BlueprintDraw.draw(rows(quiz, on), random)) {
                    case BlueprintDraw.Result.Drawn drawn ->
                            drawn.questions().stream().map(QuestionVersionId::new).toList();
                    case BlueprintDraw.Result.Lacking lacking ->
                            throw new BlueprintShortException(
                                    quiz.id(), shortages(quiz, lacking.lacks()));
                };
        Map<QuestionVersionId, QuestionVersion> questions = pool.versions(ids);
        BigDecimal maximum = Marking.maximumOfEach(ids.size());
        List<PaperItem> items = new ArrayList<>();
        for (QuestionVersionId id : ids) {
            QuestionVersion question = questions.get(id);
            if (question == null) {
                throw new IllegalStateException("Question version " + id + " is gone");
            }
            items.add(new PaperItem(items.size() + 1, question, order(question, random), maximum));
        }
        return items;
    }

    /** What the bank lacks on that day; empty when papers can be drawn. */
    List<Shortage> shortages(Quiz quiz, LocalDate on) {
        return switch (BlueprintDraw.draw(rows(quiz, on), RandomGenerator.getDefault())) {
            case BlueprintDraw.Result.Drawn _ -> List.of();
            case BlueprintDraw.Result.Lacking lacking -> shortages(quiz, lacking.lacks());
        };
    }

    private List<BlueprintDraw.Row> rows(Quiz quiz, LocalDate on) {
        return quiz.rows().stream()
                .map(
                        row ->
                                new BlueprintDraw.Row(
                                        row.count(),
                                        pool.drawable(row.topic(), row.level(), on).stream()
                                                .map(QuestionVersionId::value)
                                                .toList()))
                .toList();
    }

    private static List<Shortage> shortages(Quiz quiz, List<BlueprintDraw.Lack> lacks) {
        return lacks.stream()
                .map(lack -> new Shortage(quiz.rows().get(lack.row()), lack.available()))
                .toList();
    }

    /**
     * "Right" stays above "wrong", and statements where they are; what else can be picked is
     * shuffled, but for a last option that stays last.
     */
    private static List<QuestionOption> order(QuestionVersion question, RandomGenerator random) {
        List<QuestionOption> options = new ArrayList<>(question.choices());
        boolean lastStays = question.body() instanceof ChoiceBody choice && choice.lastStays();
        if (question.type() != QuestionType.TRUE_FALSE
                && question.type() != QuestionType.STATEMENTS
                && !options.isEmpty()) {
            Collections.shuffle(options.subList(0, options.size() - (lastStays ? 1 : 0)), random);
        }
        return options;
    }
}
