package vn.giangduong.training.classes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.ModuleService;
import vn.giangduong.content.ModuleSummary;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.Access;
import vn.giangduong.training.programme.Programme;
import vn.giangduong.training.programme.ProgrammeService;

/**
 * Plans, opens and closes classes, for those who manage the classes of the centre. Whoever may not
 * is refused with an {@code AccessDeniedException}, whether the class exists or not.
 */
@Service
@Transactional
public class TrainingClassService {

    private final JdbcClient jdbc;
    private final TrainingClassDesk desk;
    private final ProgrammeService programmes;
    private final ModuleService modules;
    private final UnitService units;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    TrainingClassService(
            JdbcClient jdbc,
            TrainingClassDesk desk,
            ProgrammeService programmes,
            ModuleService modules,
            UnitService units,
            Access access,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.programmes = programmes;
        this.modules = modules;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans a class.
     *
     * @throws BadInputException with every problem, and then nothing was created
     */
    public TrainingClassId create(TrainingClassDraft draft) {
        access.require(Permission.MANAGE_CLASSES, draft.centre());
        LocalDate today = Periods.dayOf(clock.instant());
        if (units.find(draft.centre(), today).map(Unit::type).filter(t -> t.centre()).isEmpty()) {
            throw refused("centre", "training.class.centre.invalid");
        }
        Programme programme =
                programmes
                        .version(draft.programme())
                        .orElseThrow(
                                () -> refused("programme", "training.class.programme.invalid"));
        TrainingClassDraftRules.check(draft, programme);
        TrainingClassId id = insert(draft);
        audit.record("training.class.created", "class", id, draft.code());
        return id;
    }

    /**
     * Opens a planned class: the newest approved version of each of the programme's modules is
     * pinned and stays the class's own.
     *
     * @throws BadInputException when the class is not planned or a module has no approved version
     */
    public void open(TrainingClassId id) {
        TrainingClassDesk.Folder folder = desk.lock(id);
        folder.require(TrainingClassState.PLANNED);
        Programme programme = programmes.version(folder.programme()).orElseThrow();
        List<ModuleVersionId> pinned = newestApproved(programme);
        for (int i = 0; i < pinned.size(); i++) {
            jdbc.sql(
                            """
                            INSERT INTO class_module
                                (class_id, position, module_id, module_version_id)
                            VALUES (?, ?, ?, ?)
                            """)
                    .param(id.value())
                    .param(i + 1)
                    .param(programme.modules().get(i).value())
                    .param(pinned.get(i).value())
                    .update();
        }
        move(folder, TrainingClassState.RUNNING);
        audit.record("training.class.opened", "class", id, folder.code());
    }

    /**
     * Closes a running class: whoever has not completed it has not passed.
     *
     * @param ethnicMinority how many learners belong to an ethnic minority, or {@code null}
     * @throws BadInputException when the class is not running or the number cannot be
     */
    public void close(TrainingClassId id, @Nullable Integer ethnicMinority) {
        TrainingClassDesk.Folder folder = desk.lock(id);
        folder.require(TrainingClassState.RUNNING);
        long learners =
                jdbc.sql("SELECT COUNT(*) FROM enrolment WHERE class_id = ? AND state <> 'EXEMPT'")
                        .param(id.value())
                        .query(Long.class)
                        .single();
        if (ethnicMinority != null && (ethnicMinority < 0 || ethnicMinority > learners)) {
            throw refused("ethnicMinority", "training.class.ethnicMinority.invalid", learners);
        }
        int failed =
                jdbc.sql(
                                """
                                UPDATE enrolment SET state = 'FAILED', version = version + 1
                                WHERE class_id = ? AND state IN ('SUMMONED', 'STUDYING')
                                """)
                        .param(id.value())
                        .update();
        jdbc.sql("UPDATE training_class SET ethnic_minority = ? WHERE id = ?")
                .param(ethnicMinority)
                .param(id.value())
                .update();
        move(folder, TrainingClassState.CLOSED);
        audit.record(
                "training.class.closed",
                "class",
                id,
                "%s: %d learners, %d not completed".formatted(folder.code(), learners, failed));
    }

    /**
     * Notes that everybody who passed a closed class has received its certificate.
     *
     * @return how many had not received it before
     * @throws BadInputException when the class is not closed or its programme awards nothing
     */
    public int awardCertificates(TrainingClassId id) {
        TrainingClassDesk.Folder folder = desk.lock(id);
        folder.require(TrainingClassState.CLOSED);
        if (programmes.version(folder.programme()).orElseThrow().award() == null) {
            throw refused("award", "training.class.award.none");
        }
        int awarded =
                jdbc.sql(
                                """
                                UPDATE enrolment e
                                    JOIN training_class k ON k.id = e.class_id
                                    JOIN programme_version v ON v.id = k.programme_version_id
                                SET e.certificate = TRUE, e.version = e.version + 1
                                WHERE e.class_id = ? AND e.state = 'COMPLETED'
                                    AND (e.mark IS NULL OR e.mark >= v.pass_mark)
                                    AND e.certificate = FALSE
                                """)
                        .param(id.value())
                        .update();
        audit.record("training.class.awarded", "class", id, folder.code() + ": " + awarded);
        return awarded;
    }

    private TrainingClassId insert(TrainingClassDraft draft) {
        KeyHolder key = new GeneratedKeyHolder();
        try {
            jdbc.sql(
                            """
                            INSERT INTO training_class (code, title, programme_version_id, centre_id,
                                form, opens_on, closes_on, planned_learners, state, created_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?)
                            """)
                    .param(draft.code())
                    .param(draft.title())
                    .param(draft.programme().value())
                    .param(draft.centre().value())
                    .param(draft.form().name())
                    .param(draft.opensOn())
                    .param(draft.closesOn())
                    .param(draft.plannedLearners())
                    .param(Utc.bind(clock.instant()))
                    .update(key);
        } catch (DuplicateKeyException e) {
            throw refused("code", "training.class.code.taken", draft.code());
        }
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The class got no key");
        }
        return new TrainingClassId(id.longValue());
    }

    private List<ModuleVersionId> newestApproved(Programme programme) {
        Map<StudyModuleId, ModuleSummary> known =
                modules.modules().stream()
                        .collect(Collectors.toMap(ModuleSummary::id, Function.identity()));
        List<ModuleVersionId> versions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (StudyModuleId module : programme.modules()) {
            ModuleSummary summary = known.get(module);
            ModuleVersionId approved = summary == null ? null : summary.approved();
            if (approved == null) {
                String title = summary == null ? module.toString() : summary.title();
                problems.add(
                        TrainingClassDraftRules.problem(
                                "programme", "training.class.module.notApproved", title));
            } else {
                versions.add(approved);
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return versions;
    }

    private void move(TrainingClassDesk.Folder folder, TrainingClassState to) {
        int moved =
                jdbc.sql(
                                """
                                UPDATE training_class SET state = ?, version = version + 1
                                WHERE id = ? AND state = ?
                                """)
                        .param(to.name())
                        .param(folder.id().value())
                        .param(folder.state().name())
                        .update();
        if (moved != 1) {
            throw new IllegalStateException("Class " + folder.id() + " changed meanwhile");
        }
    }

    private static BadInputException refused(String field, String key, Object... arguments) {
        return new BadInputException(TrainingClassDraftRules.problem(field, key, arguments));
    }
}
