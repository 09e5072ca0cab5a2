package vn.giangduong.people.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    private static final String MEMBERSHIP = "membership";
    private static final String PLACE_OF_STUDY = "place_of_study";

    private final JdbcClient jdbc;

    MembershipMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Span(long id, long cadre, boolean running, LocalDate to) {}

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
        shift(MEMBERSHIP, from, chosen::contains, to, change.on(), rows);
        return chosen.size();
    }

    /**
     * Those who study at a unit that ends study at its successor; without one their place of study
     * is their own unit again.
     */
    void movePlacesOfStudy(UnitId from, @Nullable UnitId to, LocalDate on, RowChanges rows) {
        if (to != null) {
            shift(PLACE_OF_STUDY, from, _ -> true, to, on, rows);
            return;
        }
        List<Span> spans = spans(PLACE_OF_STUDY, from, on);
        rows.update(
                PLACE_OF_STUDY,
                spans.stream().filter(Span::running).map(Span::id).toList(),
                Map.of("valid_to", on));
        rows.delete(
                PLACE_OF_STUDY,
                spans.stream().filter(span -> !span.running()).map(Span::id).toList());
    }

    private void shift(
            String table,
            UnitId from,
            LongPredicate chosen,
            UnitId to,
            LocalDate on,
            RowChanges rows) {
        List<Span> spans =
                spans(table, from, on).stream().filter(span -> chosen.test(span.cadre())).toList();
        rows.update(
                table,
                spans.stream().filter(span -> !span.running()).map(Span::id).toList(),
                Map.of("unit_id", to.value()));
        // those that end on the same day are closed, and go on, together
        spans.stream()
                .filter(Span::running)
                .collect(Collectors.groupingBy(Span::to, TreeMap::new, Collectors.toList()))
                .forEach(
                        (end, same) -> {
                            List<Long> ids = same.stream().map(Span::id).toList();
                            rows.update(table, ids, Map.of("valid_to", on));
                            for (List<Long> some : chunks(ids)) {
                                rows.insertFrom(
                                        table,
                                        List.of("cadre_id", "unit_id", "valid_from", "valid_to"),
                                        "SELECT cadre_id, :to, :on, :end FROM "
                                                + table
                                                + " WHERE id IN (:some)",
                                        Map.of(
                                                "to",
                                                to.value(),
                                                "on",
                                                on,
                                                "end",
                                                end,
                                                "some",
                                                some));
                            }
                        });
    }

    private List<Span> spans(String table, UnitId unit, LocalDate on) {
        return jdbc.sql(
                        "SELECT id, cadre_id, valid_from < :on AS running, valid_to FROM "
                                + table
                                + " WHERE unit_id = :unit AND valid_to > :on ORDER BY id")
                .param("unit", unit.value())
                .param("on", on)
                .query(
                        (row, number) ->
                                new Span(
                                        row.getLong("id"),
                                        row.getLong("cadre_id"),
                                        row.getBoolean("running"),
                                        row.getObject("valid_to", LocalDate.class)))
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
