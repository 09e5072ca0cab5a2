package vn.giangduong.organization.types;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.organization.UnitAccess;
import vn.giangduong.organization.UnitType;

/** The kinds of units and which may sit under which. Reading is free; changing needs a right. */
@Service
@Transactional
public class UnitTypeService {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final UnitAccess access;
    private final AuditLog audit;

    UnitTypeService(JdbcClient jdbc, UnitAccess access, AuditLog audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /** All types in their order. */
    @Transactional(readOnly = true)
    public List<UnitType> list() {
        return jdbc.sql(
                        """
                        SELECT code, name, name_en, grassroots, cell, lateral, centre
                        FROM unit_type ORDER BY sort_order, name
                        """)
                .query(UnitTypeService::type)
                .list();
    }

    /** The place of a type in the order; the greatest when there is no such type. */
    @Transactional(readOnly = true)
    public int orderOf(String code) {
        return jdbc.sql("SELECT sort_order FROM unit_type WHERE code = ?")
                .param(code)
                .query(Integer.class)
                .optional()
                .orElse(Integer.MAX_VALUE);
    }

    /** The codes of the types that may sit under a type. */
    @Transactional(readOnly = true)
    public Set<String> childTypes(String parentType) {
        return new LinkedHashSet<>(
                jdbc.sql(
                                """
                                SELECT p.child_type FROM unit_type_placement p
                                    JOIN unit_type t ON t.code = p.child_type
                                WHERE p.parent_type = ? ORDER BY t.sort_order
                                """)
                        .param(parentType)
                        .query(String.class)
                        .list());
    }

    /** All pairs that may be. */
    @Transactional(readOnly = true)
    public List<UnitTypePlacement> placements() {
        return jdbc.sql(
                        """
                        SELECT p.parent_type, p.child_type FROM unit_type_placement p
                            JOIN unit_type a ON a.code = p.parent_type
                            JOIN unit_type b ON b.code = p.child_type
                        ORDER BY a.sort_order, b.sort_order
                        """)
                .query(
                        (row, number) ->
                                new UnitTypePlacement(
                                        row.getString("parent_type"), row.getString("child_type")))
                .list();
    }

    /**
     * Adds a type.
     *
     * @throws BadInputException when the code is taken or something is wrong with the fields
     */
    public void add(UnitType type, int order) {
        access.require(Permission.MANAGE_UNITS);
        checkNames(type);
        if (!CODE.matcher(type.code()).matches()) {
            throw refused(type.code(), "code");
        }
        if (count("SELECT COUNT(*) FROM unit_type WHERE code = ?", type.code()) > 0) {
            throw refused(type.code(), "codeTaken", type.code());
        }
        jdbc.sql(
                        """
                        INSERT INTO unit_type (name, name_en, grassroots, cell, lateral, centre,
                            sort_order, code)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(values(type, order))
                .update();
        audit.record("organization.type.add", "unit_type", type.code(), type.name());
    }

    /**
     * Changes names, flags and order.
     *
     * @throws BadInputException when something is wrong with the fields, or the mark of a cell is
     *     taken from a type that units have or had
     */
    public void change(UnitType type, int order) {
        access.require(Permission.MANAGE_UNITS);
        checkNames(type);
        requireKnown(type.code());
        if (!type.cell()) {
            refuseIfCells(type.code());
        }
        jdbc.sql(
                        """
                        UPDATE unit_type SET name = ?, name_en = ?, grassroots = ?, cell = ?,
                            lateral = ?, centre = ?, sort_order = ?
                        WHERE code = ?
                        """)
                .params(values(type, order))
                .update();
        audit.record("organization.type.change", "unit_type", type.code(), type.name());
    }

    /**
     * Deletes a type no unit has or had.
     *
     * @throws BadInputException when it is in use, naming by how many
     */
    public void delete(String code) {
        access.require(Permission.MANAGE_UNITS);
        requireKnown(code);
        long units =
                count("SELECT COUNT(DISTINCT unit_id) FROM unit_version WHERE type_code = ?", code);
        if (units > 0) {
            throw refused(code, "inUse", code, units);
        }
        long rules =
                count(
                        "SELECT COUNT(*) FROM unit_type_placement"
                                + " WHERE ? IN (parent_type, child_type)",
                        code);
        if (rules > 0) {
            throw refused(code, "placed", code, rules);
        }
        jdbc.sql("DELETE FROM unit_type WHERE code = ?").param(code).update();
        audit.record("organization.type.delete", "unit_type", code, null);
    }

    /**
     * Allows a type under another.
     *
     * @throws BadInputException when there is no such type
     */
    public void allow(UnitTypePlacement placement) {
        access.require(Permission.MANAGE_UNITS);
        requireKnown(placement.parentType());
        requireKnown(placement.childType());
        jdbc.sql("INSERT IGNORE INTO unit_type_placement (parent_type, child_type) VALUES (?, ?)")
                .param(placement.parentType())
                .param(placement.childType())
                .update();
        audit.record(
                "organization.type.allow",
                "unit_type",
                placement.parentType(),
                placement.childType());
    }

    /**
     * No longer allows a type under another.
     *
     * @throws BadInputException when units stand so, on any day, naming how many
     */
    public void disallow(UnitTypePlacement placement) {
        access.require(Permission.MANAGE_UNITS);
        long units =
                jdbc.sql(
                                """
                                SELECT COUNT(DISTINCT c.unit_id)
                                FROM unit_version c
                                    JOIN unit_version p ON p.unit_id = c.parent_id
                                        AND p.valid_from < c.valid_to AND p.valid_to > c.valid_from
                                WHERE p.type_code = ? AND c.type_code = ?
                                """)
                        .param(placement.parentType())
                        .param(placement.childType())
                        .query(Long.class)
                        .single();
        if (units > 0) {
            throw refused(
                    placement.parentType(),
                    "placementInUse",
                    placement.parentType(),
                    placement.childType(),
                    units);
        }
        jdbc.sql("DELETE FROM unit_type_placement WHERE parent_type = ? AND child_type = ?")
                .param(placement.parentType())
                .param(placement.childType())
                .update();
        audit.record(
                "organization.type.disallow",
                "unit_type",
                placement.parentType(),
                placement.childType());
    }

    private void refuseIfCells(String code) {
        long units =
                count(
                        """
                        SELECT COUNT(DISTINCT v.unit_id)
                        FROM unit_version v
                            JOIN unit_type t ON t.code = v.type_code AND t.cell
                        WHERE v.type_code = ?
                        """,
                        code);
        if (units > 0) {
            throw refused(code, "cell", code, units);
        }
    }

    private void requireKnown(String code) {
        if (count("SELECT COUNT(*) FROM unit_type WHERE code = ?", code) == 0) {
            throw refused(code, "unknown", code);
        }
    }

    private static void checkNames(UnitType type) {
        for (String name : List.of(type.name(), type.nameInEnglish())) {
            if (name.isBlank()) {
                throw refused(type.code(), "empty");
            }
            if (name.length() > LONGEST_NAME) {
                throw refused(type.code(), "tooLong", LONGEST_NAME);
            }
        }
    }

    private static List<Object> values(UnitType type, int order) {
        return List.of(
                VietnameseText.clean(type.name()),
                VietnameseText.clean(type.nameInEnglish()),
                type.grassroots(),
                type.cell(),
                type.lateral(),
                type.centre(),
                order,
                type.code());
    }

    private long count(String sql, String code) {
        return jdbc.sql(sql).param(code).query(Long.class).single();
    }

    private static BadInputException refused(String code, String key, Object... arguments) {
        return new BadInputException(
                Problem.in(code, "organization.type.refused." + key, arguments));
    }

    private static UnitType type(ResultSet row, int number) throws SQLException {
        return new UnitType(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getBoolean("grassroots"),
                row.getBoolean("cell"),
                row.getBoolean("lateral"),
                row.getBoolean("centre"));
    }
}
