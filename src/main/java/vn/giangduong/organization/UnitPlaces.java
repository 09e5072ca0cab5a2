package vn.giangduong.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says with one statement where a unit stands: the chain above it and the units under it. */
@Service
@Transactional(readOnly = true)
public class UnitPlaces {

    private static final String UNIT =
            """
            u.id, u.code, v.name, v.short_name, v.parent_id, v.valid_from, t.code AS type_code,
            t.name AS type_name, t.name_en, t.grassroots, t.cell, t.lateral, t.centre
            """;

    private static final String FROM =
            """
            FROM unit asked
                JOIN unit_path p ON p.descendant_id = asked.id
                    AND p.valid_from <= :on AND p.valid_to > :on
                JOIN unit_version v ON v.valid_from <= :on AND v.valid_to > :on
                    AND %s
                JOIN unit u ON u.id = v.unit_id
                JOIN unit_type t ON t.code = v.type_code
            WHERE asked.code = :code
            """;

    private static final String PLACE =
            "SELECT 0 AS kind, asked.id AS asked_id, p.depth, 0 AS sort_order, "
                    + UNIT
                    + FROM.formatted("v.unit_id = p.ancestor_id")
                    + " UNION ALL SELECT 1, asked.id, 0, v.sort_order, "
                    + UNIT
                    + FROM.formatted("v.parent_id = p.ancestor_id AND p.depth = 0")
                    + " UNION ALL SELECT 2, asked.id, 0, 0, asked.id, asked.code, '', '', NULL,"
                    + " '0001-01-01', '', '', '', FALSE, FALSE, FALSE, FALSE"
                    + " FROM unit asked WHERE asked.code = :code"
                    + " ORDER BY kind, depth DESC, sort_order, name";

    private final JdbcClient jdbc;

    UnitPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The place of the unit with that code; nothing when there never was such a unit. */
    public Optional<UnitPlace> find(String code, LocalDate on) {
        List<Unit> chain = new ArrayList<>();
        List<Unit> children = new ArrayList<>();
        List<UnitId> asked = new ArrayList<>();
        jdbc.sql(PLACE)
                .param("code", code)
                .param("on", on)
                .query(
                        row -> {
                            switch (row.getInt("kind")) {
                                case 0 -> chain.add(unit(row));
                                case 1 -> children.add(unit(row));
                                default -> asked.add(new UnitId(row.getLong("asked_id")));
                            }
                        });
        return asked.stream().findFirst().map(id -> new UnitPlace(id, chain, children));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        long parent = row.getLong("parent_id");
        return new Unit(
                new UnitId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                new UnitType(
                        row.getString("type_code"),
                        row.getString("type_name"),
                        row.getString("name_en"),
                        row.getBoolean("grassroots"),
                        row.getBoolean("cell"),
                        row.getBoolean("lateral"),
                        row.getBoolean("centre")),
                parent == 0 ? null : new UnitId(parent),
                row.getObject("valid_from", LocalDate.class));
    }
}
