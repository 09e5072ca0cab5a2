package vn.giangduong.demo;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.training.CompletionCounts;

/** Classes, who is in them, what they have studied, and the counts per unit. */
@Component
class TrainingSet implements DemoSet {

    private static final String GREAT = "dot-hoc-tap-toan-dang-bo";
    private static final String SMALL = "boi-duong-dang-vien-moi";
    private static final int LESSONS_READ = 2;

    private final JdbcTemplate jdbc;
    private final ShippedContent content;
    private final CompletionCounts counts;

    TrainingSet(JdbcTemplate jdbc, ShippedContent content, CompletionCounts counts) {
        this.jdbc = jdbc;
        this.content = content;
        this.counts = counts;
    }

    @Override
    public int position() {
        return 5;
    }

    @Override
    public String name() {
        return "training";
    }

    @Override
    public long write(DemoPlan plan) {
        StudyPlan studies = plan.studies();
        long rows = writeClasses(studies) + writeEnrolments(studies) + writeStudies(studies);
        writeFormerUnits(studies);
        writeLessons(studies.learner());
        counts.recount();
        return rows;
    }

    private long writeClasses(StudyPlan studies) {
        Map<Long, Integer> minorities = new HashMap<>();
        for (PlannedEnrolment enrolment : studies.enrolments()) {
            int one = enrolment.first().cadre().highland() ? 1 : 0;
            minorities.merge(enrolment.in().id(), one, Integer::sum);
        }
        long great = content.programmeVersion(GREAT);
        long small = content.programmeVersion(SMALL);
        ClassTexts texts = new ClassTexts();
        try (Rows classes =
                new Rows(
                        jdbc,
                        "training_class",
                        "id, code, title, programme_version_id, centre_id, form, opens_on, closes_on,"
                                + " planned_learners, ethnic_minority, state, created_at")) {
            add(classes, texts.great(studies.classes().great()), great, minorities);
            for (PlannedClass one : studies.classes().small()) {
                add(classes, texts.small(one), small, minorities);
            }
        }
        try (Rows modules =
                new Rows(
                        jdbc, "class_module", "class_id, position, module_id, module_version_id")) {
            addModules(modules, studies.classes().great());
            studies.classes().small().stream()
                    .filter(one -> !one.state().equals(PlannedClass.PLANNED))
                    .forEach(one -> addModules(modules, one));
            return modules.count();
        }
    }

    private static void add(
            Rows classes, ClassTexts.Titled titled, long programme, Map<Long, Integer> minorities) {
        PlannedClass one = titled.planned();
        classes.add(
                one.id(),
                titled.code(),
                titled.title(),
                programme,
                one.centre().id(),
                one.form(),
                one.opens(),
                one.closes(),
                one.planned(),
                minorities.get(one.id()),
                one.state(),
                Utc.bind(Periods.startOfDay(one.opens().minusDays(30))));
    }

    private void addModules(Rows modules, PlannedClass one) {
        for (int i = 0; i < ShippedContent.MODULES.size(); i++) {
            ShippedContent.Module module = content.module(i);
            modules.add(one.id(), i + 1, module.id(), module.version());
        }
    }

    private long writeEnrolments(StudyPlan studies) {
        try (Rows enrolments =
                new Rows(
                        jdbc,
                        "enrolment",
                        "class_id, cadre_id, unit_id, state, summoned_at, started_at, completed_at,"
                                + " mark, certificate")) {
            for (PlannedEnrolment enrolment : studies.enrolments()) {
                PlannedCadre cadre = enrolment.first().cadre();
                enrolments.add(
                        enrolment.in().id(),
                        cadre.id(),
                        enrolment.unit(),
                        enrolment.state(),
                        Utc.bind(enrolment.summoned()),
                        Utc.bindNullable(enrolment.started()),
                        Utc.bindNullable(enrolment.completed()),
                        enrolment.mark(),
                        enrolment.certificate());
            }
            return enrolments.count();
        }
    }

    private long writeStudies(StudyPlan studies) {
        List<ShippedContent.Module> modules = content.modules();
        try (Rows rows =
                new Rows(
                        jdbc,
                        "module_study",
                        "id, module_id, cadre_id, module_version_id, class_id, unit_id, state,"
                                + " summoned_at, started_at, completed_at, mark")) {
            for (PlannedStudy study : studies.studies()) {
                ShippedContent.Module module = modules.get(study.module());
                rows.add(
                        key(study),
                        module.id(),
                        study.cadre().id(),
                        module.version(),
                        study.classId(),
                        study.unit(),
                        study.state(),
                        Utc.bind(study.summoned()),
                        Utc.bindNullable(study.started()),
                        Utc.bindNullable(study.completed()),
                        study.mark());
            }
            return rows.count();
        }
    }

    private static long key(PlannedStudy study) {
        return study.cadre().id() * 2 - 1 + study.module();
    }

    private void writeFormerUnits(StudyPlan studies) {
        try (Rows rows =
                new Rows(
                        jdbc,
                        "module_study_former_unit",
                        "study_id, unit_id, valid_from, valid_to")) {
            for (PlannedStudy study : studies.studies()) {
                for (PlannedMembership before : study.before()) {
                    rows.add(key(study), before.unit(), before.from(), before.to());
                }
            }
        }
    }

    /** The demo learner has read the first lessons and is about to open the next. */
    private void writeLessons(long learner) {
        long study = learner * 2 - 1;
        List<String> lessons = content.lessons(content.module(0), LESSONS_READ + 1);
        LocalDateTime begun =
                jdbc.queryForObject(
                        "SELECT started_at FROM module_study WHERE id = ?",
                        LocalDateTime.class,
                        study);
        if (begun == null) {
            throw new IllegalStateException("The demo learner has not begun");
        }
        for (int i = 0; i < LESSONS_READ; i++) {
            jdbc.update(
                    """
                    INSERT INTO lesson_progress (study_id, lesson_code, opened_at, read_at)
                    VALUES (?, ?, ?, ?)
                    """,
                    study,
                    lessons.get(i),
                    begun.plusMinutes(12L * i),
                    begun.plusMinutes(12L * i + 11));
        }
        jdbc.update(
                "UPDATE module_study SET last_lesson = ? WHERE id = ?",
                lessons.get(LESSONS_READ - 1),
                study);
    }
}
