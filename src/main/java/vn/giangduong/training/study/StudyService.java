package vn.giangduong.training.study;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.assessment.AttemptId;
import vn.giangduong.assessment.AttemptService;
import vn.giangduong.assessment.Quiz;
import vn.giangduong.assessment.QuizService;
import vn.giangduong.base.time.Periods;
import vn.giangduong.content.Lesson;
import vn.giangduong.content.ModuleOutline;
import vn.giangduong.content.ModuleService;
import vn.giangduong.content.ModuleVersion;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.people.Access;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.CompletionCounts;
import vn.giangduong.training.CompletionState;

/**
 * The signed-in cadre's own studies: what they are summoned to, reading, and the way to the quiz.
 * Every study keeps the version its class pinned.
 */
@Service
@Transactional
public class StudyService {

    private final StudyStore studies;
    private final StudyCompletion completion;
    private final CompletionCounts counts;
    private final ModuleService modules;
    private final QuizService quizzes;
    private final AttemptService attempts;
    private final Access access;
    private final Clock clock;

    StudyService(
            StudyStore studies,
            StudyCompletion completion,
            CompletionCounts counts,
            ModuleService modules,
            QuizService quizzes,
            AttemptService attempts,
            Access access,
            Clock clock) {
        this.studies = studies;
        this.completion = completion;
        this.counts = counts;
        this.modules = modules;
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.access = access;
        this.clock = clock;
    }

    /** Everything the cadre is summoned to, what is due first. */
    @Transactional(readOnly = true)
    public List<StudyOverview> mine() {
        CadreId cadre = access.requireCadre();
        List<StudyRow> rows = studies.of(cadre);
        Map<Long, Map<String, Boolean>> progress = studies.progress(cadre);
        Map<ModuleVersionId, ModuleOutline> outlines =
                modules.outlines(rows.stream().map(StudyRow::version).toList());
        return rows.stream()
                .map(
                        row ->
                                overview(
                                        row,
                                        StudyProgress.of(
                                                row,
                                                outlines.get(row.version()),
                                                progress.getOrDefault(row.id(), Map.of()),
                                                Periods.dayOf(clock.instant()))))
                .toList();
    }

    private StudyOverview overview(StudyRow row, StudyProgress progress) {
        int questions = quizzes.find(row.version()).map(Quiz::questionCount).orElse(0);
        return progress.overview(row, questions);
    }

    /**
     * Opens a module; the first time, the study begins.
     *
     * @throws StudyNotFoundException when the cadre is not summoned to it
     */
    public StudyPage open(String moduleCode) {
        CadreId cadre = access.requireCadre();
        StudyRow row = begin(cadre, require(cadre, moduleCode));
        ModuleVersion version = modules.version(row.version());
        StudyProgress progress = progress(cadre, row);
        Optional<Quiz> quiz = quizzes.find(row.version());
        return new StudyPage(
                progress.overview(row, quiz.map(Quiz::questionCount).orElse(0)),
                version.descriptionHtml(),
                progress.lessons(),
                version.links(),
                quiz.map(found -> standing(found, cadre)).orElse(null));
    }

    /**
     * Opens a lesson and remembers it as the place to go on from.
     *
     * @throws StudyNotFoundException when there is no such lesson for the cadre
     */
    public StudyLessonPage openLesson(String moduleCode, String lessonCode) {
        CadreId cadre = access.requireCadre();
        StudyRow row = begin(cadre, require(cadre, moduleCode));
        ModuleVersion version = modules.version(row.version());
        Lesson lesson = version.lesson(lessonCode).orElseThrow(() -> noLesson(lessonCode));
        studies.open(row.id(), lessonCode, clock.instant());
        return new StudyLessonPage(
                moduleCode,
                version.title(),
                lesson,
                progress(cadre, row).lessons(),
                version.lessons().indexOf(lesson));
    }

    /**
     * The lesson is read to the end; a module without a quiz is completed by its last lesson.
     *
     * @return the lesson to go on with; nothing when all are read
     * @throws StudyNotFoundException when there is no such lesson for the cadre
     */
    public Optional<StudyLesson> markRead(String moduleCode, String lessonCode) {
        CadreId cadre = access.requireCadre();
        StudyRow row = begin(cadre, require(cadre, moduleCode));
        StudyProgress before = progress(cadre, row);
        if (before.lessons().stream().noneMatch(lesson -> lesson.code().equals(lessonCode))) {
            throw noLesson(lessonCode);
        }
        studies.read(row.id(), lessonCode, clock.instant());
        StudyProgress after = progress(cadre, row);
        if (after.isRead() && quizzes.find(row.version()).isEmpty()) {
            completion.complete(row, cadre, null, clock.instant());
        }
        return after.afterwards(lessonCode);
    }

    /**
     * Prepares the quiz, or returns the attempt that is still open.
     *
     * @throws StudyRefusedException when lessons are left to read or the module is completed
     * @throws vn.giangduong.assessment.NoAttemptLeftException when all attempts are used
     * @throws vn.giangduong.assessment.BlueprintShortException when the bank lacks questions
     */
    public AttemptId startQuiz(String moduleCode) {
        CadreId cadre = access.requireCadre();
        StudyRow row = require(cadre, moduleCode);
        Quiz quiz =
                quizzes.find(row.version())
                        .orElseThrow(() -> new StudyRefusedException("training.study.noQuiz"));
        if (row.state() == CompletionState.COMPLETED) {
            throw new StudyRefusedException("training.study.completedAlready");
        }
        StudyProgress progress = progress(cadre, row);
        if (!progress.isRead()) {
            throw new StudyRefusedException("training.study.lessonsFirst", progress.left());
        }
        return attempts.prepare(quiz.id(), cadre);
    }

    private StudyRow require(CadreId cadre, String moduleCode) {
        return modules.find(moduleCode)
                .flatMap(module -> studies.find(cadre, module))
                .orElseThrow(
                        () -> new StudyNotFoundException("Not summoned to module " + moduleCode));
    }

    /** Begins the study if nobody has: the row as it is afterwards. */
    private StudyRow begin(CadreId cadre, StudyRow row) {
        Instant now = clock.instant();
        if (row.state() != CompletionState.SUMMONED || !studies.begin(row.id(), now)) {
            return row;
        }
        studies.beginEnrolments(cadre, row.module(), now);
        counts.started(row.module(), row.unit(), now);
        return studies.find(cadre, row.module()).orElse(row);
    }

    private StudyProgress progress(CadreId cadre, StudyRow row) {
        return StudyProgress.of(
                row,
                modules.outlines(List.of(row.version())).get(row.version()),
                studies.progress(cadre).getOrDefault(row.id(), Map.of()),
                Periods.dayOf(clock.instant()));
    }

    private StudyQuiz standing(Quiz quiz, CadreId cadre) {
        return new StudyQuiz(
                quiz.title(),
                quiz.questionCount(),
                quiz.minutes(),
                quiz.attempts(),
                quiz.passMark(),
                attempts.attempts(quiz.id(), cadre));
    }

    private static StudyNotFoundException noLesson(String lessonCode) {
        return new StudyNotFoundException("No lesson " + lessonCode);
    }
}
