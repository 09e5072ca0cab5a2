package vn.giangduong.people.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giangduong.organization.UnitId;

/** A row of the list beside the person it is about, if there is one. */
record StagedRow(
        int row,
        @Nullable String code,
        Person list,
        @Nullable Long cadreId,
        int matches,
        LocalDate movesOn,
        Person kept,
        String keptCode,
        @Nullable LocalDate memberSince,
        @Nullable LocalDate studyingSince,
        boolean later,
        boolean laterStudy,
        boolean unitMissing,
        boolean mine) {

    /** What is known of a person. */
    record Person(
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String sex,
            @Nullable String position,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String level,
            @Nullable String evidence,
            @Nullable LocalDate levelOn,
            @Nullable Long unit,
            @Nullable String unitName,
            @Nullable Long study,
            @Nullable String studyName) {}

    /** The next rows after one, in their order. */
    static List<StagedRow> after(
            JdbcClient jdbc, int row, int most, Set<UnitId> within, LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT s.*, c.code AS c_code, c.full_name AS c_full_name,
                            c.birth_date AS c_birth_date,
                            COALESCE(c.birth_year, YEAR(c.birth_date)) AS c_birth_year,
                            c.sex AS c_sex, c.position AS c_position, c.phone AS c_phone,
                            c.email AS c_email, c.theory_level AS c_theory_level,
                            c.theory_level_evidence AS c_theory_level_evidence,
                            c.theory_level_on AS c_theory_level_on,
                            m.unit_id AS c_unit_id, m.valid_from AS member_since,
                            st.unit_id AS c_study_id, st.valid_from AS studying_since,
                            nu.name AS unit_name, ns.name AS study_name,
                            ou.name AS c_unit_name, os.name AS c_study_name,
                            EXISTS (SELECT 1 FROM membership l WHERE l.cadre_id = c.id
                                AND l.valid_to > s.moves_on AND NOT (l.id <=> m.id)) AS later,
                            EXISTS (SELECT 1 FROM place_of_study l WHERE l.cadre_id = c.id
                                AND l.valid_to > s.moves_on AND NOT (l.id <=> st.id))
                                AS later_study,
                            s.unit_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM unit_version t
                                WHERE t.unit_id = s.unit_id AND t.valid_from <= s.moves_on
                                    AND t.valid_to > s.moves_on) AS unit_missing,
                            EXISTS (SELECT 1 FROM unit_path p
                                WHERE p.descendant_id = COALESCE(m.unit_id,
                                        (SELECT x.unit_id FROM membership x
                                         WHERE x.cadre_id = c.id
                                         ORDER BY x.valid_from DESC LIMIT 1))
                                    AND p.ancestor_id IN (:within)
                                    AND p.valid_from <= :today AND p.valid_to > :today) AS mine
                        FROM staged_person s
                            LEFT JOIN cadre c ON c.id = s.cadre_id
                            LEFT JOIN membership m ON m.cadre_id = c.id
                                AND m.valid_from <= s.compared_on AND m.valid_to > s.compared_on
                            LEFT JOIN place_of_study st ON st.cadre_id = c.id
                                AND st.valid_from <= s.compared_on AND st.valid_to > s.compared_on
                            LEFT JOIN unit_version nu ON nu.unit_id = s.unit_id
                                AND nu.valid_from <= s.compared_on AND nu.valid_to > s.compared_on
                            LEFT JOIN unit_version ns ON ns.unit_id = s.study_id
                                AND ns.valid_from <= s.compared_on AND ns.valid_to > s.compared_on
                            LEFT JOIN unit_version ou ON ou.unit_id = m.unit_id
                                AND ou.valid_from <= s.compared_on AND ou.valid_to > s.compared_on
                            LEFT JOIN unit_version os ON os.unit_id = st.unit_id
                                AND os.valid_from <= s.compared_on AND os.valid_to > s.compared_on
                        WHERE s.row_no > :row
                        ORDER BY s.row_no
                        LIMIT :most
                        """)
                .param("within", within.stream().map(UnitId::value).toList())
                .param("today", today)
                .param("row", row)
                .param("most", most)
                .query(StagedRow::read)
                .list();
    }

    private static StagedRow read(ResultSet row, int number) throws SQLException {
        String keptCode = row.getString("c_code");
        return new StagedRow(
                row.getInt("row_no"),
                row.getString("code"),
                person(row, ""),
                row.getObject("cadre_id", Long.class),
                row.getInt("matches"),
                row.getObject("moves_on", LocalDate.class),
                person(row, "c_"),
                keptCode == null ? "" : keptCode,
                row.getObject("member_since", LocalDate.class),
                row.getObject("studying_since", LocalDate.class),
                row.getBoolean("later"),
                row.getBoolean("later_study"),
                row.getBoolean("unit_missing"),
                row.getBoolean("mine"));
    }

    private static Person person(ResultSet row, String prefix) throws SQLException {
        return new Person(
                row.getString(prefix + "full_name"),
                row.getObject(prefix + "birth_date", LocalDate.class),
                row.getObject(prefix + "birth_year", Integer.class),
                row.getString(prefix + "sex"),
                row.getString(prefix + "position"),
                row.getString(prefix + "phone"),
                row.getString(prefix + "email"),
                row.getString(prefix + "theory_level"),
                row.getString(prefix + "theory_level_evidence"),
                row.getObject(prefix + "theory_level_on", LocalDate.class),
                row.getObject(prefix + "unit_id", Long.class),
                row.getString(prefix + "unit_name"),
                row.getObject(prefix + "study_id", Long.class),
                row.getString(prefix + "study_name"));
    }
}
