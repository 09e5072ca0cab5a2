package vn.giangduong.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.time.Utc;

/**
 * An account for every cadre, waiting for its activation code, and the demo accounts with one
 * password, hashed once: thousands of such hashes would take a quarter of an hour.
 */
@Component
class AccountSet implements DemoSet {

    private static final LocalDateTime FOUNDED = Utc.bind(DemoPlan.founded());
    private static final String COLUMNS =
            "id, code, cadre_id, display_name, password_hash, demo, created_at";

    private final JdbcTemplate jdbc;
    private final PasswordEncoder passwords;

    AccountSet(JdbcTemplate jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    @Override
    public int position() {
        return 4;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public long write(DemoPlan plan) {
        Set<Long> withLogin = new HashSet<>();
        long logins = writeLogins(plan, withLogin);
        return logins + writeGrants(plan) + writeOthers(plan, withLogin, logins + 1);
    }

    private long writeLogins(DemoPlan plan, Set<Long> people) {
        String hash = passwords.encode(DemoAccount.PASSWORD);
        try (Rows accounts = new Rows(jdbc, "account", COLUMNS)) {
            for (DemoLogin login : DemoLogin.all()) {
                Long cadre = null;
                String name = login.fixedName();
                if (login.isCadre()) {
                    PlannedCadre person = plan.personOf(login);
                    cadre = person.id();
                    name = person.name();
                    people.add(cadre);
                }
                // the administrator is there since the events
                if (login.role() != Role.ADMINISTRATOR) {
                    long key = DemoLogin.keyOf(login);
                    accounts.add(key, login.code(), cadre, name, hash, true, FOUNDED);
                }
            }
            jdbc.update("UPDATE account SET password_hash = ? WHERE demo", hash);
            return DemoLogin.all().size();
        }
    }

    private long writeGrants(DemoPlan plan) {
        long account = 0;
        try (Rows grants =
                new Rows(
                        jdbc,
                        "role_grant",
                        "account_id, role, unit_id, valid_from, valid_to, created_at")) {
            for (DemoLogin login : DemoLogin.all()) {
                account++;
                String scope = login.scope();
                String before = login.before();
                if (scope == null || before == null) {
                    continue;
                }
                long unit = plan.organisation().unit(scope).id();
                long earlier = plan.organisation().unit(before).id();
                String role = login.role().name();
                LocalDate since = DemoPlan.SINCE;
                if (earlier != unit) {
                    since = Reorganisation.JULY;
                    grants.add(account, role, earlier, DemoPlan.SINCE, since, FOUNDED);
                }
                for (long place : places(plan, login.role(), unit)) {
                    grants.add(account, role, place, since, PlannedVersion.OPEN, FOUNDED);
                }
            }
            return grants.count();
        }
    }

    /** A follower follows every second cell of a committee; other roles hold for their unit. */
    private static List<Long> places(DemoPlan plan, Role role, long unit) {
        if (role != Role.FOLLOWER) {
            return List.of(unit);
        }
        List<Long> cells =
                plan.organisation().units().stream()
                        .filter(cell -> cell.type().equals("cell"))
                        .filter(cell -> Objects.equals(cell.parent(), unit))
                        .map(PlannedUnit::id)
                        .toList();
        return IntStream.range(0, cells.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(cells::get)
                .toList();
    }

    private long writeOthers(DemoPlan plan, Set<Long> withLogin, long first) {
        try (Rows accounts = new Rows(jdbc, "account", COLUMNS)) {
            for (PlannedCadre cadre : plan.cadres()) {
                if (!withLogin.contains(cadre.id())) {
                    String code = cadre.code().toLowerCase(Locale.ROOT);
                    long id = first + accounts.count();
                    accounts.add(id, code, cadre.id(), cadre.name(), null, false, FOUNDED);
                }
            }
            return accounts.count();
        }
    }
}
