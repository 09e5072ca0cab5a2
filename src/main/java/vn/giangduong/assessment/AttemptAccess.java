package vn.giangduong.assessment;

import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.security.SignedIn;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;
import vn.giangduong.people.Cadre;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.CadreService;
import vn.giangduong.people.Reach;

/** Who may prepare, sit and see whose attempts. */
@Component
class AttemptAccess {

    private final CurrentUser currentUser;
    private final Access access;
    private final CadreService cadres;
    private final AuditLog audit;
    private final Clock clock;

    AttemptAccess(
            CurrentUser currentUser,
            Access access,
            CadreService cadres,
            AuditLog audit,
            Clock clock) {
        this.currentUser = currentUser;
        this.access = access;
        this.cadres = cadres;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Insists that the attempt is the signed-in cadre's own; otherwise there is no such attempt.
     */
    void requireOwn(AttemptRow attempt) {
        if (!isSelf(attempt.cadre())) {
            throw new AttemptNotFoundException(attempt.id());
        }
    }

    void requireMayPrepare(CadreId cadre) {
        if (!isSelf(cadre)) {
            access.requireServing(Permission.MANAGE_CLASSES, unitOf(cadre));
        }
    }

    void requireMayRead(CadreId cadre) {
        if (isSelf(cadre)) {
            return;
        }
        UnitId unit = unitOf(cadre);
        if (!access.mayServing(Permission.MANAGE_CLASSES, unit)) {
            access.requireNames(unit, Reach.OWN);
        }
        audit.record("attempt.list", "cadre", cadre, null);
    }

    private UnitId unitOf(CadreId cadre) {
        UnitId unit =
                cadres.find(cadre, Periods.dayOf(clock.instant())).map(Cadre::unit).orElse(null);
        if (unit == null) {
            throw new AccessDeniedException("Not allowed");
        }
        return unit;
    }

    private boolean isSelf(CadreId cadre) {
        SignedIn who = currentUser.require();
        Long own = who.cadreId();
        return own != null && own == cadre.value();
    }
}
