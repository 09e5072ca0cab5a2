package vn.giangduong.organization.paths;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.organization.paths.UnitLife.Span;

/** Keeps {@code unit_path} true to the versions and successions. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class UnitPathStore {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final int CHUNK = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    UnitPathStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The units whose chains from a day on lead over one of these; these themselves, too. */
    public Set<Long> below(Collection<Long> changed, LocalDate from) {
        Set<Long> below = new HashSet<>(changed);
        for (List<Long> some : chunks(changed)) {
            below.addAll(
                    jdbc.sql(
                                    """
                                    SELECT DISTINCT descendant_id FROM unit_path
                                    WHERE ancestor_id IN (:changed) AND valid_to > :from
                                    """)
                            .param("changed", some)
                            .param("from", from)
                            .query(Long.class)
                            .list());
        }
        return below;
    }

    /**
     * Computes the chains of these units anew from a day on and writes what differs.
     *
     * @return how many rows were written
     * @throws UnitPathException when the versions form no tree; nothing is written then
     */
    public int recompute(Collection<Long> units, LocalDate from) {
        UnitPaths paths = new UnitPaths(lives(units));
        Map<Long, List<UnitPathRow>> kept = rows(units, from);
        PathChanges changes = new PathChanges();
        for (long unit : units) {
            List<UnitPathRow> before = kept.getOrDefault(unit, List.of());
            List<UnitPathRow> after =
                    paths.hasDays(unit) ? joined(before, paths.of(unit, from), from) : List.of();
            changes.between(before, after);
        }
        return changes.write(batches);
    }

    /**
     * Computes all chains anew, after units were landed in bulk.
     *
     * @return how many rows there are
     */
    public int rebuild() {
        jdbc.sql("DELETE FROM unit_path").update();
        List<Long> units =
                jdbc.sql("SELECT DISTINCT unit_id FROM unit_version ORDER BY unit_id")
                        .query(Long.class)
                        .list();
        UnitPaths paths = new UnitPaths(lives(units));
        int written = 0;
        for (List<Long> some : chunks(units)) {
            PathChanges changes = new PathChanges();
            some.forEach(unit -> changes.between(List.of(), paths.of(unit, BEGINNING)));
            written += changes.write(batches);
        }
        return written;
    }

    /** What was before the day stays; what was computed follows it. */
    private static List<UnitPathRow> joined(
            List<UnitPathRow> before, List<UnitPathRow> computed, LocalDate from) {
        Map<Long, List<UnitPathRow>> byAncestor = new TreeMap<>();
        for (UnitPathRow row : before) {
            if (row.from().isBefore(from)) {
                byAncestor
                        .computeIfAbsent(row.ancestor(), key -> new ArrayList<>())
                        .add(
                                row.to().isAfter(from)
                                        ? new UnitPathRow(
                                                row.ancestor(),
                                                row.descendant(),
                                                row.depth(),
                                                row.inherited(),
                                                row.from(),
                                                from)
                                        : row);
            }
        }
        for (UnitPathRow row : computed) {
            UnitPaths.append(
                    byAncestor.computeIfAbsent(row.ancestor(), key -> new ArrayList<>()), row);
        }
        return byAncestor.values().stream().flatMap(List::stream).toList();
    }

    /** Of the units and of everything their chains lead over. */
    private Map<Long, UnitLife> lives(Collection<Long> units) {
        Map<Long, UnitLife> lives = new HashMap<>();
        Collection<Long> missing = Set.copyOf(units);
        while (!missing.isEmpty()) {
            Set<Long> above = new HashSet<>();
            for (List<Long> some : chunks(missing)) {
                for (UnitLife life : load(some)) {
                    lives.put(life.unit(), life);
                    life.spans().forEach(span -> above.add(span.parent()));
                    above.add(life.carrier());
                }
            }
            above.remove(0L);
            above.removeAll(lives.keySet());
            missing = above;
        }
        return lives;
    }

    private List<UnitLife> load(List<Long> units) {
        Map<Long, Long> carriers = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT from_unit, to_unit FROM unit_succession
                        WHERE main AND ended AND from_unit IN (:units)
                        """)
                .param("units", units)
                .query(
                        row -> {
                            carriers.put(row.getLong("from_unit"), row.getLong("to_unit"));
                        });
        Map<Long, List<Span>> spans = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT unit_id, COALESCE(parent_id, 0) AS parent, valid_from, valid_to
                        FROM unit_version WHERE unit_id IN (:units)
                        ORDER BY unit_id, valid_from
                        """)
                .param("units", units)
                .query(
                        row -> {
                            spans.computeIfAbsent(row.getLong("unit_id"), key -> new ArrayList<>())
                                    .add(
                                            new Span(
                                                    row.getLong("parent"),
                                                    row.getObject("valid_from", LocalDate.class),
                                                    row.getObject("valid_to", LocalDate.class)));
                        });
        return spans.entrySet().stream()
                .map(
                        life ->
                                new UnitLife(
                                        life.getKey(),
                                        life.getValue(),
                                        carriers.getOrDefault(life.getKey(), 0L)))
                .toList();
    }

    /** The kept rows of these units that reach to the day or beyond it. */
    private Map<Long, List<UnitPathRow>> rows(Collection<Long> units, LocalDate from) {
        Map<Long, List<UnitPathRow>> rows = new HashMap<>();
        for (List<Long> some : chunks(units)) {
            jdbc.sql(
                            """
                            SELECT ancestor_id, descendant_id, depth, inherited, valid_from,
                                valid_to
                            FROM unit_path
                            WHERE descendant_id IN (:units) AND valid_to >= :from
                            ORDER BY descendant_id, ancestor_id, valid_from
                            """)
                    .param("units", some)
                    .param("from", from)
                    .query(
                            row -> {
                                rows.computeIfAbsent(
                                                row.getLong("descendant_id"),
                                                key -> new ArrayList<>())
                                        .add(
                                                new UnitPathRow(
                                                        row.getLong("ancestor_id"),
                                                        row.getLong("descendant_id"),
                                                        row.getInt("depth"),
                                                        row.getBoolean("inherited"),
                                                        row.getObject(
                                                                "valid_from", LocalDate.class),
                                                        row.getObject(
                                                                "valid_to", LocalDate.class)));
                            });
        }
        return rows;
    }

    private static List<List<Long>> chunks(Collection<Long> all) {
        List<Long> list = List.copyOf(all);
        List<List<Long>> chunks = new ArrayList<>();
        for (int i = 0; i < list.size(); i += CHUNK) {
            chunks.add(list.subList(i, Math.min(i + CHUNK, list.size())));
        }
        return chunks;
    }
}
