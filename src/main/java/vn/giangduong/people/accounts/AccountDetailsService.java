package vn.giangduong.people.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Periods;

/** Loads accounts by code for Spring Security. */
@Service
class AccountDetailsService implements UserDetailsService {

    private record Row(
            long id,
            String code,
            String displayName,
            long cadreId,
            @org.jspecify.annotations.Nullable String passwordHash,
            boolean enabled,
            int generation) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountDetailsService(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public AccountPrincipal loadUserByUsername(String code) {
        Row row =
                jdbc.sql(
                                """
                                SELECT id, code, display_name, cadre_id, password_hash, enabled,
                                    session_generation
                                FROM account WHERE code = ?
                                """)
                        .param(code.strip().toLowerCase(Locale.ROOT))
                        .query(AccountDetailsService::row)
                        .optional()
                        .orElseThrow(() -> new UsernameNotFoundException("No such account"));
        SignedIn signedIn =
                new SignedIn(
                        row.id,
                        row.code,
                        row.displayName,
                        row.cadreId == 0 ? null : row.cadreId,
                        rolesOf(row));
        return new AccountPrincipal(signedIn, row.passwordHash, row.enabled, row.generation);
    }

    private Set<Role> rolesOf(Row row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (row.cadreId != 0) {
            roles.add(Role.CADRE);
        }
        jdbc.sql(
                        """
                        SELECT DISTINCT role FROM role_grant
                        WHERE account_id = :account AND valid_from <= :today AND valid_to > :today
                        """)
                .param("account", row.id)
                .param("today", Periods.dayOf(clock.instant()))
                .query(String.class)
                .list()
                .forEach(role -> roles.add(Role.valueOf(role)));
        return roles;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("code"),
                row.getString("display_name"),
                row.getLong("cadre_id"),
                row.getString("password_hash"),
                row.getBoolean("enabled"),
                row.getInt("session_generation"));
    }
}
