package vn.giangduong.people.grants;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitId;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.Access;
import vn.giangduong.people.Reach;

/**
 * Gives and ends roles. Nobody gives a role to themselves, and nobody gives one their own role in
 * that subtree does not let them give ({@link Role#mayGive()}). Everything is logged.
 */
@Service
@Transactional
public class GrantService {

    private static final int MOST_CHOICES = 30;

    private final GrantStore grants;
    private final GrantAccounts accounts;
    private final UnitService units;
    private final Access access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    GrantService(
            GrantStore grants,
            GrantAccounts accounts,
            UnitService units,
            Access access,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.units = units;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** The unit the signed-in person's round begins with: the highest they may give roles in. */
    @Transactional(readOnly = true)
    public String firstUnit() {
        return access.scopes(Permission.GIVE_ROLES).stream()
                .flatMap(scope -> units.find(scope, today()).stream())
                .map(Unit::code)
                .findFirst()
                .orElseThrow(() -> access.refusal(Permission.GIVE_ROLES, "none"));
    }

    /**
     * The roles given for a unit.
     *
     * @param everyLevel also those given for units under it
     * @param past also those that have ended
     * @param page from 1; beyond the last shows the last
     * @throws AccessDeniedException when there is no such unit or roles in it are not the signed-in
     *     person's to give
     */
    @Transactional(readOnly = true)
    public GrantPage ofUnit(String unitCode, boolean everyLevel, boolean past, int page) {
        Unit unit = require(unitCode);
        long total = grants.countOfUnit(unit.id(), everyLevel, past, today());
        int shown =
                (int)
                        Math.clamp(
                                page,
                                1,
                                Math.max(1, (total + GrantPage.SIZE - 1) / GrantPage.SIZE));
        return new GrantPage(
                unit.name(),
                grants.ofUnit(unit.id(), everyLevel, past, today(), (shown - 1L) * GrantPage.SIZE),
                total,
                shown);
    }

    /**
     * The roles somebody holds and held, as far as they are for units in which the signed-in person
     * may give roles.
     *
     * @throws AccessDeniedException when there is no such account or it is not one they may give
     *     roles to
     */
    @Transactional(readOnly = true)
    public GrantPage ofAccount(String accountCode) {
        GrantAccounts.Account account =
                accounts.find(accountCode)
                        .orElseThrow(
                                () -> {
                                    audit.recordRefusal(
                                            "access.refused",
                                            "account",
                                            accountCode,
                                            Permission.GIVE_ROLES.name());
                                    return new AccessDeniedException("Not allowed");
                                });
        List<Grant> found =
                grants.ofAccount(account.id(), access.scopes(Permission.GIVE_ROLES), today());
        return new GrantPage(account.name(), found, found.size(), 1);
    }

    /** Units for a picker, by any part of the name, in which the signed-in person gives roles. */
    @Transactional(readOnly = true)
    public List<UnitChoice> units(String text) {
        LocalDate today = today();
        return access.scopes(Permission.GIVE_ROLES).stream()
                .flatMap(scope -> units.search(text, scope, today, MOST_CHOICES).stream())
                .distinct()
                .limit(MOST_CHOICES)
                .map(this::choice)
                .toList();
    }

    /**
     * A unit for a picker.
     *
     * @throws AccessDeniedException as {@link #ofUnit}
     */
    @Transactional(readOnly = true)
    public UnitChoice unit(String unitCode) {
        return choice(require(unitCode));
    }

    /** Accounts for a picker, by any part of the name or the beginning of the code. */
    @Transactional(readOnly = true)
    public List<AccountChoice> accounts(String text) {
        access.require(Permission.GIVE_ROLES);
        return accounts.search(text, MOST_CHOICES);
    }

    /**
     * Makes the picker show everybody of a unit and the units under it, whose names need a reason.
     *
     * @throws vn.giangduong.base.security.NamesNeedReasonException until one is given
     */
    public void openNames(String unitCode) {
        Unit unit = require(unitCode);
        if (access.may(Permission.SEE_NAMES, unit.id())) {
            access.requireNames(unit.id(), Reach.SUBTREE);
        }
    }

    /** Whether some of a unit's people are left out of the picker until a reason is given. */
    @Transactional(readOnly = true)
    public boolean needReason(String unitCode) {
        Unit unit = require(unitCode);
        return access.may(Permission.SEE_NAMES, unit.id())
                && access.needReason(unit.id(), Reach.SUBTREE);
    }

    /** The roles the signed-in person may give for a unit, in their order; empty for none. */
    @Transactional(readOnly = true)
    public List<Role> rolesFor(String unitCode) {
        Unit unit = require(unitCode);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        access.rolesAt(unit.id()).forEach(mine -> roles.addAll(mine.mayGive()));
        return roles.stream().filter(role -> GrantRules.fits(role, unit)).toList();
    }

    /**
     * Gives a role.
     *
     * @throws AccessDeniedException when there is no such unit or roles in it are not the signed-in
     *     person's to give
     * @throws BadInputException naming every field that is wrong
     */
    public void give(GrantDraft draft) {
        Unit unit = require(draft.unitCode());
        GrantRules.check(draft, unit, access.rolesAt(unit.id()), today());
        GrantAccounts.Account account =
                accounts.find(draft.accountCode())
                        .orElseThrow(() -> bad("account", "people.grants.noAccount"));
        long me = currentUser.require().accountId();
        if (account.id() == me) {
            throw bad("account", "people.grants.notYourself");
        }
        LocalDate to = exclusive(draft.lastDay());
        grants.lock(account.id());
        if (grants.overlaps(account.id(), draft.role(), unit.id(), draft.from(), to)) {
            throw bad("role", "people.grants.already");
        }
        grants.add(
                account.id(),
                draft.role(),
                unit.id(),
                draft.from(),
                to,
                draft.document(),
                me,
                clock.instant());
        audit.record(
                "grant.give",
                "account",
                account.code(),
                "%s, unit %s, %s to %s: %s"
                        .formatted(
                                draft.role(),
                                unit.id(),
                                draft.from(),
                                to == null ? "-" : to,
                                draft.document()));
    }

    /**
     * Ends a role.
     *
     * @param on the first day it holds no more, today at the earliest
     * @throws AccessDeniedException when there is no such grant or it is not the signed-in person's
     *     to end
     * @throws BadInputException when the day has passed, the role has ended, no reason is given, or
     *     nobody else would administer the system
     */
    public void end(long grant, LocalDate on, String reason) {
        GrantStore.Row row =
                grants.find(grant, today()).filter(this::isMine).orElseThrow(() -> refused(grant));
        String words = VietnameseText.clean(reason);
        LocalDate to = row.grant().to();
        if (!row.grant().isOpen(today()) || (to != null && on.isAfter(to))) {
            throw bad("on", "people.grants.endedAlready");
        }
        if (on.isBefore(today())) {
            throw bad("on", "people.grants.past");
        }
        if (words.isEmpty() || words.length() > GrantRules.LONGEST_WORDS) {
            throw bad("reason", "people.grants.noReason");
        }
        if (row.grant().role() == Role.ADMINISTRATOR
                && !grants.heldByAnother(Role.ADMINISTRATOR, grant, today())) {
            throw bad("on", "people.grants.lastAdministrator");
        }
        Instant now = clock.instant();
        grants.end(grant, on, words, currentUser.require().accountId(), now);
        audit.record(
                "grant.end",
                "account",
                row.grant().accountCode(),
                "%s, unit %s, from %s: %s".formatted(row.grant().role(), row.unit(), on, words));
    }

    private boolean isMine(GrantStore.Row row) {
        return access.may(Permission.GIVE_ROLES, row.unit())
                && access.rolesAt(row.unit()).stream()
                        .anyMatch(mine -> mine.mayGive().contains(row.grant().role()));
    }

    private AccessDeniedException refused(long grant) {
        audit.recordRefusal("access.refused", "grant", grant, Permission.GIVE_ROLES.name());
        return new AccessDeniedException("Not allowed");
    }

    private UnitChoice choice(Unit unit) {
        UnitId parent = unit.parent();
        return new UnitChoice(
                unit.code(),
                unit.name(),
                parent == null ? null : units.find(parent, today()).map(Unit::name).orElse(null));
    }

    private Unit require(String unitCode) {
        Unit unit =
                units.findByCode(unitCode, today())
                        .orElseThrow(() -> access.refusal(Permission.GIVE_ROLES, unitCode));
        access.require(Permission.GIVE_ROLES, unit.id());
        return unit;
    }

    private static BadInputException bad(String field, String key) {
        return new BadInputException(Problem.atField("grant", field, key));
    }

    private static @Nullable LocalDate exclusive(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1);
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }
}
