package vn.giangduong.people.cadres;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.Permission;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;
import vn.giangduong.people.CadreDoor;

/**
 * Lists of the people one may see, paged and sorted in the database. Every opening of a list is
 * logged; what was searched for may be somebody's name, so the log only says that something was.
 */
@Service
@Transactional
public class CadreList {

    private final CadreListStore store;
    private final Access access;
    private final CadreDoor door;
    private final AuditLog audit;

    CadreList(CadreListStore store, Access access, CadreDoor door, AuditLog audit) {
        this.store = store;
        this.access = access;
        this.door = door;
        this.audit = audit;
    }

    /**
     * One page of people.
     *
     * @param page counted from 0; beyond the last page it is the last
     * @throws AccessDeniedException when the unit's people are not for the signed-in person
     * @throws vn.giangduong.base.security.NamesNeedReasonException when they are, once a reason is
     *     given
     */
    public CadrePage page(CadreFilter filter, int page) {
        List<UnitId> scopes = door.scopes();
        UnitId unit = filter.unit();
        if (unit != null && !access.may(Permission.MANAGE_PEOPLE, unit)) {
            access.require(Permission.SEE_NAMES, unit);
        }
        List<UnitId> wanted = unit == null ? scopes : List.of(unit);
        door.requireNames(wanted);
        long total = store.count(wanted, filter.search(), filter.on());
        int shown = (int) Math.clamp(page, 0, Math.max(0, (total - 1) / CadrePage.SIZE));
        List<CadreRow> people =
                store.page(
                        wanted,
                        scopes,
                        filter.search(),
                        filter.on(),
                        door.today(),
                        (long) shown * CadrePage.SIZE,
                        CadrePage.SIZE);
        for (UnitId above : wanted) {
            audit.record(
                    "cadre.list",
                    "unit",
                    above,
                    "on %s%s: %d of %d, page %d"
                            .formatted(
                                    filter.on(),
                                    filter.search().isEmpty() ? "" : ", searched",
                                    people.size(),
                                    total,
                                    shown + 1));
        }
        return new CadrePage(people, total, shown);
    }

    /**
     * Today's people whose name or code fits what was typed, for choosing one of them. Names with
     * exactly the marks that were typed come first. Names below the next level are left out unless
     * a reason was given.
     *
     * @param permissions holding any of these for the person's unit makes them a choice
     * @throws AccessDeniedException when the signed-in person holds none of them anywhere
     */
    @Transactional(readOnly = true)
    public List<CadreRow> choices(String typed, int from, int limit, Permission... permissions) {
        List<UnitId> scopes = scopes(permissions);
        LocalDate today = door.today();
        return store.choices(scopes, new CadreFilter(null, typed, today), from, limit, permissions);
    }

    private List<UnitId> scopes(Permission... permissions) {
        List<UnitId> scopes =
                Arrays.stream(permissions)
                        .flatMap(permission -> access.scopes(permission).stream())
                        .distinct()
                        .toList();
        if (scopes.isEmpty()) {
            Stream.of(permissions).findFirst().ifPresent(access::require);
            throw new AccessDeniedException("Not allowed");
        }
        return scopes;
    }
}
