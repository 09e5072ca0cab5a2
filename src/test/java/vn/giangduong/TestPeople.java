package vn.giangduong;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.text.PersonName;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreId;

/** Makes units, cadres and accounts for tests, and signs in as them. All codes are fresh. */
@NullMarked
public class TestPeople {

    /** Everything made here exists from this day on. */
    public static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private static final AtomicLong NUMBER = new AtomicLong();

    private final JdbcClient jdbc;
    private final Clock clock;

    TestPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new tree with a province at its top. */
    public UnitId province(String name) {
        return unit(name, "province", null);
    }

    /** A new unit of a type under a parent. */
    public UnitId unit(String name, String type, @Nullable UnitId parent) {
        long id =
                insert(
                        jdbc.sql("INSERT INTO unit (code, created_at) VALUES (?, ?)")
                                .param("T" + NUMBER.incrementAndGet())
                                .param(Utc.bind(clock.instant())));
        jdbc.sql(
                        """
                        INSERT INTO unit_version (unit_id, name, name_folded, short_name, type_code,
                            parent_id, valid_from, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(name)
                .param(VietnameseText.fold(name))
                .param(name)
                .param(type)
                .param(parent == null ? null : parent.value())
                .param(SINCE)
                .param(Utc.bind(clock.instant()))
                .update();
        jdbc.sql(
                        """
                        INSERT INTO unit_path (ancestor_id, descendant_id, depth, valid_from)
                        SELECT ancestor_id, ?, depth + 1, ? FROM unit_path WHERE descendant_id = ?
                        UNION ALL SELECT ?, ?, 0, ?
                        """)
                .param(id)
                .param(SINCE)
                .param(parent == null ? 0 : parent.value())
                .param(id)
                .param(id)
                .param(SINCE)
                .update();
        return new UnitId(id);
    }

    /** The unit's generated code. */
    public String codeOf(UnitId unit) {
        return jdbc.sql("SELECT code FROM unit WHERE id = ?")
                .param(unit.value())
                .query(String.class)
                .single();
    }

    /** A new cadre, born 1985, who is a member of the unit. */
    public CadreId cadre(String fullName, UnitId memberOf) {
        PersonName name = new PersonName(fullName);
        long id =
                insert(
                        jdbc.sql(
                                        """
                                        INSERT INTO cadre (code, full_name, name_folded, sort_name,
                                            birth_year, sex, created_at)
                                        VALUES (?, ?, ?, ?, 1985, 'F', ?)
                                        """)
                                .param("C" + NUMBER.incrementAndGet())
                                .param(name.full())
                                .param(name.folded())
                                .param(name.sortKey())
                                .param(Utc.bind(clock.instant())));
        jdbc.sql("INSERT INTO membership (cadre_id, unit_id, valid_from) VALUES (?, ?, ?)")
                .param(id)
                .param(memberOf.value())
                .param(SINCE)
                .update();
        return new CadreId(id);
    }

    /** An account that studies as the cadre. */
    public SignedIn studying(CadreId cadre) {
        String name =
                jdbc.sql("SELECT full_name FROM cadre WHERE id = ?")
                        .param(cadre.value())
                        .query(String.class)
                        .single();
        return account(name, cadre, Set.of(Role.CADRE));
    }

    /** An account with one role for a unit and everything under it. */
    public SignedIn officer(Role role, UnitId scope) {
        SignedIn account = account(role.name(), null, EnumSet.of(role));
        jdbc.sql(
                        """
                        INSERT INTO role_grant (account_id, role, unit_id, valid_from, created_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .param(account.accountId())
                .param(role.name())
                .param(scope.value())
                .param(SINCE)
                .param(Utc.bind(clock.instant()))
                .update();
        return account;
    }

    private SignedIn account(String displayName, @Nullable CadreId cadre, Set<Role> roles) {
        String code = "a" + NUMBER.incrementAndGet();
        Long cadreKey = cadre == null ? null : cadre.value();
        long id =
                insert(
                        jdbc.sql(
                                        """
                                        INSERT INTO account (code, cadre_id, display_name, created_at)
                                        VALUES (?, ?, ?, ?)
                                        """)
                                .param(code)
                                .param(cadreKey)
                                .param(displayName)
                                .param(Utc.bind(clock.instant())));
        return new SignedIn(id, code, displayName, cadreKey, roles);
    }

    /** Signs in on this thread. */
    public void signIn(SignedIn who) {
        SecurityContextHolder.getContext().setAuthentication(authentication(who));
    }

    /** Signs out on this thread. */
    public void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** What Spring Security holds for a signed-in person, in a session of its own. */
    public Authentication authentication(SignedIn who) {
        TestPrincipal principal = new TestPrincipal(who, UUID.randomUUID().toString());
        return UsernamePasswordAuthenticationToken.authenticated(
                principal, null, principal.getAuthorities());
    }

    private static long insert(JdbcClient.StatementSpec statement) {
        KeyHolder key = new GeneratedKeyHolder();
        statement.update(key);
        Number generated = key.getKey();
        if (generated == null) {
            throw new IllegalStateException("No key was generated");
        }
        return generated.longValue();
    }
}
