package vn.giangduong.content;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.input.Problem;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.base.text.VietnameseText;
import vn.giangduong.base.time.Periods;
import vn.giangduong.people.Access;

/** Takes drafts through their review: handed over, approved by a second person or sent back. */
@Service
@Transactional
public class ModuleReview {

    private static final int LONGEST_REASON = 500;

    private final DraftStore drafts;
    private final ModuleHistoryReader history;
    private final ModuleRepository repository;
    private final Access access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModuleReview(
            DraftStore drafts,
            ModuleHistoryReader history,
            ModuleRepository repository,
            Access access,
            CurrentUser currentUser,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.history = history;
        this.repository = repository;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The versions that wait for a second person, longest waiting first. */
    @Transactional(readOnly = true)
    public List<ReviewItem> waiting() {
        access.require(Permission.AUTHOR);
        return history.waiting(currentUser.require().accountId());
    }

    /** Every module by its newest version. */
    @Transactional(readOnly = true)
    public List<ModuleSummary> modules() {
        access.require(Permission.AUTHOR);
        return repository.summaries(Periods.dayOf(clock.instant()));
    }

    /** A module with all its versions. */
    @Transactional(readOnly = true)
    public ModuleHistory history(String code) {
        access.require(Permission.AUTHOR);
        return history.history(code, currentUser.require().accountId());
    }

    /** A version as a cadre will read it, whatever its state. */
    @Transactional(readOnly = true)
    public ModuleVersion version(ModuleVersionId id) {
        access.require(Permission.AUTHOR);
        return repository.version(id).orElseThrow(() -> noVersion(id));
    }

    /** What differs from the version before; nothing for a first version. */
    @Transactional(readOnly = true)
    public List<ModuleChange> changes(ModuleVersionId id) {
        access.require(Permission.AUTHOR);
        return history.before(id)
                .flatMap(repository::version)
                .map(before -> ModuleDiff.between(before, version(id)))
                .orElse(List.of());
    }

    /**
     * Hands a draft over.
     *
     * @throws BadInputException with every lesson that is not finished
     * @throws ModuleRefusedException when it is no draft of theirs
     */
    public void submit(ModuleVersionId id) {
        access.require(Permission.AUTHOR);
        DraftStore.Standing version = lock(id);
        require(version.state() == ModuleState.DRAFT, "content.refused.notDraft");
        require(isMine(version), "content.refused.notAuthor");
        DraftRules.complete(drafts.draft(id).orElseThrow(() -> noVersion(id)));
        change(version, ModuleState.DRAFT, ModuleState.IN_REVIEW, null);
        drafts.stampSubmitted(id, clock.instant());
        audit.record("module.submit", "module_version", id, version.title());
    }

    /**
     * Approves what somebody else wrote. From now on new classes get this version; running ones
     * keep theirs.
     *
     * @throws ModuleRefusedException when it does not wait, when they wrote it themselves, or when
     *     a later version is approved already
     */
    public void approve(ModuleVersionId id) {
        access.require(Permission.APPROVE);
        DraftStore.Standing version = lock(id);
        requireSecondPerson(version);
        Optional<ModuleVersionId> previous = history.latestApproved(version.module());
        require(
                previous.flatMap(drafts::lock)
                        .map(latest -> latest.number() < version.number())
                        .orElse(true),
                "content.refused.outdated");
        change(version, ModuleState.IN_REVIEW, ModuleState.APPROVED, null);
        drafts.stampApproved(id, currentUser.require().accountId(), clock.instant());
        audit.record("module.approve", "module_version", id, version.title());
        events.publishEvent(new ModuleVersionApproved(version.module(), id, previous.orElse(null)));
    }

    /**
     * Gives a version back to its author.
     *
     * @param reason what the author has to do, for the author to read
     * @throws BadInputException when there is no reason
     */
    public void sendBack(ModuleVersionId id, String reason) {
        access.require(Permission.APPROVE);
        String why = VietnameseText.clean(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new BadInputException(
                    Problem.atField("", "reason", "content.form.reason", LONGEST_REASON));
        }
        DraftStore.Standing version = lock(id);
        requireSecondPerson(version);
        change(version, ModuleState.IN_REVIEW, ModuleState.DRAFT, why);
        audit.record("module.sendBack", "module_version", id, why);
    }

    /** Stops an approved version from being handed out; who pinned it keeps it. */
    public void retire(ModuleVersionId id) {
        access.require(Permission.APPROVE);
        DraftStore.Standing version = lock(id);
        change(version, ModuleState.APPROVED, ModuleState.RETIRED, null);
        audit.record("module.retire", "module_version", id, version.title());
    }

    private void requireSecondPerson(DraftStore.Standing version) {
        require(version.state() == ModuleState.IN_REVIEW, "content.refused.notInReview");
        require(!isMine(version), "content.refused.ownText");
    }

    private boolean isMine(DraftStore.Standing version) {
        return version.isBy(currentUser.require().accountId());
    }

    private void change(
            DraftStore.Standing version,
            ModuleState from,
            ModuleState to,
            @Nullable String reason) {
        require(drafts.changeState(version.id(), from, to, reason), "content.refused.stale");
    }

    private static void require(boolean holds, String messageKey) {
        if (!holds) {
            throw new ModuleRefusedException(messageKey);
        }
    }

    private DraftStore.Standing lock(ModuleVersionId id) {
        return drafts.lock(id).orElseThrow(() -> noVersion(id));
    }

    private static ModuleNotFoundException noVersion(ModuleVersionId id) {
        return new ModuleNotFoundException("No module version " + id);
    }
}
