package vn.giangduong.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers questions about the tree on any day. It checks no access: whoever asks on behalf of a
 * person does, since access itself is decided by this tree.
 */
@Service
@Transactional(readOnly = true)
public class UnitService {

    /** The day that means "until further notice" as the end of a period. */
    public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    static final String SUBTREE =
            """
            FROM unit_path
            WHERE ancestor_id = :id AND NOT inherited AND valid_from <= :on AND valid_to > :on
            """;

    private static final String VERSIONS =
            """
            SELECT v.unit_id, v.name, v.short_name, v.symbol, v.parent_id, v.address, v.phone,
                v.email, v.valid_from, v.valid_to, t.code AS type_code, t.name AS type_name,
                t.name_en, t.grassroots, t.cell, t.lateral, t.centre
            FROM unit_version v JOIN unit_type t ON t.code = v.type_code
            WHERE v.unit_id = :id ORDER BY v.valid_from
            """;

    static final String SELECT =
            """
            SELECT u.id, u.code, v.name, v.short_name, v.parent_id, v.valid_from,
                   t.code AS type_code, t.name AS type_name, t.name_en, t.grassroots, t.cell,
                   t.lateral, t.centre
            FROM unit u
                JOIN unit_version v ON v.unit_id = u.id
                    AND v.valid_from <= :on AND v.valid_to > :on
                JOIN unit_type t ON t.code = v.type_code
            """;

    private static final String WITH_CHILDREN =
            SELECT.replace(
                    "FROM unit u",
                    """
                    , (SELECT COUNT(*) FROM unit_version c WHERE c.parent_id = u.id
                        AND c.valid_from <= :on AND c.valid_to > :on) AS children
                    FROM unit u
                    """);

    private final JdbcClient jdbc;
    private final UnitSearch search;

    UnitService(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.search = new UnitSearch(jdbc);
    }

    /** The unit on that day, if it existed. */
    public Optional<Unit> find(UnitId id, LocalDate on) {
        return jdbc.sql(SELECT + "WHERE u.id = :id")
                .param("on", on)
                .param("id", id.value())
                .query(UnitService::unit)
                .optional();
    }

    /**
     * The unit on that day.
     *
     * @throws UnitNotFoundException when it did not exist then
     */
    public Unit get(UnitId id, LocalDate on) {
        return find(id, on)
                .orElseThrow(() -> new UnitNotFoundException("No unit " + id + " on " + on));
    }

    /** The unit with that code on that day, if it existed. */
    public Optional<Unit> findByCode(String code, LocalDate on) {
        return jdbc.sql(SELECT + "WHERE u.code = :code")
                .param("on", on)
                .param("code", code)
                .query(UnitService::unit)
                .optional();
    }

    /** The units without a parent, usually one. */
    public List<Unit> roots(LocalDate on) {
        return jdbc.sql(SELECT + "WHERE v.parent_id IS NULL ORDER BY v.sort_order, v.name")
                .param("on", on)
                .query(UnitService::unit)
                .list();
    }

    /** The units directly under a unit, in their order. */
    public List<Unit> children(UnitId parent, LocalDate on) {
        return jdbc.sql(SELECT + "WHERE v.parent_id = :parent ORDER BY v.sort_order, v.name")
                .param("on", on)
                .param("parent", parent.value())
                .query(UnitService::unit)
                .list();
    }

    /** The units directly under a unit, in their order, each with how many are under it. */
    public List<UnitNode> level(UnitId parent, LocalDate on) {
        return jdbc.sql(WITH_CHILDREN + "WHERE v.parent_id = :parent ORDER BY v.sort_order, v.name")
                .param("on", on)
                .param("parent", parent.value())
                .query((row, number) -> new UnitNode(unit(row, number), row.getInt("children")))
                .list();
    }

    /** Everything a unit was called and where it stood, oldest first. */
    public List<UnitVersion> versions(UnitId id) {
        return jdbc.sql(VERSIONS).param("id", id.value()).query(UnitService::version).list();
    }

    /** The keys of the units under a unit and its own, in no order. */
    public List<UnitId> subtree(UnitId id, LocalDate on) {
        return jdbc
                .sql("SELECT descendant_id " + SUBTREE)
                .param("id", id.value())
                .param("on", on)
                .query(Long.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }

    /** The units under a unit and itself, from the top down, sisters in their order. */
    public Map<UnitId, Unit> under(UnitId id, LocalDate on) {
        Map<UnitId, Unit> under = new LinkedHashMap<>();
        jdbc.sql(
                        SELECT
                                + """
                                JOIN unit_path p ON p.descendant_id = u.id AND NOT p.inherited
                                    AND p.valid_from <= :on AND p.valid_to > :on
                                WHERE p.ancestor_id = :id
                                ORDER BY p.depth, v.sort_order, v.name
                                """)
                .param("on", on)
                .param("id", id.value())
                .query(UnitService::unit)
                .list()
                .forEach(unit -> under.put(unit.id(), unit));
        return under;
    }

    /** How many units there are under a unit, itself included. */
    public long subtreeSize(UnitId id, LocalDate on) {
        return jdbc.sql("SELECT COUNT(*) " + SUBTREE)
                .param("id", id.value())
                .param("on", on)
                .query(Long.class)
                .single();
    }

    /**
     * Where a unit's figures are counted on a day: itself while it exists, after its end the unit
     * that carries them on, before its beginning nowhere.
     */
    public Optional<Unit> carrier(UnitId id, LocalDate on) {
        return jdbc.sql(
                        SELECT
                                + """
                                JOIN unit_path p ON p.ancestor_id = u.id AND p.depth = 0
                                    AND p.valid_from <= :on AND p.valid_to > :on
                                WHERE p.descendant_id = :id
                                """)
                .param("on", on)
                .param("id", id.value())
                .query(UnitService::unit)
                .optional();
    }

    /**
     * The unit on that day, or, when it was not there yet, the units that ended and were carried on
     * by it; several when it came of a merger.
     */
    public List<Unit> orBefore(UnitId id, LocalDate on) {
        Optional<Unit> there = find(id, on);
        return there.isPresent()
                ? List.of(there.get())
                : jdbc
                        .sql(
                                """
                                SELECT from_unit FROM unit_succession
                                WHERE to_unit = :unit AND main AND ended AND on_day > :on
                                ORDER BY from_unit
                                """)
                        .param("unit", id.value())
                        .param("on", on)
                        .query(Long.class)
                        .list()
                        .stream()
                        .flatMap(from -> orBefore(new UnitId(from), on).stream())
                        .toList();
    }

    /** The unit that ever had that code, existing or not. */
    public Optional<UnitId> idOf(UnitCode code) {
        return jdbc.sql("SELECT id FROM unit WHERE code = ?")
                .param(code.value())
                .query(Long.class)
                .optional()
                .map(UnitId::new);
    }

    /** The chain from the top down to the unit itself. */
    public List<Unit> chain(UnitId id, LocalDate on) {
        return jdbc.sql(
                        SELECT
                                + """
                                JOIN unit_path p ON p.ancestor_id = u.id
                                    AND p.valid_from <= :on AND p.valid_to > :on
                                WHERE p.descendant_id = :id
                                ORDER BY p.depth DESC
                                """)
                .param("on", on)
                .param("id", id.value())
                .query(UnitService::unit)
                .list();
    }

    /** Whether a unit is another one or under it on that day. */
    public boolean isWithin(UnitId unit, UnitId ancestor, LocalDate on) {
        return jdbc.sql(
                                """
                                SELECT COUNT(*) FROM unit_path
                                WHERE ancestor_id = :ancestor AND descendant_id = :unit
                                    AND valid_from <= :on AND valid_to > :on
                                """)
                        .param("ancestor", ancestor.value())
                        .param("unit", unit.value())
                        .param("on", on)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Finds units by any part of the name, typed with or without marks, exact marks first. Of words
     * that more than {@value UnitSearch#MOST_RANKED} names have, only so many are ranked.
     *
     * @param within only this unit and those under it
     * @param limit the most to return
     */
    public List<Unit> search(String text, UnitId within, LocalDate on, int limit) {
        return search.find(text, within, on, limit);
    }

    static Unit unit(ResultSet row, int number) throws SQLException {
        long parent = row.getLong("parent_id");
        return new Unit(
                new UnitId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                type(row),
                parent == 0 ? null : new UnitId(parent),
                row.getObject("valid_from", LocalDate.class));
    }

    private static UnitVersion version(ResultSet row, int number) throws SQLException {
        long parent = row.getLong("parent_id");
        return new UnitVersion(
                new UnitId(row.getLong("unit_id")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("symbol"),
                type(row),
                parent == 0 ? null : new UnitId(parent),
                new UnitContact(
                        row.getString("address"), row.getString("phone"), row.getString("email")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static UnitType type(ResultSet row) throws SQLException {
        return new UnitType(
                row.getString("type_code"),
                row.getString("type_name"),
                row.getString("name_en"),
                row.getBoolean("grassroots"),
                row.getBoolean("cell"),
                row.getBoolean("lateral"),
                row.getBoolean("centre"));
    }
}
