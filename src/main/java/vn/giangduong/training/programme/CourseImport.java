package vn.giangduong.training.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.assessment.QuizDefinition;
import vn.giangduong.assessment.QuizService;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.time.Periods;
import vn.giangduong.content.CourseEntry;
import vn.giangduong.content.CourseFields;
import vn.giangduong.content.LandedModule;
import vn.giangduong.content.ModuleImport;
import vn.giangduong.content.ModuleService;
import vn.giangduong.content.ModuleSource;
import vn.giangduong.content.StudyModuleId;

/**
 * Lands the courses folder: modules with their quizzes, and programmes. The whole folder is checked
 * before anything lands. Landing it again changes nothing; a changed file makes a new version.
 */
@NamedInterface("courses")
@Service
public class CourseImport {

    private static final Logger LOG = LoggerFactory.getLogger(CourseImport.class);

    private final ModuleImport modules;
    private final ModuleService known;
    private final QuizService quizzes;
    private final CourseImportQuiz quizReader;
    private final ProgrammeWriter programmes;
    private final AuditLog audit;
    private final Clock clock;
    private final String content;

    CourseImport(
            ModuleImport modules,
            ModuleService known,
            QuizService quizzes,
            CourseImportQuiz quizReader,
            ProgrammeWriter programmes,
            AuditLog audit,
            Clock clock,
            @Value("${giangduong.content:}") String content) {
        this.modules = modules;
        this.known = known;
        this.quizzes = quizzes;
        this.quizReader = quizReader;
        this.programmes = programmes;
        this.audit = audit;
        this.clock = clock;
        this.content = content;
    }

    /**
     * Lands the folder of this installation; the question banks must have been loaded before.
     *
     * @throws BadInputException with everything wrong with any file, and nothing landed
     */
    @Transactional
    public void load() {
        load(CourseImportFolder.find(content));
    }

    @Transactional
    void load(CourseImportFolder folder) {
        List<Problem> problems = new ArrayList<>();
        CourseImportFiles files = CourseImportFiles.sort(folder.files(problems), problems);
        Map<ModuleSource, Optional<QuizDefinition>> changed = changed(files, problems);
        checkProgrammes(files, problems);
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        land(files, changed);
    }

    /** Questions run out as law changes: only what is about to land is held against the banks. */
    private Map<ModuleSource, Optional<QuizDefinition>> changed(
            CourseImportFiles files, List<Problem> problems) {
        LocalDate today = Periods.dayOf(clock.instant());
        Map<ModuleSource, Optional<QuizDefinition>> changed = new LinkedHashMap<>();
        for (ModuleSource module : files.modules()) {
            if (modules.landed(module).isEmpty()) {
                CourseFields quiz = module.quiz();
                changed.put(
                        module,
                        quiz == null ? Optional.empty() : quizReader.read(quiz, today, problems));
            }
        }
        return changed;
    }

    private void checkProgrammes(CourseImportFiles files, List<Problem> problems) {
        for (ProgrammeSource programme : files.programmes()) {
            for (CourseEntry module : programme.modules()) {
                if (!files.hasModule(module.text()) && known.find(module.text()).isEmpty()) {
                    problems.add(
                            Problem.atLine(
                                    programme.file(),
                                    module.line(),
                                    "training.programme.noSuchModule",
                                    module.text()));
                }
            }
        }
    }

    private void land(
            CourseImportFiles files, Map<ModuleSource, Optional<QuizDefinition>> changed) {
        changed.forEach(
                (source, quiz) -> {
                    LandedModule landed = modules.land(source);
                    quiz.ifPresent(definition -> quizzes.define(landed.version(), definition));
                });
        int newProgrammes = 0;
        Map<String, StudyModuleId> ids = new HashMap<>();
        for (ProgrammeSource programme : files.programmes()) {
            List<StudyModuleId> built =
                    programme.modules().stream()
                            .map(module -> ids.computeIfAbsent(module.text(), this::module))
                            .toList();
            if (programmes.land(programme, built, clock.instant())) {
                newProgrammes++;
                audit.record("programme.import", "programme", programme.code(), null);
            }
        }
        LOG.info("Courses: {} modules and {} programmes are new", changed.size(), newProgrammes);
    }

    private StudyModuleId module(String code) {
        return known.find(code).orElseThrow(() -> new IllegalStateException(code));
    }
}
