package vn.giangduong.organization.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.text.VietnameseFormats;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.paths.UnitPathException;
import vn.giangduong.organization.paths.UnitPathStore;

/** Insists that there is a tree on every day, and that every unit stands where its type may. */
@Component
class TreeChecks {

    private static final int MOST_NAMED = 20;

    private final JdbcClient jdbc;
    private final UnitLookup units;
    private final UnitPathStore paths;

    TreeChecks(JdbcClient jdbc, UnitLookup units, UnitPathStore paths) {
        this.jdbc = jdbc;
        this.units = units;
        this.paths = paths;
    }

    /**
     * Writes the chains of everything below these units anew from a day on.
     *
     * @throws BadInputException when there would be a circle, an orphan, or figures nobody carries
     */
    void rechain(Collection<Long> changed, LocalDate from) {
        if (changed.isEmpty()) {
            return;
        }
        try {
            paths.recompute(paths.below(changed, from), from);
        } catch (UnitPathException fault) {
            throw new BadInputException(problem(fault, changed));
        }
    }

    /** A circle is told of the unit that was to be moved, which closes it. */
    private Problem problem(UnitPathException fault, Collection<Long> changed) {
        List<Long> circle = fault.circle();
        return circle.stream()
                .filter(changed::contains)
                .findFirst()
                .map(
                        moved ->
                                problem(
                                        fault,
                                        moved,
                                        circle.get((circle.indexOf(moved) + 1) % circle.size())))
                .orElseGet(() -> problem(fault, fault.unit(), fault.other()));
    }

    private Problem problem(UnitPathException fault, long wrong, long other) {
        UnitId unit = new UnitId(wrong);
        return Problem.in(
                units.code(unit),
                "organization.event.refused." + fault.fault().name(),
                units.name(unit, fault.day()),
                other == 0 ? "–" : units.name(new UnitId(other), fault.day()),
                VietnameseFormats.date(fault.day()));
    }

    /** What stands, from a day on, where its type may not, among these units and their children. */
    List<Problem> misplaced(Set<Long> changed, LocalDate from) {
        if (changed.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT DISTINCT u.code, c.name, ct.name AS type, p.name AS above,
                            pt.name AS above_type
                        FROM unit_version c
                            JOIN unit u ON u.id = c.unit_id
                            JOIN unit_version p ON p.unit_id = c.parent_id
                                AND p.valid_from < c.valid_to AND p.valid_to > c.valid_from
                            JOIN unit_type ct ON ct.code = c.type_code
                            JOIN unit_type pt ON pt.code = p.type_code
                            LEFT JOIN unit_type_placement a
                                ON a.parent_type = p.type_code AND a.child_type = c.type_code
                        WHERE a.child_type IS NULL AND c.valid_to > :from AND p.valid_to > :from
                            AND (c.unit_id IN (:changed) OR c.parent_id IN (:changed))
                        ORDER BY u.code LIMIT :most
                        """)
                .param("changed", changed)
                .param("from", from)
                .param("most", MOST_NAMED)
                .query(
                        (row, number) ->
                                Problem.in(
                                        row.getString("code"),
                                        "organization.event.refused.misplaced",
                                        row.getString("name"),
                                        row.getString("type"),
                                        row.getString("above"),
                                        row.getString("above_type")))
                .list();
    }
}
