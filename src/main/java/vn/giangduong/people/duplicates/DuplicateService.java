package vn.giangduong.people.duplicates;

import java.time.Clock;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.time.Utc;
import vn.giangduong.organization.UnitId;
import vn.giangduong.people.Access;
import vn.giangduong.people.CadreDoor;
import vn.giangduong.people.CadreId;

/** Suggests records that may be one person, and remembers which are not. A person decides. */
@Service
@Transactional
public class DuplicateService {

    private final DuplicateStore store;
    private final Access access;
    private final CadreDoor door;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    DuplicateService(
            DuplicateStore store,
            Access access,
            CadreDoor door,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.door = door;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One page of suggestions; both records of each are the signed-in person's to keep. Logged as
     * the opening of a list.
     *
     * @param page counted from 0
     * @throws AccessDeniedException when no records are
     * @throws vn.giangduong.base.security.NamesNeedReasonException when a reason is needed first
     */
    public DuplicatePage page(int page) {
        access.require(Permission.MANAGE_PEOPLE);
        List<UnitId> scopes = access.scopes(Permission.MANAGE_PEOPLE);
        door.requireNames(scopes);
        DuplicatePage found = store.page(scopes, door.today(), Math.max(0, page));
        for (UnitId scope : scopes) {
            audit.record(
                    "cadre.duplicates",
                    "unit",
                    scope,
                    "%d of %d, page %d"
                            .formatted(found.pairs().size(), found.total(), found.page() + 1));
        }
        return found;
    }

    /**
     * These are two people; the pair is not suggested again.
     *
     * @throws AccessDeniedException when either record is not theirs to keep
     */
    public void notSame(CadreId one, CadreId other) {
        door.requireManage(one);
        door.requireManage(other);
        store.notSame(one, other, Utc.bind(clock.instant()), currentUser.require().accountId());
        audit.record("cadre.notSame", "cadre", one, "cadre " + other);
        audit.record("cadre.notSame", "cadre", other, "cadre " + one);
    }
}
