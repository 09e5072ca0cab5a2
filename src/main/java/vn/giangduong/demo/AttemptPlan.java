package vn.giangduong.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import vn.giangduong.assessment.PastPaper;
import vn.giangduong.base.time.Periods;

/**
 * Past attempts at the first module's quiz by some of those who studied it in the great class. The
 * attempt that passes is the moment of completion; whoever is still studying has not passed.
 */
final class AttemptPlan {

    private static final long SEED = 3_141_592;
    private static final int ATTEMPTS = 3_000;
    private static final int AT_MOST_EACH = 3;
    private static final int STUDYING_IN_TEN = 1;
    private static final double LEARNT = 0.35;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<PlannedAttempt> attempts = new ArrayList<>();
    private final PaperMaker papers;
    private final BigDecimal passMark;

    AttemptPlan(StudyPlan studies, PaperMaker papers, BigDecimal passMark) {
        this.papers = papers;
        this.passMark = passMark;
        List<PlannedStudy> candidates = candidates(studies);
        int next = 0;
        while (attempts.size() < ATTEMPTS && next < candidates.size()) {
            add(candidates.get(next++));
        }
        attempts.sort(
                Comparator.comparing(PlannedAttempt::started)
                        .thenComparingLong(PlannedAttempt::cadre));
    }

    /** In the order they began. */
    List<PlannedAttempt> attempts() {
        return List.copyOf(attempts);
    }

    private List<PlannedStudy> candidates(StudyPlan studies) {
        List<PlannedStudy> all =
                new ArrayList<>(
                        studies.studies().stream()
                                .filter(study -> study.module() == 0 && study.started() != null)
                                .filter(study -> study.cadre().id() != studies.learner())
                                .filter(study -> !studies.isInSmallClass(study.cadre()))
                                .filter(this::comesAlong)
                                .toList());
        for (int i = all.size() - 1; i > 0; i--) {
            java.util.Collections.swap(all, i, random.nextInt(i + 1));
        }
        return all;
    }

    private boolean comesAlong(PlannedStudy study) {
        return study.completed() != null || random.nextInt(10) < STUDYING_IN_TEN;
    }

    private void add(PlannedStudy study) {
        Instant end = study.completed();
        boolean passes = end != null;
        if (end == null) {
            Instant started = study.started();
            end = started == null ? study.summoned() : started.plus(Duration.ofMinutes(140));
        }
        List<Draft> drafts = new ArrayList<>();
        double ability = Abilities.of(study.cadre().id());
        boolean passed = false;
        while (!passed && drafts.size() < (passes ? AT_MOST_EACH : 1)) {
            Draft draft = draft(end, ability + LEARNT * drafts.size());
            drafts.add(draft);
            passed = draft.result().mark().compareTo(passMark) >= 0;
        }
        if (passed != passes) {
            return;
        }
        Instant closed = end;
        List<PlannedAttempt> mine = new ArrayList<>();
        for (int number = drafts.size(); number >= 1; number--) {
            Draft draft = drafts.get(number - 1);
            Instant started = closed.minusSeconds(420 + random.nextInt(1_200));
            mine.add(
                    new PlannedAttempt(
                            study.cadre().id(),
                            number,
                            started,
                            closed,
                            draft.paper(),
                            draft.answers(),
                            draft.result(),
                            new UUID(random.nextLong(), random.nextLong()).toString()));
            closed = started.minusSeconds(600 + random.nextInt(3_000));
        }
        attempts.addAll(mine);
    }

    /** A paper with its answers, before it is known when it was sat. */
    private record Draft(
            List<PaperMaker.Drawn> paper, PastPaper answers, PastPaper.Result result) {}

    private Draft draft(Instant at, double ability) {
        List<PaperMaker.Drawn> paper = papers.draw(Periods.dayOf(at), random);
        PastPaper answers =
                new PastPaper(
                        paper.stream()
                                .map(
                                        drawn ->
                                                new PastPaper.Item(
                                                        drawn.model().question(),
                                                        drawn.model().answer(ability, random)))
                                .toList());
        return new Draft(paper, answers, answers.mark());
    }
}
