package vn.giangduong.organization.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitAccess;
import vn.giangduong.organization.UnitCode;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitNotFoundException;

/** Reads recorded events. */
@Repository
@Transactional(readOnly = true)
class UnitEventReader {

    private static final String SELECT =
            """
            SELECT e.id, e.kind, e.effective_on, e.document_number, e.document_date,
                e.document_issuer, e.note, e.applied_at, e.applied_by, e.undone_at, e.undone_by
            FROM unit_event e
            """;

    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final UnitAccess access;

    UnitEventReader(JdbcClient jdbc, UnitAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    long revision() {
        return jdbc.sql("SELECT revision FROM organization_revision WHERE id = 1")
                .query(Long.class)
                .single();
    }

    List<UnitEvent> events(UnitId within, LocalDate from, LocalDate to) {
        return withUnits(
                jdbc.sql(
                                SELECT
                                        + """
                                        WHERE e.effective_on BETWEEN :from AND :to AND EXISTS (
                                            SELECT 1 FROM unit_event_unit x
                                                JOIN unit_path p ON p.descendant_id = x.unit_id
                                            WHERE x.event_id = e.id AND x.part <> 'AFFECTED'
                                                AND p.ancestor_id = :within)
                                        ORDER BY e.effective_on DESC, e.id DESC LIMIT :most
                                        """)
                        .param("within", within.value())
                        .param("from", from)
                        .param("to", to)
                        .param("most", MOST)
                        .query(UnitEventReader::event)
                        .list());
    }

    List<UnitEvent> history(UnitId unit) {
        return withUnits(
                jdbc.sql(
                                SELECT
                                        + """
                                        WHERE e.id IN (SELECT x.event_id FROM unit_event_unit x
                                            WHERE x.unit_id = :unit)
                                        ORDER BY e.effective_on, e.id
                                        """)
                        .param("unit", unit.value())
                        .query(UnitEventReader::event)
                        .list());
    }

    UnitEvent get(UnitEventId id) {
        return withUnits(
                        jdbc.sql(SELECT + "WHERE e.id = ?")
                                .param(id.value())
                                .query(UnitEventReader::event)
                                .list())
                .stream()
                .filter(event -> event.units().stream().anyMatch(unit -> access.sees(unit.id())))
                .findFirst()
                .orElseThrow(() -> new UnitNotFoundException("No event " + id));
    }

    private List<UnitEvent> withUnits(List<UnitEvent> events) {
        if (events.isEmpty()) {
            return events;
        }
        Map<UnitEventId, List<UnitEventUnit>> units = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT x.event_id, u.id, u.code, x.part, x.founded, COALESCE((
                            SELECT v.name FROM unit_version v WHERE v.unit_id = u.id
                            ORDER BY v.valid_from <= e.effective_on DESC,
                                ABS(DATEDIFF(v.valid_from, e.effective_on)) LIMIT 1), u.code) AS name
                        FROM unit_event_unit x
                            JOIN unit_event e ON e.id = x.event_id
                            JOIN unit u ON u.id = x.unit_id
                        WHERE x.event_id IN (:events)
                        ORDER BY FIELD(x.part, 'SUBJECT', 'RESULT', 'AFFECTED'), name
                        """)
                .param("events", events.stream().map(event -> event.id().value()).toList())
                .query(
                        row -> {
                            units.computeIfAbsent(
                                            new UnitEventId(row.getLong("event_id")),
                                            key -> new ArrayList<>())
                                    .add(unit(row));
                        });
        return events.stream()
                .map(event -> with(event, units.getOrDefault(event.id(), List.of())))
                .toList();
    }

    private static UnitEvent with(UnitEvent event, List<UnitEventUnit> units) {
        return new UnitEvent(
                event.id(),
                event.kind(),
                event.on(),
                event.document(),
                event.note(),
                event.appliedAt(),
                event.appliedBy(),
                event.undoneAt(),
                event.undoneBy(),
                units);
    }

    private static UnitEventUnit unit(ResultSet row) throws SQLException {
        return new UnitEventUnit(
                new UnitId(row.getLong("id")),
                new UnitCode(row.getString("code")),
                row.getString("name"),
                UnitEventUnit.Part.valueOf(row.getString("part")),
                row.getBoolean("founded"));
    }

    private static UnitEvent event(ResultSet row, int number) throws SQLException {
        @Nullable String document = row.getString("document_number");
        return new UnitEvent(
                new UnitEventId(row.getLong("id")),
                UnitEventKind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class),
                document == null
                        ? null
                        : new LegalDocument(
                                document,
                                row.getObject("document_date", LocalDate.class),
                                row.getString("document_issuer")),
                row.getString("note"),
                Utc.readRequired(row, "applied_at"),
                row.getString("applied_by"),
                Utc.read(row, "undone_at"),
                row.getString("undone_by"),
                List.of());
    }
}
