package vn.giangduong.training.classes.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
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
import vn.giangduong.training.classes.TrainingClassDesk;
import vn.giangduong.training.classes.TrainingClassDraftRules;
import vn.giangduong.training.classes.TrainingClassId;
import vn.giangduong.training.classes.TrainingClassState;

/**
 * Summons the people of whole subtrees to a running class, with a handful of statements whatever
 * their number. A class summons only where its centre serves: the units of its service area and
 * those under them. Summoning again adds who has joined since and changes nothing for the others. A
 * person who studies or has completed a module for another class does not study it twice.
 */
@Service
@Transactional
public class TrainingClassSummons {

    static final String SERVED =
            """
            FROM service_area a
                JOIN unit_path p ON p.ancestor_id = a.unit_id
                    AND p.valid_from <= :on AND p.valid_to > :on
            WHERE a.centre_id = :centre AND a.valid_from <= :on AND a.valid_to > :on
            """;

    private static final String UNITS =
            """
            SELECT u.id, v.name, above.name AS above_name, (
                SELECT COUNT(*)
                FROM unit_path q
                    JOIN membership m ON m.unit_id = q.descendant_id
                        AND m.valid_from <= :on AND m.valid_to > :on
                WHERE q.ancestor_id = u.id AND q.valid_from <= :on AND q.valid_to > :on
            ) AS people
            FROM (SELECT p.descendant_id AS unit_id, MIN(p.depth) AS depth
            """
                    + SERVED
                    + """
                    GROUP BY p.descendant_id) served
                        JOIN unit u ON u.id = served.unit_id
                        JOIN unit_version v ON v.unit_id = u.id
                            AND v.valid_from <= :on AND v.valid_to > :on
                        LEFT JOIN unit_version above ON above.unit_id = v.parent_id
                            AND above.valid_from <= :on AND above.valid_to > :on
                    WHERE (:folded = '' OR v.name_folded LIKE CONCAT('%', :folded, '%'))
                    ORDER BY LOCATE(:text, v.name) = 0, served.depth, v.sort_order, v.name
                    LIMIT :limit
                    """;

    private static final String PEOPLE =
            """
            FROM unit_path p
                JOIN membership m ON m.unit_id = p.descendant_id
                    AND m.valid_from <= :on AND m.valid_to > :on
            """;

    private static final String OF_UNITS =
            " WHERE p.ancestor_id IN (:units) AND p.valid_from <= :on AND p.valid_to > :on";

    private final JdbcClient jdbc;
    private final TrainingClassDesk desk;
    private final EnrolmentStudies studies;
    private final AuditLog audit;
    private final Clock clock;

    TrainingClassSummons(
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
     * Units the class may summon, by any part of the name, the largest first; all when the text is
     * empty.
     *
     * @param limit the most to return
     */
    @Transactional(readOnly = true)
    public List<TrainingClassUnit> units(TrainingClassId id, String text, int limit) {
        return jdbc.sql(UNITS)
                .param("centre", desk.get(id).centre().value())
                .param("on", today())
                .param("folded", VietnameseText.fold(text))
                .param("text", VietnameseText.clean(text))
                .param("limit", limit)
                .query(TrainingClassSummons::unit)
                .list();
    }

    /**
     * What {@link #summon} would do now.
     *
     * @throws BadInputException when no unit is chosen
     * @throws AccessDeniedException when a unit is not the centre's to summon
     */
    @Transactional(readOnly = true)
    public TrainingClassSummonPreview preview(TrainingClassId id, Collection<UnitId> units) {
        requireServed(desk.get(id), units);
        return jdbc.sql(
                        "SELECT COUNT(DISTINCT m.cadre_id) AS people,"
                                + " COUNT(DISTINCT e.cadre_id) AS enrolled "
                                + PEOPLE
                                + " LEFT JOIN enrolment e ON e.class_id = :class"
                                + " AND e.cadre_id = m.cadre_id"
                                + OF_UNITS)
                .param("class", id.value())
                .param("units", keys(units))
                .param("on", today())
                .query(
                        (row, number) ->
                                new TrainingClassSummonPreview(
                                        row.getLong("people"), row.getLong("enrolled")))
                .single();
    }

    /**
     * Summons everybody who belongs to one of the units, or a unit under it, today.
     *
     * @return how many were not in the class before
     * @throws BadInputException when no unit is chosen or the class is not running
     * @throws AccessDeniedException when a unit is not the centre's to summon
     */
    public int summon(TrainingClassId id, Collection<UnitId> units) {
        TrainingClassDesk.Folder folder = desk.lock(id);
        folder.require(TrainingClassState.RUNNING);
        requireServed(folder, units);
        Instant at = clock.instant();
        LocalDateTime now = Utc.bind(at);
        long newestStudy = studies.newest(id);
        // a cadre is a member of one unit a day, but chosen units may lie in one another
        int summoned =
                jdbc.sql(
                                "INSERT INTO enrolment"
                                        + " (class_id, cadre_id, unit_id, state, summoned_at)"
                                        + " SELECT DISTINCT :class, m.cadre_id, m.unit_id,"
                                        + " 'SUMMONED', :now "
                                        + PEOPLE
                                        + " LEFT JOIN enrolment e ON e.class_id = :class"
                                        + " AND e.cadre_id = m.cadre_id"
                                        + OF_UNITS
                                        + " AND e.id IS NULL ORDER BY m.cadre_id")
                        .param("class", id.value())
                        .param("now", now)
                        .param("units", keys(units))
                        .param("on", today())
                        .update();
        studies.begin(id, newestStudy, at);
        audit.record(
                "training.class.summoned",
                "class",
                id,
                "%s: %d from units %s".formatted(folder.code(), summoned, keys(units)));
        return summoned;
    }

    private void requireServed(TrainingClassDesk.Folder folder, Collection<UnitId> units) {
        if (units.isEmpty()) {
            throw new BadInputException(
                    TrainingClassDraftRules.problem("units", "training.summon.units.none"));
        }
        long served =
                jdbc.sql(
                                "SELECT COUNT(DISTINCT p.descendant_id) "
                                        + SERVED
                                        + " AND p.descendant_id IN (:units)")
                        .param("centre", folder.centre().value())
                        .param("units", keys(units))
                        .param("on", today())
                        .query(Long.class)
                        .single();
        if (served != keys(units).size()) {
            audit.recordRefusal("access.refused", "class", folder.id(), "summon " + keys(units));
            throw new AccessDeniedException("Not allowed");
        }
    }

    private static List<Long> keys(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).distinct().sorted().toList();
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }

    private static TrainingClassUnit unit(ResultSet row, int number) throws SQLException {
        return new TrainingClassUnit(
                new UnitId(row.getLong("id")),
                row.getString("name"),
                row.getString("above_name"),
                row.getLong("people"));
    }
}
