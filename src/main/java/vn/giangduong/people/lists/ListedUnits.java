package vn.giangduong.people.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giangduong.organization.UnitId;

/** Finds the units a list names by their codes, those that have ended, too. */
@Component
class ListedUnits {

    private final JdbcClient jdbc;

    ListedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units found, by {@link ListedCadres#key} of the code. */
    Map<String, ListedUnit> find(Collection<String> codes) {
        Map<String, Long> units = new HashMap<>();
        Map<Long, List<ListedUnit.Version>> versions = new HashMap<>();
        ListedCadres.inParts(
                new TreeSet<>(codes.stream().map(ListedCadres::key).toList()),
                some ->
                        jdbc.sql(
                                        """
                                        SELECT u.id, u.code, v.name, t.cell, v.valid_from,
                                            v.valid_to
                                        FROM unit u
                                            JOIN unit_version v ON v.unit_id = u.id
                                            JOIN unit_type t ON t.code = v.type_code
                                        WHERE u.code IN (:codes) ORDER BY u.id, v.valid_from
                                        """)
                                .param("codes", some)
                                .query(
                                        row -> {
                                            units.put(
                                                    ListedCadres.key(row.getString("code")),
                                                    row.getLong("id"));
                                            versions.computeIfAbsent(
                                                            row.getLong("id"),
                                                            any -> new ArrayList<>())
                                                    .add(version(row));
                                        }));
        Map<String, ListedUnit> found = new HashMap<>();
        units.forEach(
                (code, id) ->
                        found.put(
                                code,
                                new ListedUnit(
                                        new UnitId(id), versions.getOrDefault(id, List.of()))));
        return found;
    }

    private static ListedUnit.Version version(ResultSet row) throws SQLException {
        return new ListedUnit.Version(
                row.getString("name"),
                row.getBoolean("cell"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
