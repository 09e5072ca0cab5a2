package vn.giangduong.people.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.people.CadreDoor;
import vn.giangduong.people.CadreId;
import vn.giangduong.people.CadreMergeParticipant;
import vn.giangduong.people.units.KnownEndings;

/**
 * Makes two records of one person one, and parts them again. Nothing is thrown away: each module
 * says what it moved, that is kept with the merge, and an undo puts it back. Merges into one record
 * are undone the last one first.
 */
@Service
@Transactional
public class CadreMerging {

    private static final int LONGEST_REASON = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<CadreMergeParticipant> participants;
    private final CadreMergeStore store;
    private final CadreDoor door;
    private final CurrentUser currentUser;
    private final KnownEndings endings;
    private final AuditLog audit;
    private final Clock clock;

    /**
     * @param participants in the order they take part: of people first, those above after
     */
    CadreMerging(
            List<CadreMergeParticipant> participants,
            CadreMergeStore store,
            CadreDoor door,
            CurrentUser currentUser,
            KnownEndings endings,
            AuditLog audit,
            Clock clock) {
        this.participants = List.copyOf(participants);
        this.store = store;
        this.door = door;
        this.currentUser = currentUser;
        this.endings = endings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes two records one.
     *
     * @param kept the record that stays
     * @param merged the record that is given up and no longer shown
     * @param reason why they are one person
     * @throws AccessDeniedException when either is not theirs to keep
     * @throws BadInputException without a reason, or when either has been given up already
     */
    public void merge(CadreId kept, CadreId merged, String reason) {
        door.requireManage(kept);
        door.requireManage(merged);
        String why = VietnameseText.clean(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw bad("reason", "people.merge.bad.reason", LONGEST_REASON);
        }
        endings.hold();
        List<Long> mergedInto = store.lock(kept, merged);
        if (mergedInto.size() != 2 || mergedInto.stream().anyMatch(into -> into != 0)) {
            throw bad("merged", "people.merge.bad.already");
        }
        Map<String, String> moved = new LinkedHashMap<>();
        for (CadreMergeParticipant participant : participants) {
            moved.put(participant.name(), participant.carryOut(kept, merged));
        }
        store.mark(merged, kept);
        store.insert(
                kept,
                merged,
                why,
                JSON.writeValueAsString(moved),
                clock.instant(),
                currentUser.require().accountId());
        audit.record("cadre.merge", "cadre", kept, "cadre %s: %s".formatted(merged, why));
        audit.record("cadre.merge", "cadre", merged, "into cadre %s: %s".formatted(kept, why));
    }

    /**
     * Parts two records that were made one.
     *
     * @throws AccessDeniedException when there is no such merge or the record is not theirs to keep
     * @throws BadInputException when it was undone already, another merge after it must be undone
     *     first, or what it moved has changed since
     */
    public void undo(long merge) {
        CadreMerge done = store.find(merge).orElse(null);
        if (done == null) {
            door.refuse("merge " + merge, Permission.MANAGE_PEOPLE);
            return;
        }
        door.requireManage(done.kept());
        endings.hold();
        store.lock(done.kept(), done.merged());
        List<CadreMerge> holding = store.of(done.kept());
        if (!holding.isEmpty() && holding.getFirst().id() != merge) {
            throw bad("merge", "people.merge.bad.laterFirst");
        }
        Instant now = clock.instant();
        if (!store.undone(merge, now, currentUser.require().accountId())) {
            throw bad("merge", "people.merge.bad.undone");
        }
        store.mark(done.merged(), null);
        Map<String, String> moved =
                JSON.readValue(store.moved(merge), new TypeReference<Map<String, String>>() {});
        for (CadreMergeParticipant participant : participants.reversed()) {
            String own = moved.get(participant.name());
            if (own != null) {
                participant.undo(own);
            }
        }
        audit.record("cadre.unmerge", "cadre", done.kept(), "cadre " + done.merged());
        audit.record("cadre.unmerge", "cadre", done.merged(), "from cadre " + done.kept());
    }

    /**
     * The merges that still hold in which the record was kept.
     *
     * @throws AccessDeniedException when the record is not for the signed-in person
     */
    @Transactional(readOnly = true)
    public List<CadreMerge> of(CadreId cadre) {
        door.requireSee(cadre);
        return store.of(cadre);
    }

    private static BadInputException bad(String field, String key, Object... arguments) {
        return new BadInputException(Problem.atField(field, field, key, arguments));
    }
}
