package vn.giangduong.training.classes.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.cadres.CadreRow;
import vn.giangduong.training.classes.TrainingClassDesk;
import vn.giangduong.training.classes.TrainingClassDraftRules;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.classes.TrainingClassState;

/**
 * Summons one person to a running class, for those who manage its centre: one of those the class
 * could summon with their whole unit, see {@link TrainingClassSummons}.
 */
@Service
@Transactional
public class PersonSummons {

    /** Fewer would show a list of people instead of finding one. */
    private static final int SHORTEST_TEXT = 2;

    private static final String SERVED_PEOPLE =
            """
            FROM membership m
                JOIN cadre c ON c.id = m.cadre_id AND c.merged_into IS NULL
                JOIN unit_version v ON v.unit_id = m.unit_id
                    AND v.valid_from <= :on AND v.valid_to > :on
            WHERE m.valid_from <= :on AND m.valid_to > :on
                AND m.unit_id IN (SELECT p.descendant_id
            """
                    + TrainingClassSummons.SERVED
                    + ")";

    private final JdbcClient jdbc;
    private final TrainingClassDesk desk;
    private final EnrolmentStudies studies;
    private final AuditLog audit;
    private final Clock clock;

    PersonSummons(
            JdbcClient jdbc,
            TrainingClassDesk desk,
            EnrolmentStudies studies,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.studies = studies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who can still be summoned, by any part of the name or the whole code; nobody before two
     * letters are typed.
     *
     * @throws AccessDeniedException when the class does not exist or is not the person's
     */
    @Transactional(readOnly = true)
    public List<CadreRow> choices(TrainingClassId id, String typed, int from, int limit) {
        TrainingClassDesk.Folder folder = desk.get(id);
        String text = VietnameseText.clean(typed);
        if (text.length() < SHORTEST_TEXT) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT c.id, c.code, c.full_name, c.birth_date, c.birth_year, m.unit_id,
                            v.short_name
                        """
                                + SERVED_PEOPLE
                                + """
                                 AND NOT EXISTS (SELECT 1 FROM enrolment e
                                    WHERE e.class_id = :class AND e.cadre_id = c.id)
                                AND (c.code = :text OR (:folded <> ''
                                    AND c.name_folded LIKE CONCAT('%', :folded, '%')))
                                ORDER BY LOCATE(:text, c.full_name) = 0, c.sort_given,
                                    c.sort_family, c.sort_middle, c.code
                                LIMIT :limit OFFSET :from
                                """)
                .param("on", today())
                .param("centre", folder.centre().value())
                .param("class", id.value())
                .param("text", text)
                .param("folded", VietnameseText.fold(text))
                .param("limit", limit)
                .param("from", from)
                .query(
                        (row, number) -> {
                            LocalDate born = row.getObject("birth_date", LocalDate.class);
                            return new CadreRow(
                                    new CadreId(row.getLong("id")),
                                    row.getString("code"),
                                    row.getString("full_name"),
                                    null,
                                    born == null
                                            ? row.getObject("birth_year", Integer.class)
                                            : Integer.valueOf(born.getYear()),
                                    null,
                                    null,
                                    new UnitId(row.getLong("unit_id")),
                                    row.getString("short_name"),
                                    false);
                        })
                .list();
    }

    /**
     * Summons somebody.
     *
     * @throws BadInputException when the class is not running or they are in it
     * @throws AccessDeniedException when the class is not the person's, or the cadre does not exist
     *     or is not the centre's to summon
     */
    public void summon(TrainingClassId id, CadreId cadre) {
        TrainingClassDesk.Folder folder = desk.lock(id);
        long unit =
                jdbc.sql("SELECT m.unit_id " + SERVED_PEOPLE + " AND c.id = :cadre")
                        .param("on", today())
                        .param("centre", folder.centre().value())
                        .param("cadre", cadre.value())
                        .query(Long.class)
                        .optional()
                        .orElseThrow(() -> refusal(folder, cadre));
        folder.require(TrainingClassState.RUNNING);
        Instant at = clock.instant();
        long newestStudy = studies.newest(id);
        int summoned =
                jdbc.sql(
                                """
                                INSERT INTO enrolment
                                    (class_id, cadre_id, unit_id, state, summoned_at)
                                SELECT :class, :cadre, :unit, 'SUMMONED', :now FROM DUAL
                                WHERE NOT EXISTS (SELECT 1 FROM enrolment e
                                    WHERE e.class_id = :class AND e.cadre_id = :cadre)
                                """)
                        .param("class", id.value())
                        .param("cadre", cadre.value())
                        .param("unit", unit)
                        .param("now", Utc.bind(at))
                        .update();
        if (summoned == 0) {
            throw new BadInputException(
                    TrainingClassDraftRules.problem("cadre", "training.summon.already"));
        }
        studies.begin(id, newestStudy, at);
        audit.record(
                "training.class.summoned",
                "class",
                id,
                "%s: cadre %s".formatted(folder.code(), cadre));
    }

    private AccessDeniedException refusal(TrainingClassDesk.Folder folder, CadreId cadre) {
        audit.recordRefusal("access.refused", "class", folder.id(), "summon cadre " + cadre);
        return new AccessDeniedException("Not allowed");
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }
}
