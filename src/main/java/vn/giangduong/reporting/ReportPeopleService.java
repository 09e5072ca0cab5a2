package vn.giangduong.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Quarter;
import vn.giangduong.base.time.Utc;
import vn.giangduong.people.Access;
import vn.giangduong.people.Reach;
import vn.giangduong.training.CompletionState;

/** Opens a report's own figures down to the people; every opening is logged. */
@Service
@Transactional
public class ReportPeopleService {

    private static final String FROZEN =
            """
            SELECT cadre_id, state, completed_at FROM report_person
            WHERE report_id = :report AND submission = :submission AND module_id = :module
            """;

    private static final String LIVE =
            "SELECT s.cadre_id, "
                    + ReportFigureStore.STATE_THEN
                    + " AS state, CASE WHEN s.completed_at < :before THEN s.completed_at END"
                    + " AS completed_at FROM "
                    + ReportFigureStore.OWN_STUDIES
                    + " WHERE s.module_id = :module";

    private record Module(long id, String code, String title) {}

    private final JdbcClient jdbc;
    private final ReportDoor door;
    private final ReportStore reports;
    private final Access access;
    private final AuditLog audit;

    ReportPeopleService(
            JdbcClient jdbc, ReportDoor door, ReportStore reports, Access access, AuditLog audit) {
        this.jdbc = jdbc;
        this.door = door;
        this.reports = reports;
        this.access = access;
        this.audit = audit;
    }

    /**
     * One page of the people behind the unit's own figures for a module: the frozen roster once the
     * report is handed up, what it would be until then.
     *
     * @param state only people who had come so far; {@code null} for all
     * @param page from 1; beyond the last shows the last
     * @throws AccessDeniedException when there is no such report or module, or the names are not
     *     for the signed-in person
     * @throws vn.giangduong.base.security.NamesNeedReasonException when they are, once a reason is
     *     given
     */
    public ReportRoster people(
            String unitCode,
            Quarter quarter,
            String moduleCode,
            @Nullable CompletionState state,
            int page) {
        ReportDoor.Place place = door.enter(Permission.SEE_NAMES, unitCode, quarter);
        access.requireNames(place.unit().id(), Reach.OWN);
        Module module = module(moduleCode);
        ReportRow row = reports.find(place.period().id(), place.unit().id());
        long total =
                bind(
                                "SELECT COUNT(*) FROM (%s) p WHERE :state = '' OR p.state = :state",
                                place, row, module, state)
                        .query(Long.class)
                        .single();
        long pages = Math.max(1, (total + ReportRoster.PAGE_SIZE - 1) / ReportRoster.PAGE_SIZE);
        int shown = (int) Math.clamp(page, 1, pages);
        List<ReportPerson> people =
                bind(
                                """
                                SELECT c.code, c.full_name, p.state, p.completed_at
                                FROM (%s) p JOIN cadre c ON c.id = p.cadre_id
                                WHERE :state = '' OR p.state = :state
                                ORDER BY c.sort_given, c.sort_family, c.sort_middle, c.code LIMIT :limit OFFSET :from
                                """,
                                place, row, module, state)
                        .param("limit", ReportRoster.PAGE_SIZE)
                        .param("from", (shown - 1L) * ReportRoster.PAGE_SIZE)
                        .query(ReportPeopleService::person)
                        .list();
        audit.record(
                "report.people",
                "unit",
                place.unit().id(),
                "%s %d/%d %s, %d"
                        .formatted(
                                place.unit().code(),
                                quarter.year(),
                                quarter.number(),
                                module.code(),
                                shown));
        return new ReportRoster(
                place.period(),
                place.reportUnit(),
                module.code(),
                module.title(),
                state,
                !row.state().isOpen(),
                shown,
                total,
                people);
    }

    private StatementSpec bind(
            String sql,
            ReportDoor.Place place,
            ReportRow row,
            Module module,
            @Nullable CompletionState state) {
        StatementSpec statement =
                row.state().isOpen()
                        ? jdbc.sql(sql.formatted(LIVE))
                                .param("unit", place.unit().id().value())
                                .param("cutOff", place.period().dates().cutOffOn())
                                .param("before", Utc.bind(place.period().dates().figuresBefore()))
                        : jdbc.sql(sql.formatted(FROZEN))
                                .param("report", row.id())
                                .param("submission", row.state().submission());
        return statement
                .param("module", module.id())
                .param("state", state == null ? "" : state.name());
    }

    private Module module(String code) {
        return jdbc.sql(
                        "SELECT f.module_id, m.code, COALESCE(mv.title, m.code) AS title"
                                + " FROM (SELECT id AS module_id FROM study_module"
                                + " WHERE code = ?) f "
                                + ReportFigureStore.MODULE)
                .param(code)
                .query(
                        (row, number) ->
                                new Module(
                                        row.getLong("module_id"),
                                        row.getString("code"),
                                        row.getString("title")))
                .optional()
                .orElseThrow(() -> new AccessDeniedException("Not allowed"));
    }

    private static ReportPerson person(ResultSet row, int number) throws SQLException {
        return new ReportPerson(
                row.getString("code"),
                row.getString("full_name"),
                CompletionState.valueOf(row.getString("state")),
                Utc.read(row, "completed_at"));
    }
}
