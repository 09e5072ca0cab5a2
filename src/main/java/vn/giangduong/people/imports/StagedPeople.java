package vn.giangduong.people.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import vn.giangduong.base.text.PersonName;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.imports.sheet.Birth;
import vn.giangduong.people.imports.sheet.PersonRow;
import vn.giangduong.people.imports.sheet.RowProblem;

/**
 * The rows of one import in a temporary table of the running transaction's connection: nobody else
 * sees them, and nothing of them outlives it.
 */
@Component
class StagedPeople {

    private static final int AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;

    StagedPeople(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void create() {
        drop();
        jdbc.execute(
                """
                CREATE TEMPORARY TABLE staged_person (
                    row_no       INT          NOT NULL,
                    code         VARCHAR(40)  NULL,
                    full_name    VARCHAR(150) NULL,
                    name_folded  VARCHAR(150) CHARACTER SET ascii NULL,
                    sort_name    VARCHAR(150) NULL,
                    birth_date   DATE         NULL,
                    birth_year   SMALLINT     NULL,
                    sex          CHAR(1)      NULL,
                    position     VARCHAR(150) NULL,
                    phone        VARCHAR(40)  NULL,
                    email        VARCHAR(120) NULL,
                    theory_level VARCHAR(20)  NULL,
                    theory_level_evidence VARCHAR(200) NULL,
                    theory_level_on DATE      NULL,
                    unit_key     INT          NULL,
                    study_key    INT          NULL,
                    unit_id      BIGINT       NULL,
                    study_id     BIGINT       NULL,
                    moves_on     DATE         NOT NULL,
                    compared_on  DATE         NOT NULL,
                    cadre_id     BIGINT       NULL,
                    matches      INT          NOT NULL DEFAULT 0,
                    act          VARCHAR(10)  NULL,
                    moved        BOOLEAN      NOT NULL DEFAULT FALSE,
                    studies_elsewhere BOOLEAN NOT NULL DEFAULT FALSE,
                    PRIMARY KEY (row_no),
                    KEY staged_code (code),
                    KEY staged_cadre (cadre_id),
                    KEY staged_name (name_folded, birth_year)
                ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4
                    COLLATE = utf8mb4_uca1400_vietnamese_as_ci
                """);
        jdbc.execute(
                """
                CREATE TEMPORARY TABLE staged_unit (
                    unit_key INT    NOT NULL,
                    unit_id  BIGINT NULL,
                    PRIMARY KEY (unit_key)
                ) ENGINE = InnoDB
                """);
    }

    void drop() {
        jdbc.execute("DROP TEMPORARY TABLE IF EXISTS staged_person");
        jdbc.execute("DROP TEMPORARY TABLE IF EXISTS staged_unit");
    }

    /** Rows on their way in. */
    final class Rows implements AutoCloseable {

        private final List<@Nullable Object[]> waiting = new ArrayList<>(AT_ONCE);
        private final java.time.LocalDate on;

        Rows(java.time.LocalDate on) {
            this.on = on;
        }

        void add(PersonRow person, @Nullable Integer unitKey, @Nullable Integer studyKey) {
            String full = person.fullName();
            PersonName name = full == null ? null : new PersonName(full);
            Birth birth = person.birth();
            java.time.LocalDate moves = person.since() == null ? on : person.since();
            waiting.add(
                    new @Nullable Object[] {
                        person.row(),
                        person.code(),
                        name == null ? null : name.full(),
                        name == null ? null : name.folded(),
                        name == null ? null : name.sortKey(),
                        birth == null ? null : birth.date(),
                        birth == null ? null : birth.year(),
                        person.sex(),
                        person.position(),
                        person.phone(),
                        person.email(),
                        person.theoryLevel(),
                        person.theoryEvidence(),
                        person.theoryOn(),
                        unitKey,
                        studyKey,
                        moves,
                        moves.isAfter(on) ? moves : on
                    });
            if (waiting.size() == AT_ONCE) {
                send();
            }
        }

        @Override
        public void close() {
            send();
        }

        private void send() {
            if (!waiting.isEmpty()) {
                jdbc.batchUpdate(
                        """
                        INSERT INTO staged_person (row_no, code, full_name, name_folded, sort_name,
                            birth_date, birth_year, sex, position, phone, email, theory_level,
                            theory_level_evidence, theory_level_on, unit_key, study_key, moves_on,
                            compared_on)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        waiting);
                waiting.clear();
            }
        }
    }

    /** Puts the units found in the place of what the list called them. */
    void settleUnits(Map<Integer, Long> units, @Nullable Long everybodyIn) {
        jdbc.batchUpdate(
                "INSERT INTO staged_unit (unit_key, unit_id) VALUES (?, ?)",
                units.entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                        .toList());
        jdbc.update(
                """
                UPDATE staged_person s JOIN staged_unit u ON u.unit_key = s.unit_key
                SET s.unit_id = u.unit_id
                """);
        jdbc.update(
                """
                UPDATE staged_person s JOIN staged_unit u ON u.unit_key = s.study_key
                SET s.study_id = u.unit_id
                """);
        if (everybodyIn != null) {
            jdbc.update("UPDATE staged_person SET unit_id = ? WHERE unit_key IS NULL", everybodyIn);
        }
    }

    /**
     * Finds who is there already: by code; who has none by name, birth and cell. A name with its
     * very marks comes before one that only folds to the same.
     */
    void match() {
        jdbc.update(
                """
                UPDATE staged_person s JOIN cadre c ON c.code = s.code
                SET s.cadre_id = COALESCE(c.merged_into, c.id), s.matches = 1
                """);
        for (String same : List.of("AND c.full_name = s.full_name", "")) {
            jdbc.update(
                    """
                    UPDATE staged_person s JOIN (
                        SELECT s.row_no, MIN(c.id) AS cadre_id, COUNT(*) AS matches
                        FROM staged_person s
                            JOIN cadre c ON c.name_folded = s.name_folded AND c.merged_into IS NULL
                                AND COALESCE(c.birth_year, YEAR(c.birth_date)) = s.birth_year
                                AND (c.birth_date IS NULL OR s.birth_date IS NULL
                                    OR c.birth_date = s.birth_date)
                                %s
                            JOIN membership m ON m.cadre_id = c.id AND m.unit_id = s.unit_id
                                AND m.valid_from <= s.compared_on AND m.valid_to > s.compared_on
                        WHERE s.code IS NULL AND s.cadre_id IS NULL
                        GROUP BY s.row_no) x ON x.row_no = s.row_no
                    SET s.cadre_id = x.cadre_id, s.matches = x.matches
                    """
                            .formatted(same));
        }
    }

    /**
     * New rows that may be somebody who is there: same name and year, elsewhere or by another code.
     */
    List<RowProblem> perhapsKnown(Set<UnitId> within, java.time.LocalDate today, int most) {
        return new NamedParameterJdbcTemplate(jdbc)
                .query(
                        """
                        SELECT s.row_no, c.code, c.full_name, v.name AS unit_name
                        FROM staged_person s
                            JOIN cadre c ON c.name_folded = s.name_folded AND c.merged_into IS NULL
                                AND COALESCE(c.birth_year, YEAR(c.birth_date)) = s.birth_year
                                AND (c.birth_date IS NULL OR s.birth_date IS NULL
                                    OR c.birth_date = s.birth_date)
                            JOIN membership m ON m.cadre_id = c.id
                                AND m.valid_from <= :today AND m.valid_to > :today
                            JOIN unit_version v ON v.unit_id = m.unit_id
                                AND v.valid_from <= :today AND v.valid_to > :today
                        WHERE s.act = 'NEW' AND EXISTS (SELECT 1 FROM unit_path p
                            WHERE p.descendant_id = m.unit_id AND p.ancestor_id IN (:within)
                                AND p.valid_from <= :today AND p.valid_to > :today)
                        ORDER BY s.row_no LIMIT :most
                        """,
                        Map.of(
                                "today",
                                today,
                                "within",
                                within.stream().map(UnitId::value).toList(),
                                "most",
                                most),
                        (row, number) ->
                                RowProblem.of(
                                        row.getInt("row_no"),
                                        null,
                                        "people.import.maybeSame",
                                        row.getString("full_name"),
                                        row.getString("code"),
                                        row.getString("unit_name")));
    }

    /** Writes what becomes of the rows. */
    void settle(List<Object[]> acts) {
        jdbc.batchUpdate(
                """
                UPDATE staged_person SET act = ?, moved = ?, studies_elsewhere = ? WHERE row_no = ?
                """,
                acts);
    }
}
