package vn.giangduong.people.followers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.Role;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.Unit;
import vn.giangduong.organization.UnitService;
import vn.giangduong.people.Access;
import vn.giangduong.people.grants.GrantDraft;
import vn.giangduong.people.grants.GrantService;

/**
 * Assigns followers to cells and tells which cells have none. A follower sees the totals of their
 * cells, never names.
 */
@Service
@Transactional
public class FollowerService {

    private final FollowerStore store;
    private final GrantService grants;
    private final UnitService units;
    private final Access access;
    private final CurrentUser currentUser;
    private final Clock clock;

    FollowerService(
            FollowerStore store,
            GrantService grants,
            UnitService units,
            Access access,
            CurrentUser currentUser,
            Clock clock) {
        this.store = store;
        this.grants = grants;
        this.units = units;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The highest unit in which the signed-in person may assign followers. */
    @Transactional(readOnly = true)
    public String firstUnit() {
        return access.scopes(Permission.ASSIGN_FOLLOWERS).stream()
                .flatMap(scope -> units.find(scope, today()).stream())
                .map(Unit::code)
                .findFirst()
                .orElseThrow(() -> access.refusal(Permission.ASSIGN_FOLLOWERS, "none"));
    }

    /**
     * The committees under a unit with cells of their own, those with most cells without a follower
     * first.
     *
     * @throws AccessDeniedException when there is no such unit or followers in it are not the
     *     signed-in person's to assign
     */
    @Transactional(readOnly = true)
    public List<CommitteeFollowing> committees(String unitCode) {
        return store.committees(require(unitCode).id(), today());
    }

    /**
     * One page of the cells under a unit with their followers, of today and of later.
     *
     * @param withoutOnly only those nobody follows today
     * @param page from 1; beyond the last shows the last
     * @throws AccessDeniedException as {@link #committees}
     */
    @Transactional(readOnly = true)
    public CellPage cells(String unitCode, boolean withoutOnly, int page) {
        Unit unit = require(unitCode);
        long total = store.count(unit.id(), withoutOnly, today());
        int shown =
                (int) Math.clamp(page, 1, Math.max(1, (total + CellPage.SIZE - 1) / CellPage.SIZE));
        return new CellPage(
                unit.code(),
                unit.name(),
                store.cells(
                        unit.id(),
                        withoutOnly,
                        today(),
                        (shown - 1L) * CellPage.SIZE,
                        CellPage.SIZE),
                total,
                shown);
    }

    /**
     * Assigns somebody to several cells at once, to all of them or, when anything is wrong, none.
     *
     * @param lastDay {@code null} until further notice
     * @param document the decision
     * @return how many cells that are
     * @throws AccessDeniedException when one of the cells does not exist or is not the signed-in
     *     person's to assign
     * @throws BadInputException when no cell is named, somebody follows one of them already, or as
     *     {@link GrantService#give}
     */
    public int assign(
            String accountCode,
            Set<String> cellCodes,
            LocalDate from,
            @Nullable LocalDate lastDay,
            String document) {
        if (cellCodes.isEmpty()) {
            throw new BadInputException(
                    Problem.atField("grant", "cells", "people.followers.noCells.chosen"));
        }
        List<Unit> cells = cellCodes.stream().sorted().map(this::require).toList();
        List<Problem> problems = new ArrayList<>();
        for (Unit cell : cells) {
            try {
                grants.give(
                        new GrantDraft(
                                accountCode, Role.FOLLOWER, cell.code(), from, lastDay, document));
            } catch (BadInputException e) {
                e.problems().stream()
                        .map(problem -> of(cell, problem))
                        .filter(problem -> !problems.contains(problem))
                        .forEach(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return cells.size();
    }

    /** The cells the signed-in person follows today. */
    @Transactional(readOnly = true)
    public List<FollowedCell> mine() {
        return store.followedBy(currentUser.require().accountId(), today());
    }

    /** What is wrong with a cell names the cell; what is wrong with all of them is said once. */
    private static Problem of(Unit cell, Problem problem) {
        return switch (problem.messageKey()) {
            case "people.grants.already" ->
                    Problem.atField("grant", "cells", "people.followers.already", cell.name());
            case "people.grants.unit.FOLLOWER" ->
                    Problem.atField("grant", "cells", "people.followers.notACell", cell.name());
            default -> problem;
        };
    }

    private Unit require(String unitCode) {
        Unit unit =
                units.findByCode(unitCode, today())
                        .orElseThrow(() -> access.refusal(Permission.ASSIGN_FOLLOWERS, unitCode));
        access.require(Permission.ASSIGN_FOLLOWERS, unit.id());
        return unit;
    }

    private LocalDate today() {
        return Periods.dayOf(clock.instant());
    }
}
