package vn.giangduong.training.classes.ethnicity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.Access;
import vn.giangduong.training.classes.TrainingCentre;
import vn.giangduong.training.classes.TrainingCentres;
import vn.giangduong.training.classes.TrainingClassDraftRules;

/**
 * Turns the recording of ethnicity per learner on for a centre, for a stated reason, and off again,
 * for those who manage the centre's classes. Off is how every centre begins. Turning off erases
 * what was recorded; the count of each class stays.
 */
@Service
@Transactional
public class EthnicitySwitch {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 300;

    private final JdbcClient jdbc;
    private final TrainingCentres centres;
    private final UnitService units;
    private final Access access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    EthnicitySwitch(
            JdbcClient jdbc,
            TrainingCentres centres,
            UnitService units,
            Access access,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.centres = centres;
        this.units = units;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** The centres whose classes the signed-in person manages, by name. */
    @Transactional(readOnly = true)
    public List<EthnicityCentre> centres() {
        return centres
                .under(access.scopes(Permission.MANAGE_CLASSES), Periods.dayOf(clock.instant()))
                .stream()
                .map(this::withPeriods)
                .toList();
    }

    /**
     * Turns it on.
     *
     * @param reason why this centre needs it of each learner; kept and shown
     * @throws BadInputException without a reason, for a unit that is no centre, or when it is on
     * @throws AccessDeniedException when the centre is not the person's, or there is none
     */
    public void turnOn(UnitId centre, String reason) {
        access.require(Permission.MANAGE_CLASSES, centre);
        LocalDate today = Periods.dayOf(clock.instant());
        if (units.find(centre, today).map(Unit::type).filter(t -> t.centre()).isEmpty()) {
            throw refused("centre", "training.class.centre.invalid");
        }
        String words = VietnameseText.clean(reason);
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
            throw refused(
                    "reason", "training.ethnicity.reason.invalid", SHORTEST_REASON, LONGEST_REASON);
        }
        try {
            jdbc.sql(
                            """
                            INSERT INTO ethnicity_recording
                                (centre_id, reason, started_at, started_by)
                            VALUES (?, ?, ?, ?)
                            """)
                    .param(centre.value())
                    .param(words)
                    .param(Utc.bind(clock.instant()))
                    .param(currentUser.require().accountId())
                    .update();
        } catch (DuplicateKeyException e) {
            throw refused("centre", "training.ethnicity.alreadyOn");
        }
        audit.record("training.ethnicity.on", "unit", centre, words);
    }

    /**
     * Turns it off and erases what was recorded. A class that has no count yet keeps the one of
     * what was recorded of its learners.
     *
     * @return of how many enrolments it was erased
     * @throws BadInputException when it is not on
     * @throws AccessDeniedException when the centre is not the person's, or there is none
     */
    public int turnOff(UnitId centre) {
        access.require(Permission.MANAGE_CLASSES, centre);
        int ended =
                jdbc.sql(
                                """
                                UPDATE ethnicity_recording SET ended_at = ?, ended_by = ?
                                WHERE centre_id = ? AND ended_at IS NULL
                                """)
                        .param(Utc.bind(clock.instant()))
                        .param(currentUser.require().accountId())
                        .param(centre.value())
                        .update();
        if (ended == 0) {
            throw refused("centre", "training.ethnicity.alreadyOff");
        }
        jdbc.sql(
                        """
                        UPDATE training_class k
                            JOIN (
                                SELECT e.class_id, SUM(t.minority) AS minority
                                FROM enrolment_ethnicity n
                                    JOIN enrolment e ON e.id = n.enrolment_id
                                        AND e.state <> 'EXEMPT'
                                    JOIN ethnicity t ON t.code = n.ethnicity_code
                                GROUP BY e.class_id
                            ) c ON c.class_id = k.id
                        SET k.ethnic_minority = c.minority
                        WHERE k.centre_id = ? AND k.ethnic_minority IS NULL
                        """)
                .param(centre.value())
                .update();
        int erased =
                jdbc.sql(
                                """
                                DELETE n FROM enrolment_ethnicity n
                                    JOIN enrolment e ON e.id = n.enrolment_id
                                    JOIN training_class k ON k.id = e.class_id
                                WHERE k.centre_id = ?
                                """)
                        .param(centre.value())
                        .update();
        audit.record("training.ethnicity.off", "unit", centre, erased + " erased");
        return erased;
    }

    private EthnicityCentre withPeriods(TrainingCentre centre) {
        List<EthnicityPeriod> periods =
                jdbc.sql(
                                """
                                SELECT r.reason, r.started_at, r.ended_at,
                                    a.display_name AS started_by, z.display_name AS ended_by
                                FROM ethnicity_recording r
                                    JOIN account a ON a.id = r.started_by
                                    LEFT JOIN account z ON z.id = r.ended_by
                                WHERE r.centre_id = ? ORDER BY r.id DESC
                                """)
                        .param(centre.id().value())
                        .query(
                                (row, number) ->
                                        new EthnicityPeriod(
                                                row.getString("reason"),
                                                Utc.readRequired(row, "started_at"),
                                                row.getString("started_by"),
                                                Utc.read(row, "ended_at"),
                                                row.getString("ended_by")))
                        .list();
        long noted =
                jdbc.sql(
                                """
                                SELECT COUNT(*) FROM enrolment_ethnicity n
                                    JOIN enrolment e ON e.id = n.enrolment_id
                                    JOIN training_class k ON k.id = e.class_id
                                WHERE k.centre_id = ?
                                """)
                        .param(centre.id().value())
                        .query(Long.class)
                        .single();
        return new EthnicityCentre(centre, periods, noted);
    }

    private static BadInputException refused(String field, String key, Object... arguments) {
        return new BadInputException(TrainingClassDraftRules.problem(field, key, arguments));
    }
}
