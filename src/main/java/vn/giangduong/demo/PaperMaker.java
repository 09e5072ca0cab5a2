package vn.giangduong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import vn.giangduong.assessment.BlueprintRow;
import vn.giangduong.assessment.Quiz;
import vn.giangduong.questionbank.QuestionPool;
import vn.giangduong.questionbank.QuestionType;
import vn.giangduong.questionbank.QuestionVersion;
import vn.giangduong.questionbank.QuestionVersionId;

/** Draws papers by a quiz's blueprint from what could be drawn on a day. */
final class PaperMaker {

    /** Questions that behave as if their key were wrong, by their place in the bank. */
    private static final List<Double> SUSPECTS = List.of(0.35, 0.7);

    private final Quiz quiz;
    private final QuestionPool pool;
    private final Map<LocalDate, List<List<QuestionModel>>> drawable = new HashMap<>();
    private final Map<QuestionVersionId, QuestionModel> models = new LinkedHashMap<>();
    private final boolean unchanged;
    private final LocalDate first;

    /**
     * A maker for days of a span; where nothing begins or ends in it, the bank is asked once.
     *
     * @param first the first day
     * @param last the last day
     */
    PaperMaker(Quiz quiz, QuestionPool pool, LocalDate first, LocalDate last) {
        this.quiz = quiz;
        this.pool = pool;
        this.first = first;
        List<List<QuestionVersionId>> atFirst = ids(first);
        List<List<QuestionVersionId>> atLast = ids(last);
        this.unchanged = atFirst.equals(atLast);
        learn(atFirst);
        learn(atLast);
    }

    /** A question on a paper. */
    record Drawn(QuestionModel model, String order) {}

    /** A paper as it could have been drawn on that day. */
    List<Drawn> draw(LocalDate on, RandomGenerator random) {
        List<List<QuestionModel>> rows =
                drawable.computeIfAbsent(unchanged ? first : on, this::modelsOn);
        List<QuestionModel> chosen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<QuestionModel> left = new ArrayList<>(rows.get(i));
            left.removeAll(chosen);
            shuffle(left, random);
            chosen.addAll(left.subList(0, quiz.rows().get(i).count()));
        }
        shuffle(chosen, random);
        return chosen.stream().map(model -> new Drawn(model, model.order(random))).toList();
    }

    private List<List<QuestionModel>> modelsOn(LocalDate day) {
        List<List<QuestionVersionId>> ids = ids(day);
        learn(ids);
        return ids.stream().map(row -> row.stream().map(this::model).toList()).toList();
    }

    private QuestionModel model(QuestionVersionId id) {
        QuestionModel model = models.get(id);
        if (model == null) {
            throw new IllegalStateException("Question version " + id + " is gone");
        }
        return model;
    }

    private List<List<QuestionVersionId>> ids(LocalDate day) {
        List<List<QuestionVersionId>> rows = new ArrayList<>();
        for (BlueprintRow row : quiz.rows()) {
            rows.add(pool.drawable(row.topic(), row.level(), day));
        }
        return rows;
    }

    private void learn(List<List<QuestionVersionId>> rows) {
        List<QuestionVersionId> unknown =
                rows.stream()
                        .flatMap(List::stream)
                        .filter(id -> !models.containsKey(id))
                        .distinct()
                        .toList();
        Map<QuestionVersionId, QuestionVersion> versions = pool.versions(unknown);
        List<QuestionVersionId> singles =
                unknown.stream()
                        .filter(id -> typeOf(versions.get(id)) == QuestionType.SINGLE)
                        .toList();
        boolean early = models.isEmpty();
        List<QuestionVersionId> suspects =
                early
                        ? SUSPECTS.stream()
                                .map(share -> singles.get((int) (share * singles.size())))
                                .toList()
                        : List.of();
        for (QuestionVersionId id : unknown) {
            QuestionVersion version = versions.get(id);
            if (version != null) {
                models.put(id, new QuestionModel(version, suspects.contains(id)));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable QuestionType typeOf(
            @org.jspecify.annotations.Nullable QuestionVersion version) {
        return version == null ? null : version.type();
    }

    private static void shuffle(List<QuestionModel> values, RandomGenerator random) {
        for (int i = values.size() - 1; i > 0; i--) {
            java.util.Collections.swap(values, i, random.nextInt(i + 1));
        }
    }
}
