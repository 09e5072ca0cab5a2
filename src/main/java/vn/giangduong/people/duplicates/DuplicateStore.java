package vn.giangduong.people.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.duplicates.Likeness.Sign;

/**
 * Finds pairs in one statement. One date of birth, one phone or one email under one name are looked
 * for by an index each, wherever the two are; everything weaker only among people of one place,
 * which keeps the pairs few however many people there are.
 */
@Repository
class DuplicateStore {

    /**
     * The unit that looks after each record, as CadreDoor says, for whoever has begun somewhere;
     * its place is the unit above it.
     */
    private static final String HOMES =
            """
            seen AS (SELECT DISTINCT descendant_id AS unit_id FROM unit_path
                WHERE ancestor_id IN (:scopes) AND valid_from <= :today AND valid_to > :today),
            home AS (SELECT c.id, c.name_folded, c.birth_date, c.birth_year, m.unit_id,
                    COALESCE(v.parent_id, m.unit_id) AS place
                FROM seen
                    JOIN membership m ON m.unit_id = seen.unit_id AND m.valid_from <= :today
                    JOIN cadre c ON c.id = m.cadre_id AND c.merged_into IS NULL
                    LEFT JOIN unit_version v ON v.unit_id = m.unit_id
                        AND v.valid_from <= :today AND v.valid_to > :today
                WHERE NOT EXISTS (SELECT 1 FROM membership later WHERE later.cadre_id = c.id
                    AND later.valid_from <= :today AND later.valid_from > m.valid_from)),
            twin AS (SELECT * FROM (SELECT home.*,
                    COUNT(*) OVER (PARTITION BY name_folded, place) AS people FROM home) counted
                WHERE people > 1)
            """;

    private static final String CANDIDATES =
            """
            SELECT a.id AS first_id, b.id AS second_id
            FROM cadre a JOIN cadre b ON b.name_folded = a.name_folded
                AND b.birth_date = a.birth_date AND b.id > a.id
            UNION
            SELECT a.id, b.id
            FROM cadre a JOIN cadre b FORCE INDEX (cadre_phone) ON b.phone = a.phone
                AND b.name_folded = a.name_folded AND b.id > a.id
            WHERE a.phone IS NOT NULL AND COALESCE(a.birth_date = b.birth_date, TRUE)
            UNION
            SELECT a.id, b.id
            FROM cadre a JOIN cadre b FORCE INDEX (cadre_email) ON b.email = a.email
                AND b.name_folded = a.name_folded AND b.id > a.id
            WHERE a.email IS NOT NULL AND COALESCE(a.birth_date = b.birth_date, TRUE)
            UNION
            SELECT STRAIGHT_JOIN LEAST(a.id, b.id), GREATEST(a.id, b.id)
            FROM twin a
                JOIN cadre b ON b.name_folded = a.name_folded AND b.id <> a.id
                    AND (b.birth_year = a.birth_year OR b.birth_year IS NULL)
                JOIN membership m ON m.cadre_id = b.id AND m.valid_from <= :today
                LEFT JOIN unit_version v ON v.unit_id = m.unit_id
                    AND v.valid_from <= :today AND v.valid_to > :today
            WHERE COALESCE(v.parent_id, m.unit_id) = a.place
                AND NOT EXISTS (SELECT 1 FROM membership later WHERE later.cadre_id = b.id
                    AND later.valid_from <= :today AND later.valid_from > m.valid_from)
                AND ((a.unit_id = m.unit_id AND (a.birth_year IS NULL OR b.birth_year IS NULL))
                    OR (a.birth_year = b.birth_year
                        AND (a.birth_date IS NULL OR b.birth_date IS NULL
                            OR (MONTH(a.birth_date) = DAY(b.birth_date)
                                AND DAY(a.birth_date) = MONTH(b.birth_date)))))
            """;

    private static final String HOME =
            """
            JOIN membership m%1$s ON m%1$s.cadre_id = %1$s.id AND m%1$s.valid_from <= :today
                AND NOT EXISTS (SELECT 1 FROM membership later WHERE later.cadre_id = %1$s.id
                    AND later.valid_from <= :today AND later.valid_from > m%1$s.valid_from)
            JOIN seen s%1$s ON s%1$s.unit_id = m%1$s.unit_id
            LEFT JOIN unit_version v%1$s ON v%1$s.unit_id = m%1$s.unit_id
                AND v%1$s.valid_from <= :today AND v%1$s.valid_to > :today
            """;

    private static final String SIGNS =
            """
            SELECT STRAIGHT_JOIN a.id AS a_id, a.code AS a_code, a.full_name AS a_name,
                a.birth_date AS a_date, a.birth_year AS a_year, va.short_name AS a_unit,
                b.id AS b_id, b.code AS b_code, b.full_name AS b_name,
                b.birth_date AS b_date, b.birth_year AS b_year, vb.short_name AS b_unit,
                COALESCE(a.birth_date = b.birth_date, FALSE) AS same_date,
                COALESCE(a.birth_date <> b.birth_date, FALSE) AS swapped,
                a.birth_year IS NOT NULL AND b.birth_year IS NOT NULL
                    AND (a.birth_date IS NULL OR b.birth_date IS NULL) AS same_year,
                a.birth_year IS NULL OR b.birth_year IS NULL AS not_known,
                COALESCE(a.phone = b.phone, FALSE) OR COALESCE(a.email = b.email, FALSE)
                    AS same_contact,
                ma.unit_id = mb.unit_id AS same_unit,
                ma.unit_id <> mb.unit_id AND COALESCE(va.parent_id = vb.parent_id, FALSE)
                    AS near_unit,
                a.full_name = b.full_name AS same_marks, a.sex <> b.sex AS other_sex,
                a.sort_given, a.sort_family, a.sort_middle
            FROM (%s) pair
                JOIN cadre a ON a.id = pair.first_id
                JOIN cadre b ON b.id = pair.second_id
            %s %s
            WHERE a.merged_into IS NULL AND b.merged_into IS NULL
                AND NOT EXISTS (SELECT 1 FROM cadre_not_same n
                WHERE n.first_id = pair.first_id AND n.second_id = pair.second_id)
            """
                    .formatted(CANDIDATES, HOME.formatted("a"), HOME.formatted("b"));

    private static final String PAIRS =
            """
            WITH %s
            SELECT signs.*, COUNT(*) OVER () AS total
            FROM (%s) signs
            ORDER BY same_date * 60 + swapped * 30 + same_year * 30 + not_known * 10
                    + same_contact * 40 + same_unit * 30 + near_unit * 20 + same_marks * 10
                    - other_sex * 20 DESC,
                sort_given, sort_family, sort_middle, a_code, b_code
            LIMIT :limit OFFSET :from
            """
                    .formatted(HOMES, SIGNS);

    private final JdbcClient jdbc;

    DuplicateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Pairs of which both records are looked after in the subtrees.
     *
     * @param page counted from 0
     */
    DuplicatePage page(List<UnitId> scopes, LocalDate today, int page) {
        long[] total = new long[1];
        List<DuplicatePair> pairs =
                jdbc.sql(PAIRS)
                        .param("scopes", scopes.stream().map(UnitId::value).toList())
                        .param("today", today)
                        .param("limit", DuplicatePage.SIZE)
                        .param("from", page * DuplicatePage.SIZE)
                        .query(
                                (row, number) -> {
                                    total[0] = row.getLong("total");
                                    return pair(row);
                                })
                        .list();
        return new DuplicatePage(pairs, total[0], page);
    }

    /** Somebody has said that these are two people. */
    void notSame(CadreId one, CadreId other, LocalDateTime at, long by) {
        jdbc.sql(
                        """
                        INSERT IGNORE INTO cadre_not_same (first_id, second_id, decided_at, decided_by)
                        VALUES (?, ?, ?, ?)
                        """)
                .param(Math.min(one.value(), other.value()))
                .param(Math.max(one.value(), other.value()))
                .param(at)
                .param(by)
                .update();
    }

    private static DuplicatePair pair(ResultSet row) throws SQLException {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        note(signs, row, "same_date", Sign.SAME_BIRTH_DATE);
        note(signs, row, "swapped", Sign.DAY_AND_MONTH_SWAPPED);
        note(signs, row, "same_year", Sign.SAME_BIRTH_YEAR);
        note(signs, row, "not_known", Sign.BIRTH_NOT_KNOWN);
        note(signs, row, "same_contact", Sign.SAME_PHONE_OR_EMAIL);
        note(signs, row, "same_unit", Sign.SAME_UNIT);
        note(signs, row, "near_unit", Sign.NEAR_UNIT);
        note(signs, row, "same_marks", Sign.SAME_MARKS);
        note(signs, row, "other_sex", Sign.OTHER_SEX);
        return new DuplicatePair(side(row, "a_"), side(row, "b_"), new Likeness(signs));
    }

    private static void note(Set<Sign> signs, ResultSet row, String column, Sign sign)
            throws SQLException {
        if (row.getBoolean(column)) {
            signs.add(sign);
        }
    }

    private static DuplicatePair.Side side(ResultSet row, String prefix) throws SQLException {
        String unit = row.getString(prefix + "unit");
        return new DuplicatePair.Side(
                new CadreId(row.getLong(prefix + "id")),
                row.getString(prefix + "code"),
                row.getString(prefix + "name"),
                row.getObject(prefix + "date", LocalDate.class),
                row.getObject(prefix + "year", Integer.class),
                unit == null ? "" : unit);
    }
}
