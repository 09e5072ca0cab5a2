package vn.giangduong.people.personal;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.audit.SubjectLog;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.PersonalDataSection;
import vn.giangduong.people.PersonalDataSection.Coded;
import vn.giangduong.people.PersonalDataSection.Row;
import vn.giangduong.people.PersonalDataSource;

/** The person's own record, where they were and are, their account, and who has looked. */
@Component
class CadrePersonalData implements PersonalDataSource {

    private static final int READS = 200;
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final SubjectLog log;

    CadrePersonalData(JdbcClient jdbc, SubjectLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public List<PersonalDataSection> about(long account, @Nullable CadreId cadre) {
        List<PersonalDataSection> sections = new ArrayList<>();
        if (cadre != null) {
            sections.add(record(cadre));
            sections.add(stays("people.data.membership", "membership", cadre));
            sections.add(stays("people.data.placeOfStudy", "place_of_study", cadre));
        }
        sections.add(account(account));
        sections.add(grants(account));
        sections.add(tokens(account));
        if (cadre != null) {
            sections.add(reads(account, cadre));
        }
        return sections;
    }

    private PersonalDataSection record(CadreId cadre) {
        List<Row> rows =
                jdbc.sql("SELECT * FROM cadre WHERE id = ? OR merged_into = ? ORDER BY id = ? DESC")
                        .params(cadre.value(), cadre.value(), cadre.value())
                        .query(
                                (row, number) ->
                                        texts(row, "code", "full_name")
                                                .with(
                                                        "birth_date",
                                                        row.getObject(
                                                                "birth_date", LocalDate.class))
                                                .with("birth_year", row.getString("birth_year"))
                                                .with("sex", coded(row, "sex", "people.sex."))
                                                .with("position", row.getString("position"))
                                                .with("phone", row.getString("phone"))
                                                .with("email", row.getString("email"))
                                                .with(
                                                        "theory_level",
                                                        coded(
                                                                row,
                                                                "theory_level",
                                                                "people.theory."))
                                                .with(
                                                        "theory_level_evidence",
                                                        row.getString("theory_level_evidence"))
                                                .with(
                                                        "theory_level_on",
                                                        row.getObject(
                                                                "theory_level_on", LocalDate.class))
                                                .with("source", row.getString("source"))
                                                .with("created_at", Utc.read(row, "created_at")))
                        .list();
        return new PersonalDataSection("people.data.record", rows);
    }

    private PersonalDataSection stays(String name, String table, CadreId cadre) {
        List<Row> rows =
                jdbc.sql(
                                """
                                SELECT u.code, COALESCE(v.name, u.code) AS unit, s.valid_from,
                                    s.valid_to, s.reason, s.recorded_at
                                FROM %s s JOIN unit u ON u.id = s.unit_id
                                    LEFT JOIN unit_version v ON v.unit_id = u.id
                                        AND v.valid_from <= s.valid_from
                                        AND v.valid_to > s.valid_from
                                WHERE s.cadre_id = ? ORDER BY s.valid_from
                                """
                                        .formatted(table))
                        .param(cadre.value())
                        .query(
                                (row, number) ->
                                        texts(row, "unit")
                                                .with("from", day(row, "valid_from"))
                                                .with("until", day(row, "valid_to"))
                                                .with("reason", row.getString("reason"))
                                                .with("recorded_at", Utc.read(row, "recorded_at")))
                        .list();
        return new PersonalDataSection(name, rows);
    }

    private PersonalDataSection account(long account) {
        List<Row> rows =
                jdbc.sql("SELECT code, display_name, enabled, created_at FROM account WHERE id = ?")
                        .param(account)
                        .query(
                                (row, number) ->
                                        texts(row, "code", "display_name")
                                                .with("enabled", row.getBoolean("enabled"))
                                                .with("created_at", Utc.read(row, "created_at")))
                        .list();
        return new PersonalDataSection("people.data.account", rows);
    }

    private PersonalDataSection grants(long account) {
        List<Row> rows =
                jdbc.sql(
                                """
                                SELECT g.role, g.valid_from, g.valid_to,
                                    (SELECT v.name FROM unit_version v WHERE v.unit_id = g.unit_id
                                        AND v.valid_from <= g.valid_from
                                        AND v.valid_to > g.valid_from) AS unit
                                FROM role_grant g WHERE g.account_id = ? ORDER BY g.valid_from
                                """)
                        .param(account)
                        .query(
                                (row, number) ->
                                        Row.empty()
                                                .with("role", coded(row, "role", "people.role."))
                                                .with("unit", row.getString("unit"))
                                                .with("from", day(row, "valid_from"))
                                                .with("until", day(row, "valid_to")))
                        .list();
        return new PersonalDataSection("people.data.grants", rows);
    }

    private PersonalDataSection tokens(long account) {
        List<Row> rows =
                jdbc.sql(
                                """
                                SELECT name, created_at, expires_at, last_used_at
                                FROM access_token WHERE account_id = ? ORDER BY id
                                """)
                        .param(account)
                        .query(
                                (row, number) ->
                                        texts(row, "name")
                                                .with("created_at", Utc.read(row, "created_at"))
                                                .with("expires_at", Utc.read(row, "expires_at"))
                                                .with(
                                                        "last_used_at",
                                                        Utc.read(row, "last_used_at")))
                        .list();
        return new PersonalDataSection("people.data.tokens", rows);
    }

    private PersonalDataSection reads(long account, CadreId cadre) {
        List<Long> keys =
                jdbc.sql("SELECT id FROM cadre WHERE id = ? OR merged_into = ?")
                        .params(cadre.value(), cadre.value())
                        .query(Long.class)
                        .list();
        List<Row> rows =
                log.byOthers(keys, account, READS).stream()
                        .map(
                                act ->
                                        Row.empty()
                                                .with("at", act.at())
                                                .with("actor", act.actor())
                                                .with(
                                                        "action",
                                                        new Coded(
                                                                act.action(),
                                                                "people.act." + act.action()))
                                                .with("direct", act.direct()))
                        .toList();
        return new PersonalDataSection("people.data.reads", rows);
    }

    private static Row texts(ResultSet row, String... columns) throws SQLException {
        Row texts = Row.empty();
        for (String column : columns) {
            texts = texts.with(column, row.getString(column));
        }
        return texts;
    }

    private static @Nullable Serializable coded(ResultSet row, String column, String key)
            throws SQLException {
        String code = row.getString(column);
        return code == null ? null : new Coded(code, key + code);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return OPEN.equals(day) ? null : day;
    }
}
