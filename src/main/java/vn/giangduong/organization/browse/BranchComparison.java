package vn.giangduong.organization.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitAccess;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitNode;
import vn.giangduong.organization.UnitService;

/** Where the branches under a unit went between two days, counted in units. */
@Service
@Transactional(readOnly = true)
public class BranchComparison {

    /**
     * Every unit under an earlier branch, by the later branch that holds it or carries it on. A
     * unit whose later place is outside the branches asked for is not counted.
     */
    private static final String FLOWS =
            """
            SELECT b.ancestor_id AS from_unit, a.ancestor_id AS to_unit, COUNT(*) AS units
            FROM unit_path b
                JOIN unit_path a ON a.descendant_id = b.descendant_id
                    AND a.valid_from <= :after AND a.valid_to > :after
            WHERE b.ancestor_id IN (:earlier) AND NOT b.inherited
                AND b.valid_from <= :before AND b.valid_to > :before
                AND a.ancestor_id IN (:later)
            GROUP BY b.ancestor_id, a.ancestor_id
            ORDER BY b.ancestor_id, units DESC
            """;

    private final UnitBrowser browser;
    private final UnitService units;
    private final UnitAccess access;
    private final JdbcClient jdbc;

    BranchComparison(UnitBrowser browser, UnitService units, UnitAccess access, JdbcClient jdbc) {
        this.browser = browser;
        this.units = units;
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * Compares what is under a unit on two days.
     *
     * @param within a unit of the later tree, or one of the earlier that has ended since
     */
    public BranchChange compare(UnitId within, LocalDate before, LocalDate after) {
        access.requireSeen(within);
        List<Unit> earlier = branches(units.orBefore(within, before), before);
        List<Unit> later = branches(laterTops(within, after), after);
        List<BranchFlow> flows =
                earlier.isEmpty() || later.isEmpty()
                        ? List.of()
                        : jdbc.sql(FLOWS)
                                .param("before", before)
                                .param("after", after)
                                .param("earlier", keys(earlier))
                                .param("later", keys(later))
                                .query(
                                        (row, number) ->
                                                new BranchFlow(
                                                        new UnitId(row.getLong("from_unit")),
                                                        new UnitId(row.getLong("to_unit")),
                                                        row.getLong("units")))
                                .list();
        boolean whole = units.find(within, after).isPresent();
        List<Unit> reached =
                later.stream()
                        .filter(
                                unit ->
                                        whole
                                                || flows.stream()
                                                        .anyMatch(
                                                                flow ->
                                                                        flow.to()
                                                                                .equals(unit.id())))
                        .toList();
        return new BranchChange(before, after, earlier, reached, flows);
    }

    /** The unit itself, or, when it has ended, the one above the unit that carries it on. */
    private List<Unit> laterTops(UnitId within, LocalDate after) {
        Optional<Unit> there = units.find(within, after);
        return there
                .or(() -> units.carrier(within, after).flatMap(unit -> above(unit, after)))
                .stream()
                .toList();
    }

    private Optional<Unit> above(Unit unit, LocalDate on) {
        UnitId parent = unit.parent();
        return parent == null ? Optional.of(unit) : units.find(parent, on);
    }

    private List<Unit> branches(List<Unit> tops, LocalDate on) {
        return tops.stream()
                .flatMap(top -> browser.level(top.id(), on).stream().map(UnitNode::unit))
                .collect(Collectors.toList());
    }

    private static List<Long> keys(List<Unit> branches) {
        return branches.stream().map(unit -> unit.id().value()).toList();
    }
}
