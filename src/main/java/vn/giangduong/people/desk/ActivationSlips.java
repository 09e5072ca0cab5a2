package vn.giangduong.people.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.Digests;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;
import vn.giangduong.people.Reach;
import vn.giangduong.people.login.OneTimeCodes;

/** Issues activation codes to all people of a unit who have never activated their account. */
@Service
@Transactional
public class ActivationSlips {

    /** The most slips made at once: what one person can cut and hand out in a day. */
    public static final int MOST = 500;

    private record Person(
            long account, String code, String name, @Nullable Integer birthYear, String unitName) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final AccountRights rights;
    private final AuditLog audit;
    private final Clock clock;

    ActivationSlips(
            JdbcClient jdbc, Access access, AccountRights rights, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a new one-time code for each person of the unit who has never activated an account;
     * codes issued to them before stop working. Who has no account yet is given one, with the
     * cadre's code as log-in code. Accounts that the signed-in person may not reset are left out.
     *
     * @param withUnder whether the units under it count as well
     * @return the slips in the order of units and Vietnamese names; the codes are shown this once
     * @throws AccessDeniedException when the unit is not the signed-in person's to look after
     * @throws vn.giangduong.base.security.NamesNeedReasonException when it reaches names below the
     *     next level, once a reason is given
     * @throws BadInputException when there would be more than {@link #MOST}; nothing is issued then
     */
    public List<ActivationSlip> issue(UnitId unit, boolean withUnder) {
        if (!access.may(Permission.ADMINISTER, unit)) {
            access.require(Permission.RESET_PASSWORDS, unit);
            access.requireNames(unit, withUnder ? Reach.SUBTREE : Reach.OWN);
        }
        giveAccounts(unit, withUnder);
        List<Person> people = people(unit, withUnder);
        if (people.size() > MOST) {
            throw new BadInputException(
                    new Problem("slips", null, null, "people.slips.tooMany", List.of(MOST)));
        }
        Instant until = clock.instant().plus(AccountDesk.CODE_LASTS);
        List<ActivationSlip> slips =
                people.stream()
                        .filter(person -> rights.mayIssueCode(person.account))
                        .map(person -> issue(person, until))
                        .toList();
        audit.record(
                "account.printSlips",
                "unit",
                unit,
                slips.size() + (withUnder ? " with units under it" : ""));
        return slips;
    }

    private ActivationSlip issue(Person person, Instant until) {
        String code = OneTimeCodes.next(AccountDesk.CODE_LENGTH);
        jdbc.sql(
                        """
                        UPDATE account SET activation_hash = ?, activation_until = ?,
                            version = version + 1
                        WHERE id = ? AND password_hash IS NULL
                        """)
                .param(Digests.sha256(code))
                .param(Utc.bind(until))
                .param(person.account)
                .update();
        audit.record("account.issueActivationCode", "account", person.code, "slip");
        return new ActivationSlip(
                person.name,
                person.birthYear,
                person.unitName,
                person.code,
                OneTimeCodes.grouped(code),
                until);
    }

    private void giveAccounts(UnitId unit, boolean withUnder) {
        jdbc.sql(
                        """
                        INSERT INTO account (code, cadre_id, display_name, created_at)
                        SELECT LOWER(c.code), c.id, c.full_name, :now
                        FROM unit_path p
                            JOIN membership m ON m.unit_id = p.descendant_id
                                AND m.valid_from <= :today AND m.valid_to > :today
                            JOIN cadre c ON c.id = m.cadre_id
                        WHERE p.ancestor_id = :unit AND p.depth <= :depth
                            AND p.valid_from <= :today AND p.valid_to > :today
                            AND NOT EXISTS (SELECT 1 FROM account a
                                WHERE a.cadre_id = c.id OR a.code = LOWER(c.code))
                        LIMIT :limit
                        """)
                .param("now", Utc.bind(clock.instant()))
                .param("today", today())
                .param("unit", unit.value())
                .param("depth", withUnder ? Short.MAX_VALUE : 0)
                .param("limit", MOST + 1)
                .update();
    }

    /** One more than may be issued, so that too many is noticed. */
    private List<Person> people(UnitId unit, boolean withUnder) {
        return jdbc.sql(
                        """
                        SELECT a.id, a.code, c.full_name,
                            COALESCE(YEAR(c.birth_date), c.birth_year) AS birth_year,
                            v.name AS unit_name
                        FROM unit_path p
                            JOIN membership m ON m.unit_id = p.descendant_id
                                AND m.valid_from <= :today AND m.valid_to > :today
                            JOIN cadre c ON c.id = m.cadre_id
                            JOIN account a ON a.cadre_id = c.id
                            JOIN unit_version v ON v.unit_id = m.unit_id
                                AND v.valid_from <= :today AND v.valid_to > :today
                        WHERE p.ancestor_id = :unit AND p.depth <= :depth
                            AND p.valid_from <= :today AND p.valid_to > :today
                            AND a.enabled AND a.password_hash IS NULL AND a.activated_at IS NULL
                        ORDER BY p.depth, v.sort_order, v.name, v.unit_id, c.sort_name
                        LIMIT :limit
                        """)
                .param("today", today())
                .param("unit", unit.value())
                .param("depth", withUnder ? Short.MAX_VALUE : 0)
                .param("limit", MOST + 1)
                .query(
                        (row, number) ->
                                new Person(
                                        row.getLong("id"),
                                        row.getString("code"),
                                        row.getString("full_name"),
                                        row.getObject("birth_year", Integer.class),
                                        row.getString("unit_name")))
                .list();
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }
}
