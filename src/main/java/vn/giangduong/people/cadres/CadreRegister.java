package vn.giangduong.people.cadres;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.CadreDoor;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.memberships.MembershipService;

/**
 * Enters, shows and changes a cadre's data. Reading somebody else's record is logged; a change is
 * logged with the names of the fields, never with what they hold.
 */
@Service
@Transactional
public class CadreRegister {

    private final CadreRepository cadres;
    private final MembershipService memberships;
    private final CadreDoor door;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    CadreRegister(
            CadreRepository cadres,
            MembershipService memberships,
            CadreDoor door,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.cadres = cadres;
        this.memberships = memberships;
        this.door = door;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The record with that code, or the one it was merged into; the reading is logged unless it is
     * one's own.
     *
     * @throws AccessDeniedException when there is none, or none the signed-in person may see
     */
    public CadreData open(String code) {
        Optional<CadreEntity> found = cadres.findByCode(code);
        while (found.isPresent() && found.get().mergedInto() != null) {
            found = cadres.findById(found.get().mergedInto());
        }
        CadreEntity cadre = require(found, code);
        CadreId id = new CadreId(cadre.id());
        door.requireOpen(id);
        Long own = currentUser.require().cadreId();
        if (own == null || own != id.value()) {
            audit.record("cadre.read", "cadre", id, null);
        }
        return data(cadre);
    }

    /**
     * Enters somebody new as a member of a cell.
     *
     * @param unit the cell
     * @param from the first day of the membership
     * @param reason the document it rests on, or another reason
     * @throws AccessDeniedException when the unit's people are not theirs to keep
     * @throws BadInputException naming every field that is not right
     */
    public CadreData create(CadreDraft draft, UnitId unit, LocalDate from, String reason) {
        memberships.requireManage(unit);
        CadreDraftRules.check(draft, door.today());
        requireFree(draft.code());
        CadreEntity cadre = save(new CadreEntity(draft, clock.instant()));
        CadreId id = new CadreId(cadre.id());
        audit.record("cadre.create", "cadre", id, null);
        memberships.begin(id, unit, from, reason);
        return data(cadre);
    }

    /**
     * Changes a record.
     *
     * @param version as it was when the form was filled
     * @throws AccessDeniedException when the record is not theirs to change
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     * @throws BadInputException naming every field that is not right
     */
    public CadreData edit(CadreId id, int version, CadreDraft draft) {
        door.requireManage(id);
        CadreEntity cadre = require(cadres.findById(id.value()), id);
        if (cadre.version() != version) {
            throw new OptimisticLockingFailureException("Cadre " + id + " was changed meanwhile");
        }
        CadreDraftRules.check(draft, door.today());
        if (!cadre.draft().code().equals(draft.code())) {
            requireFree(draft.code());
        }
        List<String> changed = cadre.change(draft);
        if (changed.isEmpty()) {
            return data(cadre);
        }
        CadreEntity saved = save(cadre);
        audit.record("cadre.edit", "cadre", id, String.join(", ", changed));
        return data(saved);
    }

    private CadreEntity require(Optional<CadreEntity> found, Object asked) {
        if (found.isEmpty() || found.get().mergedInto() != null) {
            door.refuse(asked, Permission.SEE_NAMES);
        }
        return found.orElseThrow();
    }

    private void requireFree(String code) {
        if (cadres.findByCode(code).isPresent()) {
            throw taken(code);
        }
    }

    private CadreEntity save(CadreEntity cadre) {
        String code = cadre.draft().code();
        try {
            return cadres.saveAndFlush(cadre);
        } catch (DataIntegrityViolationException e) {
            // two people entered the same code at once: the unique key is on the code alone
            throw taken(code);
        }
    }

    private static BadInputException taken(String code) {
        return new BadInputException(
                Problem.atField(code, "code", "people.cadre.bad.codeTaken", code));
    }

    private CadreData data(CadreEntity cadre) {
        CadreId id = new CadreId(cadre.id());
        return new CadreData(
                id,
                cadre.draft(),
                door.home(id).orElse(null),
                cadre.createdAt(),
                door.mayManage(id),
                cadre.version());
    }
}
