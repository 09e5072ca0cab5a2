package vn.giangduong.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Periods;
import vn.giangduong.organization.UnitId;

/**
 * Decides whose records the signed-in person may read and change: those that a unit of theirs looks
 * after. That is the unit of today's membership; for somebody who has left, the last one; for
 * somebody who is still to come, the first.
 */
@Component
public class CadreDoor {

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    CadreDoor(JdbcClient jdbc, Access access, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** The unit that looks after the record, if the cadre was ever a member of one. */
    public Optional<UnitId> home(CadreId cadre) {
        return jdbc.sql(
                        """
                        SELECT unit_id FROM membership WHERE cadre_id = :cadre
                        ORDER BY valid_from <= :today DESC, ABS(DATEDIFF(valid_from, :today))
                        LIMIT 1
                        """)
                .param("cadre", cadre.value())
                .param("today", today())
                .query(Long.class)
                .optional()
                .map(UnitId::new);
    }

    /** Whether the signed-in person may read the record. */
    public boolean maySee(CadreId cadre) {
        return home(cadre)
                .filter(
                        unit ->
                                access.may(Permission.SEE_NAMES, unit)
                                        || access.may(Permission.MANAGE_PEOPLE, unit))
                .isPresent();
    }

    /** Whether the signed-in person may change the record. */
    public boolean mayManage(CadreId cadre) {
        return home(cadre).filter(unit -> access.may(Permission.MANAGE_PEOPLE, unit)).isPresent();
    }

    /**
     * Insists that the signed-in person may read the record.
     *
     * @throws AccessDeniedException when the record is not for them, or there is none: no hint
     *     which
     */
    public void requireSee(CadreId cadre) {
        if (!maySee(cadre)) {
            refuse(cadre, Permission.SEE_NAMES);
        }
    }

    /**
     * Insists that the signed-in person may read the record and, for somebody below the next level,
     * has said why.
     *
     * @throws AccessDeniedException when the record is not for them, or there is none: no hint
     *     which
     * @throws vn.giangduong.base.security.NamesNeedReasonException when it is, once a reason is
     *     given
     */
    public void requireOpen(CadreId cadre) {
        requireSee(cadre);
        home(cadre).ifPresent(unit -> access.requireNames(unit, Reach.OWN));
    }

    /**
     * Insists on a permission's subtrees and, for names below the next level, on reasons.
     *
     * @throws vn.giangduong.base.security.NamesNeedReasonException when a reason is needed first
     */
    public void requireNames(List<UnitId> subtrees) {
        subtrees.forEach(unit -> access.requireNames(unit, Reach.SUBTREE));
    }

    /**
     * Insists that the signed-in person may change the record.
     *
     * @throws AccessDeniedException when the record is not theirs to change, or there is none
     */
    public void requireManage(CadreId cadre) {
        if (!mayManage(cadre)) {
            refuse(cadre, Permission.MANAGE_PEOPLE);
        }
    }

    /** The units at the top of every subtree whose people the signed-in person may see. */
    public List<UnitId> scopes() {
        Set<UnitId> scopes = new LinkedHashSet<>(access.scopes(Permission.SEE_NAMES));
        scopes.addAll(access.scopes(Permission.MANAGE_PEOPLE));
        if (scopes.isEmpty()) {
            access.require(Permission.SEE_NAMES);
        }
        return List.copyOf(scopes);
    }

    /** Today in Việt Nam. */
    public LocalDate today() {
        return Periods.dayOf(clock.instant());
    }

    /** Logs the refusal and gives the answer that tells nothing. */
    public void refuse(Object subject, Permission permission) {
        audit.recordRefusal("access.refused", "cadre", subject, permission.name());
        throw new AccessDeniedException("Not allowed");
    }
}
