package vn.giangduong.people.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.organization.UnitId;

/** Finds the units a list names, within the importer's subtrees and nowhere else. */
@Component
class UnitNames {

    private static final int AT_ONCE = 300;
    private static final int NAMED = 5;

    private final JdbcClient jdbc;

    UnitNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A unit found, or why not.
     *
     * @param problem a message key; null when it was found
     */
    record Found(@Nullable Long unit, @Nullable String problem, List<Object> arguments) {

        Found {
            arguments = List.copyOf(arguments);
        }

        static Found no(String problem, Object... arguments) {
            return new Found(null, problem, List.of(arguments));
        }
    }

    private record Candidate(
            long id, String code, String name, String folded, boolean cell, String above) {

        String described() {
            return name + (above.isEmpty() ? "" : " – " + above) + " (" + code + ")";
        }
    }

    /** What each text stands for on that day. */
    Map<UnitText, Found> find(Collection<UnitText> texts, Set<UnitId> within, LocalDate on) {
        Map<UnitText, Found> found = new HashMap<>();
        List<UnitText> all = List.copyOf(new LinkedHashSet<>(texts));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UnitText> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            List<UnitText> readings =
                    some.stream().flatMap(text -> text.readings().stream()).toList();
            Map<Long, Candidate> candidates = candidates(readings, within, on);
            Map<Long, List<Candidate>> above = above(candidates.keySet(), on);
            for (UnitText text : some) {
                found.put(text, decide(text, candidates.values(), above));
            }
        }
        return found;
    }

    private static Found decide(
            UnitText text, Collection<Candidate> candidates, Map<Long, List<Candidate>> above) {
        Found first = null;
        for (UnitText reading : text.readings()) {
            Found found = decideReading(reading, candidates, above);
            if (found.unit() != null) {
                return found;
            }
            first = first == null || isUnknown(first) ? found : first;
        }
        return first == null ? Found.no("people.import.unknownUnit", text.name()) : first;
    }

    private static boolean isUnknown(Found found) {
        return "people.import.unknownUnit".equals(found.problem());
    }

    private static Found decideReading(
            UnitText text, Collection<Candidate> candidates, Map<Long, List<Candidate>> above) {
        List<Candidate> byCode =
                candidates.stream().filter(c -> c.code().equalsIgnoreCase(text.name())).toList();
        Set<String> keys = text.keys();
        List<Candidate> named =
                byCode.isEmpty()
                        ? candidates.stream().filter(c -> keys.contains(c.folded())).toList()
                        : byCode;
        if (named.isEmpty()) {
            return Found.no("people.import.unknownUnit", text.name());
        }
        String upper = text.upper();
        List<Candidate> under =
                upper == null
                        ? named
                        : named.stream()
                                .filter(c -> isUnder(above.getOrDefault(c.id(), List.of()), upper))
                                .toList();
        if (under.isEmpty()) {
            return Found.no("people.import.unitNotUnder", text.name(), String.valueOf(upper));
        }
        List<Candidate> fitting =
                text.cell() ? under.stream().filter(Candidate::cell).toList() : under;
        if (fitting.isEmpty()) {
            return Found.no("people.import.notACell", under.getFirst().name());
        }
        if (fitting.size() > 1) {
            String list =
                    fitting.stream()
                            .limit(NAMED)
                            .map(Candidate::described)
                            .collect(Collectors.joining("; "));
            return Found.no("people.import.ambiguousUnit", text.name(), fitting.size(), list);
        }
        return new Found(fitting.getFirst().id(), null, List.of());
    }

    private static boolean isUnder(List<Candidate> above, String upper) {
        Set<String> keys = UnitText.keys(upper, "dang bo");
        return above.stream()
                .anyMatch(
                        unit ->
                                unit.code().equalsIgnoreCase(upper)
                                        || keys.contains(unit.folded()));
    }

    private Map<Long, Candidate> candidates(
            List<UnitText> texts, Set<UnitId> within, LocalDate on) {
        Set<String> codes = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        for (UnitText text : texts) {
            codes.add(text.name().toUpperCase(Locale.ROOT));
            keys.addAll(text.keys());
        }
        Map<Long, Candidate> found = new LinkedHashMap<>();
        read("u.code IN (:wanted)", codes, within, on, found);
        read("v.name_folded IN (:wanted)", keys, within, on, found);
        return found;
    }

    private void read(
            String condition,
            Set<String> wanted,
            Set<UnitId> within,
            LocalDate on,
            Map<Long, Candidate> found) {
        jdbc.sql(
                        """
                        SELECT u.id, u.code, v.name, v.name_folded, t.cell, up.name AS above
                        FROM unit u
                            JOIN unit_version v ON v.unit_id = u.id
                                AND v.valid_from <= :on AND v.valid_to > :on
                            JOIN unit_type t ON t.code = v.type_code
                            LEFT JOIN unit_version up ON up.unit_id = v.parent_id
                                AND up.valid_from <= :on AND up.valid_to > :on
                        WHERE %s AND EXISTS (SELECT 1 FROM unit_path p
                            WHERE p.descendant_id = u.id AND p.ancestor_id IN (:within)
                                AND p.valid_from <= :on AND p.valid_to > :on)
                        """
                                .formatted(condition))
                .param("on", on)
                .param("wanted", wanted)
                .param("within", within.stream().map(UnitId::value).toList())
                .query(UnitNames::candidate)
                .list()
                .forEach(candidate -> found.put(candidate.id(), candidate));
    }

    private Map<Long, List<Candidate>> above(Set<Long> units, LocalDate on) {
        Map<Long, List<Candidate>> above = new HashMap<>();
        if (units.isEmpty()) {
            return above;
        }
        jdbc.sql(
                        """
                        SELECT p.descendant_id, u.id, u.code, v.name, v.name_folded, FALSE AS cell,
                            '' AS above
                        FROM unit_path p
                            JOIN unit u ON u.id = p.ancestor_id
                            JOIN unit_version v ON v.unit_id = u.id
                                AND v.valid_from <= :on AND v.valid_to > :on
                        WHERE p.descendant_id IN (:units) AND p.depth > 0
                            AND p.valid_from <= :on AND p.valid_to > :on
                        """)
                .param("on", on)
                .param("units", units)
                .query(
                        (row, number) ->
                                above.computeIfAbsent(
                                                row.getLong("descendant_id"),
                                                any -> new ArrayList<>())
                                        .add(candidate(row, number)))
                .list();
        return above;
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        String above = row.getString("above");
        return new Candidate(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_folded"),
                row.getBoolean("cell"),
                above == null ? "" : above);
    }
}
