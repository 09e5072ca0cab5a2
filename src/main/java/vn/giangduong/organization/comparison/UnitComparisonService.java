package vn.giangduong.organization.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitAccess;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.organization.comparison.UnitDifference.Kind;

/** Compares the trees of two days, for whoever sees the unit at the top of what is compared. */
@Service
@Transactional(readOnly = true)
public class UnitComparisonService {

    private final JdbcClient jdbc;
    private final UnitService units;
    private final UnitAccess access;

    UnitComparisonService(JdbcClient jdbc, UnitService units, UnitAccess access) {
        this.jdbc = jdbc;
        this.units = units;
        this.access = access;
    }

    private record Handovers(Map<UnitId, List<UnitId>> from, Map<UnitId, List<UnitId>> to) {}

    /**
     * What differs between two days among the units under one on either day, itself included. A
     * unit that has left or joined the subtree is compared with what it was elsewhere; a unit that
     * was not there yet on the earlier day stands for those it carries on.
     *
     * @param before the earlier day
     * @param after the later day
     * @throws vn.giangduong.organization.UnitNotFoundException when there is no such unit or the
     *     signed-in person does not see it in the tree
     */
    public UnitComparison compare(UnitId within, LocalDate before, LocalDate after) {
        access.requireSeen(within);
        Map<UnitId, Unit> old = new LinkedHashMap<>();
        units.orBefore(within, before).forEach(top -> old.putAll(units.under(top.id(), before)));
        Map<UnitId, Unit> fresh = units.under(within, after);
        Handovers handovers = handovers(before, after);
        Map<UnitId, Unit> all = new LinkedHashMap<>(old);
        fresh.forEach(all::putIfAbsent);
        List<UnitDifference> differences = new ArrayList<>();
        int unchanged = 0;
        for (UnitId unit : all.keySet()) {
            @Nullable Unit was = old.get(unit);
            @Nullable Unit is = fresh.get(unit);
            if (was == null) {
                was = units.find(unit, before).orElse(null);
            }
            if (is == null) {
                is = units.find(unit, after).orElse(null);
            }
            List<UnitId> predecessors = handovers.to().getOrDefault(unit, List.of());
            List<UnitId> successors = handovers.from().getOrDefault(unit, List.of());
            Set<Kind> kinds = kinds(was, is);
            if (!predecessors.isEmpty()) {
                kinds.add(Kind.TOOK_OVER);
            }
            if (!successors.isEmpty() && is != null) {
                kinds.add(Kind.DIVIDED);
            }
            if (kinds.isEmpty()) {
                unchanged++;
            } else {
                differences.add(new UnitDifference(unit, was, is, kinds, predecessors, successors));
            }
        }
        return new UnitComparison(within, before, after, differences, unchanged);
    }

    private static Set<Kind> kinds(@Nullable Unit was, @Nullable Unit is) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (was == null) {
            kinds.add(Kind.FOUNDED);
        } else if (is == null) {
            kinds.add(Kind.ENDED);
        } else {
            if (!was.name().equals(is.name())) {
                kinds.add(Kind.RENAMED);
            }
            if (!Objects.equals(was.parent(), is.parent())) {
                kinds.add(Kind.MOVED);
            }
            if (!was.type().code().equals(is.type().code())) {
                kinds.add(Kind.TYPE_CHANGED);
            }
        }
        return kinds;
    }

    private Handovers handovers(LocalDate before, LocalDate after) {
        Map<UnitId, List<UnitId>> from = new HashMap<>();
        Map<UnitId, List<UnitId>> to = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT from_unit, to_unit FROM unit_succession
                        WHERE on_day > :before AND on_day <= :after
                        ORDER BY on_day, main DESC, id
                        """)
                .param("before", before)
                .param("after", after)
                .query(
                        row -> {
                            UnitId ended = new UnitId(row.getLong("from_unit"));
                            UnitId successor = new UnitId(row.getLong("to_unit"));
                            from.computeIfAbsent(ended, key -> new ArrayList<>()).add(successor);
                            to.computeIfAbsent(successor, key -> new ArrayList<>()).add(ended);
                        });
        return new Handovers(from, to);
    }
}
