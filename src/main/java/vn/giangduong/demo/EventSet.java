package vn.giangduong.demo;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.security.SignedInPrincipal;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.events.UnitEventService;

/**
 * The reorganisation of 2025, carried out by the organisation's own service as the demo's
 * administrator would do it, before there are people: what follows is planned for the tree it
 * leaves.
 */
@Component
class EventSet implements DemoSet {

    private final JdbcTemplate jdbc;
    private final UnitEventService events;

    EventSet(JdbcTemplate jdbc, UnitEventService events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The administrator, as if logged in. */
    private record Administrator(SignedIn signedIn) implements SignedInPrincipal {}

    @Override
    public int position() {
        return 2;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public long write(DemoPlan plan) {
        OrganisationPlan organisation = plan.organisation();
        DemoLogin login = DemoLogin.administrator();
        long account = DemoLogin.keyOf(login);
        String name = login.fixedName() == null ? login.code() : login.fixedName();
        LocalDateTime founded = Utc.bind(DemoPlan.founded());
        jdbc.update(
                "INSERT INTO account (id, code, display_name, demo, created_at)"
                        + " VALUES (?, ?, ?, TRUE, ?)",
                account,
                login.code(),
                name,
                founded);
        for (ProvincePlan province : organisation.provinces()) {
            jdbc.update(
                    "INSERT INTO role_grant (account_id, role, unit_id, valid_from, created_at)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    account,
                    Role.ADMINISTRATOR.name(),
                    province.unit("province").id(),
                    DemoPlan.SINCE,
                    founded);
        }
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            signIn(new SignedIn(account, login.code(), name, null, Set.of(Role.ADMINISTRATOR)));
            events.apply(organisation.chronicle().events(), events.revision());
        } finally {
            SecurityContextHolder.setContext(before);
        }
        requireTheSameUnits(organisation);
        writeFurtherAreas(organisation);
        // the accounts are written with their grants later
        jdbc.update("DELETE FROM role_grant WHERE account_id = ?", account);
        return organisation.chronicle().events().size();
    }

    private static void signIn(SignedIn who) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        new Administrator(who), null, List.of()));
        SecurityContextHolder.setContext(context);
    }

    /** Everything that follows is planned with the keys of the units that the events founded. */
    private void requireTheSameUnits(OrganisationPlan organisation) {
        Map<Long, String> codes = new HashMap<>();
        jdbc.query(
                "SELECT id, code FROM unit",
                row -> {
                    codes.put(row.getLong("id"), row.getString("code"));
                });
        for (PlannedUnit unit : organisation.units()) {
            if (!unit.code().equals(codes.get(unit.id()))) {
                throw new IllegalStateException(
                        unit.code() + " has not the key " + unit.id() + " it was planned with");
            }
        }
    }

    /** A district's centre follows to its main successor; it serves the others as well. */
    private void writeFurtherAreas(OrganisationPlan organisation) {
        for (PlannedArea area : organisation.areas()) {
            jdbc.update(
                    """
                    INSERT INTO service_area (centre_id, unit_id, valid_from, valid_to)
                    SELECT ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM service_area a
                        WHERE a.centre_id = ? AND a.unit_id = ? AND a.valid_from = ?)
                    """,
                    area.centre(),
                    area.unit(),
                    area.from(),
                    area.to(),
                    area.centre(),
                    area.unit(),
                    area.from());
        }
    }
}
