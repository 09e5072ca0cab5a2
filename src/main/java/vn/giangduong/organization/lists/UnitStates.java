package vn.giangduong.organization.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitContact;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.UnitEventKind;

/** What is there already, by the codes lists name. Checks no access. */
@Repository
class UnitStates {

    private final JdbcClient jdbc;

    UnitStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit, if there ever is one with the code; one whose founding was undone is none. */
    Optional<UnitId> ever(UnitCode code) {
        return jdbc.sql(
                        """
                        SELECT u.id FROM unit u
                        WHERE u.code = ? AND EXISTS (
                            SELECT 1 FROM unit_version v WHERE v.unit_id = u.id)
                        """)
                .param(code.value())
                .query(Long.class)
                .optional()
                .map(UnitId::new);
    }

    /** The unit as it is on a day. */
    Optional<UnitState> on(UnitCode code, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT u.id, u.code, v.name, v.short_name, v.symbol, v.type_code,
                            p.code AS parent, v.address, v.phone, v.email
                        FROM unit u
                            JOIN unit_version v ON v.unit_id = u.id
                                AND v.valid_from <= :day AND v.valid_to > :day
                            LEFT JOIN unit p ON p.id = v.parent_id
                        WHERE u.code = :code
                        """)
                .param("code", code.value())
                .param("day", day)
                .query(UnitStates::state)
                .optional();
    }

    /** The name of the unit at its latest. */
    String lastName(UnitId unit) {
        return jdbc.sql(
                        """
                        SELECT name FROM unit_version WHERE unit_id = ?
                        ORDER BY valid_from DESC LIMIT 1
                        """)
                .param(unit.value())
                .query(String.class)
                .single();
    }

    /** Whether such an event holds already: of that kind and day, with just these units. */
    boolean recorded(
            UnitEventKind kind, LocalDate day, Set<UnitCode> subjects, Set<UnitCode> results) {
        Set<String> wanted = new HashSet<>();
        subjects.forEach(code -> wanted.add("SUBJECT " + code));
        results.stream()
                .filter(code -> !subjects.contains(code))
                .forEach(code -> wanted.add("RESULT " + code));
        Map<Long, Set<String>> found = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT e.id, x.part, u.code
                        FROM unit s
                            JOIN unit_event_unit b ON b.unit_id = s.id AND b.part = 'SUBJECT'
                            JOIN unit_event e ON e.id = b.event_id AND e.state = 'APPLIED'
                                AND e.kind = :kind AND e.effective_on = :day
                            JOIN unit_event_unit x ON x.event_id = e.id AND x.part <> 'AFFECTED'
                            JOIN unit u ON u.id = x.unit_id
                        WHERE s.code = :code
                        """)
                .param("kind", kind.name())
                .param("day", day)
                .param("code", subjects.iterator().next().value())
                .query(
                        row -> {
                            found.computeIfAbsent(row.getLong("id"), key -> new HashSet<>())
                                    .add(row.getString("part") + " " + row.getString("code"));
                        });
        return found.containsValue(wanted);
    }

    private static UnitState state(ResultSet row, int number) throws SQLException {
        return new UnitState(
                new UnitId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("symbol"),
                row.getString("type_code"),
                row.getString("parent"),
                new UnitContact(
                        row.getString("address"), row.getString("phone"), row.getString("email")));
    }
}
