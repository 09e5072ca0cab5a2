package vn.giangduong.access;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.TestPeople;
import vn.giangduong.assessment.AttemptId;
import vn.giangduong.assessment.AttemptService;
import vn.giangduong.assessment.QuizFixture;
import vn.giangduong.assessment.QuizId;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.content.StudyModuleId;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.UnitEventId;
import vn.giangduong.people.CadreId;
import vn.giangduong.questionbank.TopicId;
import vn.giangduong.training.TrainingFixture;
import vn.giangduong.training.classes.TrainingClassId;

/**
 * Two provinces. In the first a committee with two grassroots committees, each with a cell; the
 * account of every role is granted for the first grassroots committee.
 */
final class AccessWorld {

    /** Where something lies, seen from the unit of the grant. */
    enum Position {
        OWN,
        BELOW,
        ABOVE,
        SIBLING,
        OTHER_PROVINCE;

        /** Whether a grant reaches there. */
        boolean isInScope() {
            return this == OWN || this == BELOW;
        }
    }

    final Map<Position, Place> places = new EnumMap<>(Position.class);
    final Map<Role, SignedIn> accounts = new EnumMap<>(Role.class);
    final QuizId quiz;
    final String moduleCode;

    private final TestPeople people;
    private final JdbcClient jdbc;
    private final TrainingFixture training;
    private final AttemptService attempts;
    private final StudyModuleId module;

    AccessWorld(TestPeople people, JdbcClient jdbc, AttemptService attempts) {
        this.people = people;
        this.jdbc = jdbc;
        this.attempts = attempts;
        training = new TrainingFixture(jdbc);
        module = training.module("Chuyên đề thử quyền");
        moduleCode = training.codeOf(module);
        QuizFixture questions = new QuizFixture(jdbc);
        TopicId topic = questions.topic();
        questions.questions(topic, 2);
        quiz = questions.quiz(topic, 2, null, null);
        UnitId province = people.province("Đảng bộ tỉnh Một");
        UnitId committee = people.unit("Đảng bộ Trên", "direct_committee", province);
        UnitId own = people.unit("Đảng bộ Mình", "grassroots_committee", committee);
        UnitId sibling = people.unit("Đảng bộ Bên", "grassroots_committee", committee);
        UnitId other =
                people.unit(
                        "Đảng bộ Khác", "direct_committee", people.province("Đảng bộ tỉnh Hai"));
        places.put(Position.OWN, place(own, "Đảng bộ Mình"));
        places.put(Position.BELOW, place(people.unit("Chi bộ Dưới", "cell", own), "Chi bộ Dưới"));
        places.put(Position.ABOVE, place(committee, "Đảng bộ Trên"));
        places.put(Position.SIBLING, place(sibling, "Đảng bộ Bên"));
        places.put(Position.OTHER_PROVINCE, place(other, "Đảng bộ Khác"));
        for (Role role : Role.values()) {
            accounts.put(
                    role,
                    role == Role.CADRE
                            ? people.studying(people.cadre("Nguyễn Văn Tự", own))
                            : people.officer(role, own));
        }
    }

    Place at(Position position) {
        Place place = places.get(position);
        if (place == null) {
            throw new IllegalStateException("No place " + position);
        }
        return place;
    }

    SignedIn account(Role role) {
        SignedIn account = accounts.get(role);
        if (account == null) {
            throw new IllegalStateException("No account " + role);
        }
        return account;
    }

    TrainingFixture training() {
        return training;
    }

    /** An event that is on record only, so that nothing else about the world changes. */
    private UnitEventId event(UnitId unit) {
        long event =
                jdbc.sql(
                                """
                                INSERT INTO unit_event (kind, effective_on, document_issuer,
                                    applied_at, applied_by, arrived_at)
                                VALUES ('RENAME', '2021-01-01', :issuer, NOW(6), 'test', NOW(6))
                                RETURNING id
                                """)
                        .param("issuer", "Nơi ban hành " + unit.value())
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        """
                        INSERT INTO unit_event_unit (event_id, unit_id, part)
                        VALUES (?, ?, 'SUBJECT')
                        """)
                .param(event)
                .param(unit.value())
                .update();
        return new UnitEventId(event);
    }

    private Place place(UnitId unit, String name) {
        String given = "Người" + unit.value();
        CadreId cadre = people.cadre("Trần Thị " + given, unit);
        SignedIn account = people.studying(cadre);
        UnitId centre = people.unit("Trung tâm " + unit.value(), "centre", unit);
        training.serves(centre, unit);
        TrainingClassId trainingClass =
                training.trainingClass(
                        centre,
                        training.programme("Chương trình " + unit.value(), module),
                        LocalDate.of(2026, 11, 1),
                        "RUNNING");
        training.summon(module, trainingClass, cadre, unit);
        jdbc.sql(
                        """
                        INSERT INTO unit_figure_queue
                            (module_id, unit_id, on_day, summoned, studying, completed)
                        VALUES (?, ?, '2025-01-01', 1, 0, 0)
                        """)
                .param(module.value())
                .param(unit.value())
                .update();
        people.signIn(account);
        AttemptId attempt = attempts.prepare(quiz, cadre);
        people.signOut();
        people.officer(Role.UNIT_SECRETARY, unit);
        long grant =
                jdbc.sql("SELECT MAX(id) FROM role_grant WHERE unit_id = ?")
                        .param(unit.value())
                        .query(Long.class)
                        .single();
        String cadreCode =
                jdbc.sql("SELECT code FROM cadre WHERE id = ?")
                        .param(cadre.value())
                        .query(String.class)
                        .single();
        return new Place(
                unit,
                people.codeOf(unit),
                name,
                centre,
                people.codeOf(centre),
                trainingClass,
                training.codeOf(trainingClass),
                cadre,
                cadreCode,
                given,
                account.accountId(),
                account.code(),
                grant,
                event(unit),
                attempt,
                List.of(name, given, "Trung tâm " + unit.value(), "Nơi ban hành " + unit.value()));
    }
}
