package vn.giangduong.people.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.StaysEntered;
import vn.giangduong.people.StaysEntered.Entered;
import vn.giangduong.people.units.KnownEndings;

/** Writes what was staged and decided, a statement for all rows at a time. */
@Component
class ImportLanding {

    private static final int LONGEST_NAME = 160;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final KnownEndings endings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ImportLanding(
            JdbcClient jdbc,
            CurrentUser currentUser,
            KnownEndings endings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.endings = endings;
        this.clock = clock;
        this.events = events;
    }

    /** Waits until no other import is landing; holds until the transaction ends. */
    void takeTurn() {
        jdbc.sql("UPDATE people_import_turn SET number = number + 1 WHERE id = 1").update();
    }

    /** Writes everything; returns the import's key. */
    long land(ImportPlan plan, ImportChoices choices) {
        LocalDateTime now = Utc.bind(clock.instant());
        long account = currentUser.require().accountId();
        String source = shortened(plan.source());
        endings.hold();
        giveCodes();
        addPeople(now, source);
        changePeople();
        move("membership", "moved", "unit_id", now, account, source);
        move("place_of_study", "studies_elsewhere", "study_id", now, account, source);
        followUnitsThatEnd();
        tellWhoMoved();
        return remember(plan, choices, now, account);
    }

    private void giveCodes() {
        long clashes = 1;
        while (clashes > 0) {
            jdbc.sql(
                            """
                            UPDATE staged_person
                            SET code = CONCAT('CB', LPAD(NEXT VALUE FOR cadre_code_number, 8, '0'))
                            WHERE act = 'NEW' AND code IS NULL
                            """)
                    .update();
            clashes =
                    jdbc.sql(
                                    """
                                    UPDATE staged_person s JOIN cadre c ON c.code = s.code
                                    SET s.code = NULL WHERE s.act = 'NEW'
                                    """)
                            .update();
        }
    }

    private void addPeople(LocalDateTime now, String source) {
        jdbc.sql(
                        """
                        INSERT INTO cadre (code, full_name, name_folded, sort_name, birth_date,
                            birth_year, sex, position, phone, email, theory_level,
                            theory_level_evidence, theory_level_on, source, created_at)
                        SELECT code, full_name, name_folded, sort_name, birth_date, birth_year, sex,
                            position, phone, email, theory_level, theory_level_evidence,
                            theory_level_on, CONCAT(:source, ', ', row_no), :now
                        FROM staged_person WHERE act = 'NEW' ORDER BY row_no
                        """)
                .param("source", source)
                .param("now", now)
                .update();
        jdbc.sql(
                        """
                        UPDATE staged_person s JOIN cadre c ON c.code = s.code
                        SET s.cadre_id = c.id, s.moved = TRUE WHERE s.act = 'NEW'
                        """)
                .update();
    }

    private void changePeople() {
        jdbc.sql(
                        """
                        UPDATE cadre c JOIN staged_person s ON s.cadre_id = c.id
                        SET c.full_name = COALESCE(s.full_name, c.full_name),
                            c.name_folded = COALESCE(s.name_folded, c.name_folded),
                            c.sort_name = COALESCE(s.sort_name, c.sort_name),
                            c.birth_date = CASE WHEN s.birth_date IS NOT NULL THEN s.birth_date
                                WHEN s.birth_year IS NULL OR s.birth_year = YEAR(c.birth_date)
                                THEN c.birth_date END,
                            c.birth_year = COALESCE(s.birth_year, c.birth_year),
                            c.sex = COALESCE(s.sex, c.sex),
                            c.position = COALESCE(s.position, c.position),
                            c.phone = COALESCE(s.phone, c.phone),
                            c.email = COALESCE(s.email, c.email),
                            c.theory_level = COALESCE(s.theory_level, c.theory_level),
                            c.theory_level_evidence =
                                COALESCE(s.theory_level_evidence, c.theory_level_evidence),
                            c.theory_level_on = COALESCE(s.theory_level_on, c.theory_level_on),
                            c.version = c.version + 1
                        WHERE s.act = 'CHANGED'
                        """)
                .update();
    }

    /** Ends what held until then and begins the new: the past stays as it was. */
    private void move(
            String table,
            String flag,
            String unit,
            LocalDateTime now,
            long account,
            String source) {
        jdbc.sql(
                        """
                        UPDATE %s m JOIN staged_person s ON s.cadre_id = m.cadre_id
                        SET m.valid_to = s.moves_on
                        WHERE s.act <> 'REFUSED' AND s.%s AND m.valid_from < s.moves_on
                            AND m.valid_to > s.moves_on
                        """
                                .formatted(table, flag))
                .update();
        boolean membership = "membership".equals(table);
        jdbc.sql(
                        """
                        INSERT INTO %s (cadre_id, unit_id, valid_from%s)
                        SELECT cadre_id, %s, moves_on%s
                        FROM staged_person WHERE act <> 'REFUSED' AND %s
                        ORDER BY row_no
                        """
                                .formatted(
                                        table,
                                        membership ? ", reason, recorded_at, recorded_by" : "",
                                        unit,
                                        membership ? ", :source, :now, :account" : "",
                                        flag))
                .param("source", source)
                .param("now", now)
                .param("account", account)
                .update();
    }

    private void followUnitsThatEnd() {
        jdbc.sql(
                        """
                        SELECT l.unit_id FROM (
                            SELECT unit_id FROM staged_person WHERE act <> 'REFUSED' AND moved
                            UNION SELECT study_id FROM staged_person
                                WHERE act <> 'REFUSED' AND studies_elsewhere) l
                            JOIN unit_version v ON v.unit_id = l.unit_id
                        GROUP BY l.unit_id HAVING MAX(v.valid_to) < :forever
                        """)
                .param("forever", UnitService.FOREVER)
                .query(Long.class)
                .list()
                .forEach(unit -> endings.follow(new UnitId(unit)));
    }

    /** New people have nothing that could follow them. */
    private void tellWhoMoved() {
        List<Entered> stays =
                jdbc.sql(
                                """
                                SELECT s.cadre_id, m.unit_id, m.valid_from,
                                    NULLIF(m.valid_to, :forever) AS valid_to, l.unit_id AS left_unit
                                FROM staged_person s
                                    JOIN membership m ON m.cadre_id = s.cadre_id
                                        AND m.valid_from >= s.moves_on
                                    LEFT JOIN membership l ON l.cadre_id = s.cadre_id
                                        AND l.valid_to = s.moves_on
                                WHERE s.act NOT IN ('REFUSED', 'NEW') AND s.moved
                                """)
                        .param("forever", UnitService.FOREVER)
                        .query(ImportLanding::entered)
                        .list();
        if (!stays.isEmpty()) {
            events.publishEvent(new StaysEntered(stays));
        }
    }

    private static Entered entered(ResultSet row, int number) throws SQLException {
        Long left = row.getObject("left_unit", Long.class);
        return new Entered(
                new CadreId(row.getLong("cadre_id")),
                new UnitId(row.getLong("unit_id")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                left == null ? null : new UnitId(left));
    }

    private long remember(ImportPlan plan, ImportChoices choices, LocalDateTime now, long account) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        INSERT INTO people_import (account_id, file_name, plan_digest, effective,
                            row_count, added, changed, moved, unchanged, landed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(account)
                .param(shortened(plan.source()))
                .param(plan.digest())
                .param(choices.on())
                .param(plan.people())
                .param(plan.added())
                .param(plan.changed())
                .param(plan.moved())
                .param(plan.unchanged())
                .param(now)
                .update(key);
        Number number = key.getKey();
        if (number == null) {
            throw new IllegalStateException("No key was generated");
        }
        jdbc.sql(
                        """
                        INSERT INTO people_import_cadre (cadre_id, import_id, row_no, added, changed,
                            moved)
                        SELECT cadre_id, :import, row_no, act = 'NEW', act = 'CHANGED',
                            moved AND act <> 'NEW'
                        FROM staged_person
                        WHERE act IN ('NEW', 'CHANGED')
                            OR (act = 'KEPT' AND (moved OR studies_elsewhere))
                        """)
                .param("import", number.longValue())
                .update();
        return number.longValue();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
