package vn.giangduong.organization.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.events.LegalDocument;
import vn.giangduong.organization.events.UnitChange;
import vn.giangduong.organization.events.UnitEventDraft;
import vn.giangduong.organization.events.UnitEventId;
import vn.giangduong.organization.events.UnitEventKind;

/** The records of events and the organisation's revision. */
@Repository
class EventStore {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock clock;

    EventStore(JdbcClient jdbc, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** An event whose day has come. */
    record Due(UnitEventId event, LocalDate on) {}

    /** Makes everybody else who wants to change the organisation wait, and gives the revision. */
    long lock() {
        return jdbc.sql("SELECT revision FROM organization_revision WHERE id = 1 FOR UPDATE")
                .query(Long.class)
                .single();
    }

    /** Makes whoever wants to change the organisation wait, but not others who hold it. */
    void hold() {
        jdbc.sql("SELECT revision FROM organization_revision WHERE id = 1 LOCK IN SHARE MODE")
                .query(Long.class)
                .single();
    }

    /** The event that ends the unit; read as it is now, whatever the transaction saw before. */
    Optional<UnitChange> ending(UnitId unit) {
        return jdbc.sql(
                        """
                        SELECT e.id, e.kind, e.effective_on, s.to_unit
                        FROM unit_event_unit x
                            JOIN unit_event e ON e.id = x.event_id AND e.state = 'APPLIED'
                                AND e.kind IN ('MERGE', 'SPLIT', 'END')
                            LEFT JOIN unit_succession s ON s.event_id = e.id
                                AND s.from_unit = x.unit_id AND s.main AND s.ended
                        WHERE x.unit_id = :unit AND x.part = 'SUBJECT' AND e.effective_on = (
                            SELECT MAX(v.valid_to) FROM unit_version v WHERE v.unit_id = :unit)
                        LOCK IN SHARE MODE
                        """)
                .param("unit", unit.value())
                .query(
                        (row, number) -> {
                            Long successor = row.getObject("to_unit", Long.class);
                            return new UnitChange(
                                    new UnitEventId(row.getLong("id")),
                                    UnitEventKind.valueOf(row.getString("kind")),
                                    row.getObject("effective_on", LocalDate.class),
                                    Set.of(),
                                    successor == null
                                            ? Map.of()
                                            : Map.of(unit, new UnitId(successor)),
                                    Set.of(unit),
                                    Set.of(),
                                    null,
                                    Map.of(),
                                    null);
                        })
                .optional();
    }

    void countUp() {
        jdbc.sql("UPDATE organization_revision SET revision = revision + 1 WHERE id = 1").update();
    }

    UnitEventId add(UnitEventDraft draft) {
        @Nullable LegalDocument document = draft.document();
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        INSERT INTO unit_event (kind, effective_on, document_number, document_date,
                            document_issuer, note, applied_at, applied_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(draft.kind().name())
                .param(draft.on())
                .param(document == null ? null : document.number())
                .param(document == null ? null : document.date())
                .param(document == null ? null : document.issuer())
                .param(draft.note())
                .param(Utc.bind(clock.instant()))
                .param(actor())
                .update(key);
        Number generated = key.getKey();
        if (generated == null) {
            throw new IllegalStateException("No key was generated");
        }
        return new UnitEventId(generated.longValue());
    }

    void saveUnits(EventRun run) {
        for (Map.Entry<Long, EventRun.Role> unit : run.roles().entrySet()) {
            jdbc.sql(
                            """
                            INSERT INTO unit_event_unit (event_id, unit_id, part, founded)
                            VALUES (?, ?, ?, ?)
                            """)
                    .param(run.event().value())
                    .param(unit.getKey())
                    .param(unit.getValue().part().name())
                    .param(unit.getValue().founded())
                    .update();
        }
    }

    void arrived(UnitEventId event) {
        jdbc.sql("UPDATE unit_event SET arrived_at = ? WHERE id = ?")
                .param(Utc.bind(clock.instant()))
                .param(event.value())
                .update();
    }

    /** Events whose day has come and whose undated things have not yet moved, oldest first. */
    List<Due> due(LocalDate today) {
        return jdbc.sql(
                        """
                        SELECT id, effective_on FROM unit_event
                        WHERE state = 'APPLIED' AND arrived_at IS NULL AND effective_on <= ?
                        ORDER BY effective_on, id
                        """)
                .param(today)
                .query(EventStore::due)
                .list();
    }

    /** The event, locked, if it still holds. */
    boolean lockApplied(UnitEventId event) {
        return jdbc.sql("SELECT state = 'APPLIED' FROM unit_event WHERE id = ? FOR UPDATE")
                .param(event.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    LocalDate day(UnitEventId event) {
        return jdbc.sql("SELECT effective_on FROM unit_event WHERE id = ?")
                .param(event.value())
                .query(LocalDate.class)
                .single();
    }

    void undone(UnitEventId event) {
        jdbc.sql(
                        """
                        UPDATE unit_event
                        SET state = 'UNDONE', undone_at = ?, undone_by = ?, version = version + 1
                        WHERE id = ?
                        """)
                .param(Utc.bind(clock.instant()))
                .param(actor())
                .param(event.value())
                .update();
    }

    /** The units of an event that ended by it or were divided. */
    List<UnitId> left(UnitEventId event) {
        return ids(
                """
                SELECT DISTINCT x.unit_id
                FROM unit_event e JOIN unit_event_unit x ON x.event_id = e.id
                WHERE e.id = ? AND x.part = 'SUBJECT' AND e.kind IN ('MERGE', 'SPLIT', 'END')
                """,
                event);
    }

    /** The units an event founded. */
    List<UnitId> founded(UnitEventId event) {
        return ids("SELECT unit_id FROM unit_event_unit WHERE event_id = ? AND founded", event);
    }

    /** All units an event has to do with. */
    List<UnitId> units(UnitEventId event) {
        return ids("SELECT unit_id FROM unit_event_unit WHERE event_id = ?", event);
    }

    private List<UnitId> ids(String sql, UnitEventId event) {
        return jdbc.sql(sql).param(event.value()).query(Long.class).list().stream()
                .map(UnitId::new)
                .toList();
    }

    private String actor() {
        return currentUser.find().map(SignedIn::code).orElse("system");
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                new UnitEventId(row.getLong("id")), row.getObject("effective_on", LocalDate.class));
    }
}
