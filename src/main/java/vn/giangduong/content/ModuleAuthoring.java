package vn.giangduong.content;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giangduong.audit.AuditLog;
import vn.giangduong.base.input.BadInputException;
import vn.giangduong.base.security.CurrentUser;
import vn.giangduong.base.security.Permission;
import vn.giangduong.people.Access;

/**
 * Writes modules. An approved version is never touched: editing makes the next version, a draft
 * that only its author changes, so that whoever approves it has not written any of it.
 */
@Service
@Transactional
public class ModuleAuthoring {

    private final DraftStore drafts;
    private final ModuleWriter writer;
    private final ModuleRepository repository;
    private final Access access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    ModuleAuthoring(
            DraftStore drafts,
            ModuleWriter writer,
            ModuleRepository repository,
            Access access,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.drafts = drafts;
        this.writer = writer;
        this.repository = repository;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The draft to write in: the one there is, or a copy of the newest version.
     *
     * @throws ModuleRefusedException when the newest version is being reviewed or is a draft of
     *     somebody else
     * @throws ModuleNotFoundException when there is no such module
     */
    public ModuleDraft edit(String code) {
        access.require(Permission.AUTHOR);
        StudyModuleId module = repository.find(code).orElseThrow(() -> noModule(code));
        DraftStore.Standing newest = drafts.lockNewest(module).orElseThrow(() -> noModule(code));
        ModuleVersionId draft =
                switch (newest.state()) {
                    case DRAFT -> mine(newest).id();
                    case IN_REVIEW -> throw new ModuleRefusedException("content.refused.inReview");
                    case APPROVED, RETIRED -> begin(newest);
                };
        return drafts.draft(draft).orElseThrow(() -> noModule(code));
    }

    /** The signed-in person's draft of the module, if they are writing one. */
    @Transactional(readOnly = true)
    public Optional<ModuleDraft> draft(String code) {
        access.require(Permission.AUTHOR);
        StudyModuleId module = repository.find(code).orElseThrow(() -> noModule(code));
        return drafts.newest(module)
                .filter(newest -> newest.state() == ModuleState.DRAFT)
                .filter(newest -> newest.isBy(currentUser.require().accountId()))
                .flatMap(newest -> drafts.draft(newest.id()));
    }

    private ModuleVersionId begin(DraftStore.Standing from) {
        ModuleVersionId draft =
                writer.insertDraft(from.id(), currentUser.require().accountId(), clock.instant());
        audit.record("module.edit", "module_version", draft, from.title());
        return draft;
    }

    /**
     * Stores the texts of a draft.
     *
     * @param basedOn the draft's version the author has seen
     * @return the version the next change must be based on
     * @throws BadInputException with every field that is wrong
     * @throws ModuleRefusedException when it was changed in the meantime, or is no draft of theirs
     */
    public int changeTexts(ModuleVersionId id, ModuleTexts typed, int basedOn) {
        DraftStore.Standing draft = mine(drafts.lock(id).orElseThrow(() -> noVersion(id)));
        if (!drafts.updateTexts(id, DraftRules.texts(typed), basedOn)) {
            throw stale();
        }
        audit.record("module.changeTexts", "module_version", draft.id(), draft.title());
        return basedOn + 1;
    }

    /** Stores a lesson of a draft; see {@link #changeTexts} for what may go wrong. */
    public int changeLesson(LessonId id, LessonContent typed, int basedOn) {
        DraftStore.Standing draft = draftOf(id);
        LessonSource checked = DraftRules.lesson("", typed);
        if (!drafts.updateLesson(id, checked, basedOn)) {
            throw stale();
        }
        writer.replaceCitations(id, checked.citations());
        audit.record("module.changeLesson", "module_version", draft.id(), typed.title());
        return basedOn + 1;
    }

    /** Adds a lesson at the end of a draft. */
    public LessonId addLesson(ModuleVersionId id, LessonContent typed) {
        DraftStore.Standing draft = mine(drafts.lock(id).orElseThrow(() -> noVersion(id)));
        String code = nextCode(drafts.lessonCodes(draft.module()));
        LessonSource checked = DraftRules.lesson(code, typed);
        int position = drafts.order(id).size() + 1;
        LessonId lesson = writer.insertLesson(id, position, checked, clock.instant());
        audit.record("module.addLesson", "module_version", id, typed.title());
        return lesson;
    }

    /** Takes a lesson out of a draft; versions that have it keep it. */
    public void removeLesson(LessonId id, int basedOn) {
        DraftStore.Standing draft = draftOf(id);
        if (!drafts.deleteLesson(id, basedOn)) {
            throw stale();
        }
        drafts.reorder(drafts.order(draft.id()));
        audit.record("module.removeLesson", "module_version", draft.id(), id.toString());
    }

    /** Moves a lesson of a draft one place, up or down; at the end nothing happens. */
    public void moveLesson(LessonId id, boolean up) {
        DraftStore.Standing draft = draftOf(id);
        List<LessonId> order = new ArrayList<>(drafts.order(draft.id()));
        int at = order.indexOf(id);
        int other = up ? at - 1 : at + 1;
        if (other >= 0 && other < order.size()) {
            Collections.swap(order, at, other);
            drafts.reorder(order);
            audit.record("module.moveLesson", "module_version", draft.id(), id.toString());
        }
    }

    private DraftStore.Standing draftOf(LessonId id) {
        return mine(
                drafts.lockOf(id)
                        .orElseThrow(() -> new ModuleNotFoundException("No lesson " + id)));
    }

    private DraftStore.Standing mine(DraftStore.Standing version) {
        access.require(Permission.AUTHOR);
        if (version.state() != ModuleState.DRAFT) {
            throw new ModuleRefusedException("content.refused.notDraft");
        }
        if (!version.isBy(currentUser.require().accountId())) {
            String author = version.author() == null ? "" : version.author();
            throw new ModuleRefusedException("content.refused.otherAuthor", author);
        }
        return version;
    }

    /** The codes' common beginning with the next number: after dsh-05 comes dsh-06. */
    static String nextCode(List<String> codes) {
        String first = codes.isEmpty() ? "bai-00" : codes.getFirst();
        int hyphen = first.lastIndexOf('-');
        String beginning = hyphen < 0 ? first : first.substring(0, hyphen);
        int number = codes.size() + 1;
        String code;
        do {
            code = String.format(Locale.ROOT, "%s-%02d", beginning, number);
            number++;
        } while (codes.contains(code));
        return code;
    }

    private static ModuleRefusedException stale() {
        return new ModuleRefusedException("content.refused.stale");
    }

    private static ModuleNotFoundException noModule(String code) {
        return new ModuleNotFoundException("No module " + code);
    }

    private static ModuleNotFoundException noVersion(ModuleVersionId id) {
        return new ModuleNotFoundException("No module version " + id);
    }
}
