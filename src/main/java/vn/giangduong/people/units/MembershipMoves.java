package vn.giangduong.people.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.RowChanges;
import vn.giangduong.organization.events.UnitChange;

/** Moves dated memberships from one unit to another. */
@Component
class MembershipMoves {

    private static final String TABLE = "membership";

    private final JdbcClient jdbc;

    MembershipMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cadres who are members on a day or later. */
    Set<Long> cadres(UnitId unit, LocalDate on) {
        return new LinkedHashSet<>(
                jdbc.sql(
                                """
                                SELECT DISTINCT cadre_id FROM membership
                                WHERE unit_id = ? AND valid_to > ? ORDER BY cadre_id
                                """)
                        .param(unit.value())
                        .param(on)
                        .query(Long.class)
                        .list());
    }

    /**
     * Their memberships in one unit go on in another from the event's day.
     *
     * @return how many cadres
     * @throws BadInputException when nobody can be a member of the other unit
     */
    long move(UnitId from, Collection<Long> cadres, UnitId to, UnitChange change, RowChanges rows) {
        if (cadres.isEmpty()) {
            return 0;
        }
        requireCell(to, change.on(), cadres.size());
        Set<Long> chosen = Set.copyOf(cadres);
        List<Long> running = new ArrayList<>();
        List<Long> coming = new ArrayList<>();
        jdbc.sql(
                        """
                        SELECT id, cadre_id, valid_from < :on AS running FROM membership
                        WHERE unit_id = :unit AND valid_to > :on
                        """)
                .param("unit", from.value())
                .param("on", change.on())
                .query(
                        row -> {
                            if (chosen.contains(row.getLong("cadre_id"))) {
                                (row.getBoolean("running") ? running : coming)
                                        .add(row.getLong("id"));
                            }
                        });
        rows.update(TABLE, coming, Map.of("unit_id", to.value()));
        List<List<Long>> chunks = chunks(running);
        for (List<Long> some : chunks) {
            List<LocalDate> ends = ends(some);
            // those that end on the same day are closed and go on together
            for (LocalDate end : ends) {
                List<Long> same = endingOn(some, end);
                rows.update(TABLE, same, Map.of("valid_to", change.on()));
                rows.insertFrom(
                        TABLE,
                        List.of("cadre_id", "unit_id", "valid_from", "valid_to"),
                        "SELECT cadre_id, :to, :on, :end FROM membership WHERE id IN (:same)",
                        Map.of("to", to.value(), "on", change.on(), "end", end, "same", same));
            }
        }
        return chosen.size();
    }

    private List<LocalDate> ends(List<Long> memberships) {
        return jdbc.sql("SELECT DISTINCT valid_to FROM membership WHERE id IN (:ids)")
                .param("ids", memberships)
                .query(LocalDate.class)
                .list();
    }

    private List<Long> endingOn(List<Long> memberships, LocalDate end) {
        return jdbc.sql("SELECT id FROM membership WHERE id IN (:ids) AND valid_to = :end")
                .param("ids", memberships)
                .param("end", end)
                .query(Long.class)
                .list();
    }

    private void requireCell(UnitId to, LocalDate on, int people) {
        boolean cell =
                jdbc.sql(
                                """
                                SELECT t.cell
                                FROM unit_version v JOIN unit_type t ON t.code = v.type_code
                                WHERE v.unit_id = :unit AND v.valid_from <= :on
                                    AND v.valid_to > :on
                                """)
                        .param("unit", to.value())
                        .param("on", on)
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
        if (!cell) {
            throw new BadInputException(
                    Problem.in(code(to), "people.units.refused.noCell", people, name(to, on)));
        }
    }

    /** How many are members, on the event's day, of units under those that go on and change. */
    long below(UnitChange change) {
        List<Long> subjects =
                change.subjects().stream()
                        .filter(unit -> !change.ended().contains(unit))
                        .filter(unit -> !unit.equals(change.divided()))
                        .map(UnitId::value)
                        .toList();
        if (subjects.isEmpty()) {
            return 0;
        }
        return jdbc.sql(
                        """
                        SELECT COUNT(DISTINCT m.cadre_id)
                        FROM unit_path p JOIN membership m ON m.unit_id = p.descendant_id
                            AND m.valid_from <= :on AND m.valid_to > :on
                        WHERE p.ancestor_id IN (:units)
                            AND p.valid_from <= :on AND p.valid_to > :on
                        """)
                .param("units", subjects)
                .param("on", change.on())
                .query(Long.class)
                .single();
    }

    /** How many memberships name the unit, whenever. */
    long ever(UnitId unit) {
        return jdbc.sql("SELECT COUNT(*) FROM membership WHERE unit_id = ?")
                .param(unit.value())
                .query(Long.class)
                .single();
    }

    String code(UnitId unit) {
        return jdbc.sql("SELECT code FROM unit WHERE id = ?")
                .param(unit.value())
                .query(String.class)
                .single();
    }

    String name(UnitId unit, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT name FROM unit_version
                        WHERE unit_id = ? ORDER BY valid_from <= ? DESC, valid_from DESC LIMIT 1
                        """)
                .param(unit.value())
                .param(on)
                .query(String.class)
                .single();
    }

    private static List<List<Long>> chunks(List<Long> all) {
        List<List<Long>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 1_000) {
            chunks.add(all.subList(i, Math.min(i + 1_000, all.size())));
        }
        return chunks;
    }
}
