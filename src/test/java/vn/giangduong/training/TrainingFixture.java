package vn.giangduong.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import vn.giangduong.TestPeople;
import vn.giangduong.base.time.Utc;
import vn.giangduong.content.ModuleVersionId;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.programme.ProgrammeVersionId;

/** Puts modules, programmes, classes and studies straight into the database, for tests. */
@NullMarked
public class TrainingFixture {

    private static final AtomicLong NUMBER = new AtomicLong();
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    public TrainingFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fresh code. */
    public String code(String prefix) {
        return prefix + NUMBER.incrementAndGet();
    }

    /** A module with one approved version. */
    public StudyModuleId module(String title) {
        long module =
                insert(
                        jdbc.sql("INSERT INTO study_module (code, created_at) VALUES (?, ?)")
                                .param(code("cd-"))
                                .param(Utc.bind(LONG_AGO)));
        moduleVersion(new StudyModuleId(module), 1, title, "APPROVED");
        return new StudyModuleId(module);
    }

    /** One more version of a module. */
    public ModuleVersionId moduleVersion(
            StudyModuleId module, int number, String title, String state) {
        return new ModuleVersionId(
                insert(
                        jdbc.sql(
                                        """
                                        INSERT INTO study_module_version (module_id, number, title,
                                            summary, minutes, description, state, approved_at,
                                            created_at)
                                        VALUES (?, ?, ?, '', 45, '', ?, ?, ?)
                                        """)
                                .param(module.value())
                                .param(number)
                                .param(title)
                                .param(state)
                                .param("DRAFT".equals(state) ? null : Utc.bind(LONG_AGO))
                                .param(Utc.bind(LONG_AGO))));
    }

    /** The module's code. */
    public String codeOf(StudyModuleId module) {
        return jdbc.sql("SELECT code FROM study_module WHERE id = ?")
                .param(module.value())
                .query(String.class)
                .single();
    }

    /** The module's newest version. */
    public ModuleVersionId versionOf(StudyModuleId module) {
        return new ModuleVersionId(
                jdbc.sql("SELECT MAX(id) FROM study_module_version WHERE module_id = ?")
                        .param(module.value())
                        .query(Long.class)
                        .single());
    }

    /** A programme of those modules, passing from 5, fair from 7, good from 8, excellent from 9. */
    public ProgrammeVersionId programme(String title, StudyModuleId... modules) {
        long programme =
                insert(
                        jdbc.sql("INSERT INTO programme (code, created_at) VALUES (?, ?)")
                                .param(code("ct-"))
                                .param(Utc.bind(LONG_AGO)));
        long version =
                insert(
                        jdbc.sql(
                                        """
                                        INSERT INTO programme_version (programme_id, number, title,
                                            award, description, valid_from, created_at)
                                        VALUES (?, 1, ?, 'Giấy chứng nhận', '', '2025-01-01', ?)
                                        """)
                                .param(programme)
                                .param(title)
                                .param(Utc.bind(LONG_AGO)));
        for (int i = 0; i < modules.length; i++) {
            jdbc.sql("INSERT INTO programme_module VALUES (?, ?, ?)")
                    .param(version)
                    .param(i + 1)
                    .param(modules[i].value())
                    .update();
        }
        return new ProgrammeVersionId(version);
    }

    /** The centre serves the unit and everything under it. */
    public void serves(UnitId centre, UnitId unit) {
        jdbc.sql("INSERT INTO service_area (centre_id, unit_id, valid_from) VALUES (?, ?, ?)")
                .param(centre.value())
                .param(unit.value())
                .param(TestPeople.SINCE)
                .update();
    }

    /** A class, with the newest versions of its modules pinned unless it is only planned. */
    public TrainingClassId trainingClass(
            UnitId centre, ProgrammeVersionId programme, LocalDate opensOn, String state) {
        long id =
                insert(
                        jdbc.sql(
                                        """
                                        INSERT INTO training_class (code, title,
                                            programme_version_id, centre_id, form, opens_on,
                                            closes_on, state, created_at)
                                        VALUES (?, 'Lớp thử', ?, ?, 'ONLINE', ?, ?, ?, ?)
                                        """)
                                .param(code("LOP-"))
                                .param(programme.value())
                                .param(centre.value())
                                .param(opensOn)
                                .param(opensOn.plusMonths(1))
                                .param(state)
                                .param(Utc.bind(LONG_AGO)));
        if (!state.equals("PLANNED")) {
            jdbc.sql(
                            """
                            INSERT INTO class_module
                                (class_id, position, module_id, module_version_id)
                            SELECT ?, m.position, m.module_id, MAX(v.id)
                            FROM programme_module m
                                JOIN study_module_version v ON v.module_id = m.module_id
                            WHERE m.programme_version_id = ? GROUP BY m.position, m.module_id
                            """)
                    .param(id)
                    .param(programme.value())
                    .update();
        }
        return new TrainingClassId(id);
    }

    /** The class's code. */
    public String codeOf(TrainingClassId trainingClass) {
        return jdbc.sql("SELECT code FROM training_class WHERE id = ?")
                .param(trainingClass.value())
                .query(String.class)
                .single();
    }

    /** A learner of a class with a result. */
    public void enrolment(
            TrainingClassId trainingClass,
            CadreId cadre,
            UnitId unit,
            String state,
            @Nullable String mark,
            boolean certificate) {
        jdbc.sql(
                        """
                        INSERT INTO enrolment
                            (class_id, cadre_id, unit_id, state, summoned_at, mark, certificate)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(trainingClass.value())
                .param(cadre.value())
                .param(unit.value())
                .param(state)
                .param(Utc.bind(LONG_AGO))
                .param(mark == null ? null : new BigDecimal(mark))
                .param(certificate)
                .update();
    }

    /** A person summoned to a module; the counts are not told. */
    public void summon(
            StudyModuleId module, TrainingClassId trainingClass, CadreId cadre, UnitId unit) {
        jdbc.sql(
                        """
                        INSERT INTO module_study (module_id, cadre_id, module_version_id, class_id,
                            unit_id, state, summoned_at)
                        VALUES (?, ?, ?, ?, ?, 'SUMMONED', ?)
                        """)
                .param(module.value())
                .param(cadre.value())
                .param(versionOf(module).value())
                .param(trainingClass.value())
                .param(unit.value())
                .param(Utc.bind(LONG_AGO))
                .update();
    }

    /** That person begins; the counts are not told. */
    public void start(StudyModuleId module, CadreId cadre, Instant at) {
        jdbc.sql(
                        """
                        UPDATE module_study SET state = 'STUDYING', started_at = ?
                        WHERE module_id = ? AND cadre_id = ?
                        """)
                .params(List.of(Utc.bind(at), module.value(), cadre.value()))
                .update();
    }

    /** That person completes with a mark; the counts are not told. */
    public void complete(StudyModuleId module, CadreId cadre, Instant at, @Nullable String mark) {
        jdbc.sql(
                        """
                        UPDATE module_study SET state = 'COMPLETED', completed_at = ?, mark = ?
                        WHERE module_id = ? AND cadre_id = ?
                        """)
                .param(Utc.bind(at))
                .param(mark == null ? null : new BigDecimal(mark))
                .param(module.value())
                .param(cadre.value())
                .update();
    }

    private static long insert(JdbcClient.StatementSpec statement) {
        KeyHolder key = new GeneratedKeyHolder();
        statement.update(key);
        Number generated = key.getKey();
        if (generated == null) {
            throw new IllegalStateException("No key was generated");
        }
        return generated.longValue();
    }
}
